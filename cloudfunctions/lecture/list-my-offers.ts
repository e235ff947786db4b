import { listMyOffers } from './my-offers.store'
import { signedIn } from './procedures'

export const listOffers = signedIn.offer.list.handler(({ input, context: { db, actor, now } }) =>
  listMyOffers(db, actor.personId, input, now()),
)
