import { maySee } from '@shared/submission/review.rules'
import { listAdoptionsOf as readAdoptionsOf } from './adoption.store'
import { findArticle } from './article.store'
import { signedIn } from './procedures'

export const listAdoptionsOf = signedIn.adoption.listOf.handler(
  async ({ input: { articleId }, context: { db, actor, files }, errors }) => {
    const article = await findArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()
    return readAdoptionsOf(db, files, articleId)
  },
)
