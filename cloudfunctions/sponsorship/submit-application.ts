import { recordEvent } from '@cloud/kernel/events'
import { isOwnCase, refusalToSubmit } from '@shared/sponsorship/student.rules'
import { lockCase, saveStanding } from './case.store'
import { signedIn } from './procedures'
import { readPlan } from './verification.store'

export const submitApplication = signedIn.application.submit.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const file = await lockCase(db, studentId, at)
    if (!file || !isOwnCase(file, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToSubmit(file)
    if (refusal) throw errors[refusal]()

    const [first] = await readPlan(db, file.countyId)
    if (!first) throw new Error('a chain of verification has no step')
    const status = 'verifying' as const
    await saveStanding(db, studentId, { status, step: first.level }, at)

    await recordEvent(db, {
      topic: 'student.submitted',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      at,
      payload: { step: first.level },
    })
    return { studentId, status }
  },
)
