import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { MONTH_KEEPERS, refusalToReopen } from '@shared/volunteer/deed-month.rules'
import { findLock, saveReopening } from './deed-month.store'
import { signedIn } from './procedures'

export const reopenDeedMonth = signedIn.deedMonth.reopen.handler(
  async ({ input: { lockId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const lock = await findLock(db, lockId)
    if (!lock || !holds(actor, MONTH_KEEPERS, lock.path)) throw errors.NOT_FOUND()

    const refusal = refusalToReopen(lock)
    if (refusal) throw errors[refusal]()

    await saveReopening(db, lockId, { by: actor.personId, at, reason })

    await recordEvent(db, {
      topic: 'deedMonth.reopened',
      subject: { kind: 'deedMonthLock', id: lockId },
      committeeId: lock.committeeId,
      actor,
      actingAs: actsAs(actor, MONTH_KEEPERS, lock.path),
      at,
      after: { reason },
      payload: { month: lock.month },
    })
    return { lockId }
  },
)
