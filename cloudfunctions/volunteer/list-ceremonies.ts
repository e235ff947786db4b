import { jurisdictions } from '@shared/account/account.rules'
import { CEREMONY_OFFICES } from '@shared/volunteer/ceremony.rules'
import { listCeremonies } from './ceremony.store'
import { signedIn } from './procedures'

export const listCeremoniesHere = signedIn.ceremony.list.handler(
  ({ input, context: { db, actor } }) =>
    listCeremonies(db, jurisdictions(actor, CEREMONY_OFFICES), input),
)
