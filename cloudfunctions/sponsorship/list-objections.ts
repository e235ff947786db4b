import { jurisdictions } from '@shared/account/account.rules'
import { signedIn } from './procedures'
import { listObjections } from './publicity.store'

export const listObjectionsOfMyArea = signedIn.objection.list.handler(
  ({ context: { db, actor } }) => listObjections(db, jurisdictions(actor, ['countyOffice'])),
)
