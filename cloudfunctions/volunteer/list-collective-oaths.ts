import { jurisdictions } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { OATH_WATCHERS } from '@shared/volunteer/collective-oath.rules'
import { listStandings } from './collective-oath.store'
import { signedIn } from './procedures'

export const listCollectiveOaths = signedIn.collectiveOath.list.handler(
  ({ context: { db, actor, now } }) =>
    listStandings(db, jurisdictions(actor, OATH_WATCHERS), localDateOf(now())),
)
