import { jurisdictions } from '@shared/account/account.rules'
import { DEED_OFFICES } from '@shared/volunteer/deed.rules'
import { listPeople } from './deed-book.store'
import { signedIn } from './procedures'

export const listDeedPeople = signedIn.deed.listPeople.handler(
  ({ input, context: { db, actor } }) => listPeople(db, jurisdictions(actor, DEED_OFFICES), input),
)
