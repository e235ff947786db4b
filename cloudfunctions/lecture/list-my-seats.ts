import { signedIn } from './procedures'
import { listMySeats } from './seat.store'

export const listSeats = signedIn.seat.list.handler(({ input, context: { db, actor } }) =>
  listMySeats(db, actor.personId, input),
)
