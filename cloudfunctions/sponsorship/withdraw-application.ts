import { recordEvent } from '@cloud/kernel/events'
import { isOwnCase, refusalToWithdraw } from '@shared/sponsorship/student.rules'
import { lockCase, saveStanding } from './case.store'
import { releaseHoldsOf } from './hold.store'
import { signedIn } from './procedures'
import { takeDownNoticesOf } from './publicity.store'

export const withdrawApplication = signedIn.application.withdraw.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const file = await lockCase(db, studentId, at)
    if (!file || !isOwnCase(file, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToWithdraw(file, actor)
    if (refusal) throw errors[refusal]()

    await takeDownNoticesOf(db, studentId, '监护人撤回了申请', at)
    await releaseHoldsOf(db, studentId, at)
    await saveStanding(db, studentId, { status: 'withdrawn' }, at)

    await recordEvent(db, {
      topic: 'student.withdrawn',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      at,
      before: file.status,
    })
    return { studentId, status: 'withdrawn' as const }
  },
)
