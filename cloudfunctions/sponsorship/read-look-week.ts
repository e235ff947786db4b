import { jurisdictions } from '@shared/account/account.rules'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { CHIEFS, weekBefore } from '@shared/sponsorship/view.rules'
import { readWeek } from './look-week.store'
import { signedIn } from './procedures'

export const readLookWeek = signedIn.view.week.handler(
  ({ input: { toOn }, context: { db, actor, now } }) => {
    const week = toOn ? { fromOn: addDays(toOn, -6), toOn } : weekBefore(localDateOf(now()))
    return readWeek(db, jurisdictions(actor, CHIEFS), week)
  },
)
