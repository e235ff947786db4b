import { jurisdictions } from '@shared/account/account.rules'
import { CHIEFS } from '@shared/sponsorship/view.rules'
import { signedIn } from './procedures'
import { listRequests } from './view.store'
import { listHolders } from './view-right.store'

export const listViewsOfMyArea = signedIn.view.list.handler(({ context: { db, actor, now } }) =>
  listRequests(db, jurisdictions(actor, CHIEFS), actor.personId, now()),
)

export const listHoldersOfMyArea = signedIn.view.listHolders.handler(
  ({ context: { db, actor, now } }) =>
    listHolders(db, jurisdictions(actor, CHIEFS), actor.personId, now()),
)
