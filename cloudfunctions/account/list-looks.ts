import { listLooksAt } from './look.store'
import { signedIn } from './procedures'

export const listLooksAtMine = signedIn.look.listMine.handler(({ context: { db, actor } }) =>
  listLooksAt(db, actor.personId),
)
