import { jurisdictions } from '@shared/account/account.rules'
import { listUndeliveredMessages } from './message.store'
import { signedIn } from './procedures'

export const listUndelivered = signedIn.message.listUndelivered.handler(
  ({ input, context: { db, actor } }) =>
    listUndeliveredMessages(db, jurisdictions(actor, ['countyOffice', 'administrator']), input),
)
