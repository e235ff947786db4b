import { listEntered } from './entry.store'
import { signedIn } from './procedures'

export const listMyEntries = signedIn.entry.list.handler(({ context: { db, actor, now } }) =>
  listEntered(db, actor.personId, now()),
)
