import { listMyArticles as readMyArticles } from './my-article.store'
import { signedIn } from './procedures'

export const listMyArticles = signedIn.article.listMine.handler(
  ({ input, context: { db, actor, now } }) => readMyArticles(db, actor.personId, input, now()),
)
