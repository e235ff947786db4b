import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import type { StudentId } from '@shared/sponsorship/student.model'
import { refusalToApply } from '@shared/sponsorship/student.rules'
import { findPlacing, insertCase, newClaimCode, takeNumber } from './case.store'
import { signedIn } from './procedures'

export const beginApplication = signedIn.application.begin.handler(
  async ({ input: { enteredAs, form }, context: { db, actor, now }, errors }) => {
    const at = now()
    const studentId = randomUUID() as StudentId

    const { schoolPath, village } = await findPlacing(db, form)

    const { guardianPhone, birthMonth } = form
    const school = schoolPath && { schoolPath }
    const application = { enteredAs, guardianPhone, birthMonth, school, village }
    const refusal = refusalToApply(application, actor, localDateOf(at))
    if (refusal) throw errors[refusal]()
    if (!village) throw errors.NOT_A_VILLAGE()

    const year = Number(localDateOf(at).slice(0, 4))
    const number = await takeNumber(db, village.countyId, 'student', year)
    await insertCase(db, {
      studentId,
      code: `H-${year}-${String(number).padStart(3, '0')}`,
      form,
      village,
      enteredBy: actor.personId,
      enteredAs,
      claimCode: enteredAs === 'guardian' ? null : newClaimCode(),
      at,
    })

    await recordEvent(db, {
      topic: 'student.begun',
      subject: { kind: 'student', id: studentId },
      committeeId: form.villageId,
      actor,
      at,
      after: form,
    })
    return { studentId, status: 'draft' as const }
  },
)
