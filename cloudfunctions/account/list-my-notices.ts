import { listNotices } from './notice.store'
import { signedIn } from './procedures'

export const listMyNotices = signedIn.notice.list.handler(({ input, context: { db, actor } }) =>
  listNotices(db, actor.personId, input),
)
