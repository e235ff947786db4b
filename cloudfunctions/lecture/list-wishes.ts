import { jurisdictions } from '@shared/account/account.rules'
import { anyone, signedIn } from './procedures'
import { listMyWishes, listWishAreas, tallyWishes } from './wish.store'

export const listAreas = anyone.wish.areas.handler(({ context: { db } }) => listWishAreas(db))

export const listMine = signedIn.wish.mine.handler(({ context: { db, actor } }) =>
  listMyWishes(db, actor.personId),
)

export const listDemand = signedIn.wish.tally.handler(({ context: { db, actor } }) =>
  tallyWishes(db, jurisdictions(actor, ['countyOffice'])),
)
