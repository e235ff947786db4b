import { signedIn } from './procedures'
import { listFinishedTalks } from './talk.store'

export const listTalks = signedIn.article.listTalks.handler(({ context: { db, actor, now } }) =>
  listFinishedTalks(db, actor, now()),
)
