import { listOwnCases } from './case-view.store'
import { signedIn } from './procedures'

export const listMyCases = signedIn.application.list.handler(({ context: { db, actor, now } }) =>
  listOwnCases(db, actor, now()),
)
