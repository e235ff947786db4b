import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { MONTH_KEEPERS, monthsBack } from '@shared/volunteer/deed-month.rules'
import { tallyMonths } from './deed-month.store'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'

const MONTHS_SHOWN = 12

export const listDeedMonths = signedIn.deedMonth.list.handler(
  async ({ input: { committeeId }, context: { db, actor, now }, errors }) => {
    const committee = await findCommittee(db, committeeId)
    if (!committee || !holds(actor, MONTH_KEEPERS, committee.path)) throw errors.NOT_FOUND()
    return tallyMonths(db, committee.path, monthsBack(localDateOf(now()), MONTHS_SHOWN))
  },
)
