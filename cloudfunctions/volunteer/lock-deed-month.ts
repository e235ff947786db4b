import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { MONTH_KEEPERS, refusalToLock } from '@shared/volunteer/deed-month.rules'
import { holdBooksOf, insertLock, tallyMonths } from './deed-month.store'
import { signedIn } from './procedures'

export const lockDeedMonth = signedIn.deedMonth.lock.handler(
  async ({ input: { committeeId, month }, context: { db, actor, now }, errors }) => {
    const at = now()
    const committee = await holdBooksOf(db, committeeId)
    if (!committee || !holds(actor, MONTH_KEEPERS, committee.path)) throw errors.NOT_FOUND()

    const [found] = await tallyMonths(db, committee.path, [month])
    const locked = found?.lock != null
    const refusal = refusalToLock({ month, claimed: found?.claimed ?? 0, locked }, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const lockId = await insertLock(db, { committeeId, month, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'deedMonth.locked',
      subject: { kind: 'deedMonthLock', id: lockId },
      committeeId,
      actor,
      actingAs: actsAs(actor, MONTH_KEEPERS, committee.path),
      at,
      after: found,
      payload: { month, deeds: found?.deeds, confirmedMinutes: found?.confirmedMinutes },
    })
    return { lockId }
  },
)
