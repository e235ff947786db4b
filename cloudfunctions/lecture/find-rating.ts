import { signedIn } from './procedures'
import { findRated } from './rating.store'

export const findRating = signedIn.rating.find.handler(({ input, context: { db, actor } }) =>
  findRated(db, input.sessionId, actor.personId),
)
