import { signedIn } from './procedures'
import { listUndertakings } from './undertaking.store'

export const listMyUndertakings = signedIn.undertaking.list.handler(({ context: { db, actor } }) =>
  listUndertakings(db, actor.personId),
)
