import { recordEvent } from '@cloud/kernel/events'
import { staffRole, VERIFIER_OF } from '@shared/sponsorship/student.rules'
import { refusalToJudgeStep } from '@shared/sponsorship/verification.rules'
import { lockCase, saveStanding } from './case.store'
import { signedIn } from './procedures'
import { appendVerification, listVerifiers } from './verification.store'

export const refuseVerification = signedIn.verification.refuse.handler(
  async ({ input: { studentId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const file = await lockCase(db, studentId, at)
    if (!file || !staffRole(file, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToJudgeStep(file, actor, await listVerifiers(db, studentId))
    if (refusal) throw errors[refusal]()
    const level = file.step
    if (!level) throw errors.NOT_UNDER_VERIFICATION()

    const judged = { studentId, level, opinion: reason, verifier: actor, at }
    await appendVerification(db, { ...judged, outcome: 'refused' })
    await saveStanding(db, studentId, { status: 'refused' }, at)

    await recordEvent(db, {
      topic: 'student.refused',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: VERIFIER_OF[level],
      at,
      payload: { level },
    })
    return { studentId, status: 'refused' as const }
  },
)
