import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { OATH_WATCHERS } from '@shared/volunteer/collective-oath.rules'
import { listStandings } from './collective-oath.store'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'

export const listCollectiveOaths = signedIn.collectiveOath.list.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, OATH_WATCHERS, committee.path)) throw errors.NOT_FOUND()
    return listStandings(db, [committee.path], localDateOf(now()))
  },
)
