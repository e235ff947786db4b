import { jurisdictions } from '@shared/account/account.rules'
import { DEED_OFFICES } from '@shared/volunteer/deed.rules'
import { listWaiting } from './deed-book.store'
import { signedIn } from './procedures'

export const listWaitingDeeds = signedIn.deed.listWaiting.handler(
  ({ input, context: { db, actor } }) =>
    listWaiting(db, { paths: jurisdictions(actor, DEED_OFFICES), personId: actor.personId }, input),
)
