import { jurisdictions } from '@shared/account/account.rules'
import { listWaitingOutlines } from './menu.store'
import { signedIn } from './procedures'

export const listOutlines = signedIn.outline.list.handler(({ input, context: { db, actor } }) =>
  listWaitingOutlines(db, jurisdictions(actor, ['countyOffice']), input),
)
