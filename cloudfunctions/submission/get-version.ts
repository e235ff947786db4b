import { maySee } from '@shared/submission/review.rules'
import { findArticle } from './article.store'
import { signedIn } from './procedures'
import { readVersion } from './version.store'

export const getVersion = signedIn.article.version.handler(
  async ({ input: { articleId, number }, context: { db, actor, files }, errors }) => {
    const article = await findArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()
    const version = await readVersion(db, files, articleId, number)
    if (!version) throw errors.NOT_FOUND()
    return version
  },
)
