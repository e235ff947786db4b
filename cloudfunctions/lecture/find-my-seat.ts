import { signedIn } from './procedures'
import { findMySeat } from './seat.store'

export const findSeat = signedIn.seat.find.handler(({ input, context: { db, actor } }) =>
  findMySeat(db, actor.personId, input.sessionId),
)
