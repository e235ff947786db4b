import { localDateOf } from '@shared/kernel/local-date'
import { isWithAuthor } from '@shared/submission/article.rules'
import { maySee } from '@shared/submission/review.rules'
import { findArticle } from './article.store'
import { signedIn } from './procedures'
import { findSimilar } from './similarity.store'
import { readLatest, readSent } from './version.store'

export const listSimilar = signedIn.article.listSimilar.handler(
  async ({ input: { articleId }, context: { db, actor }, errors }) => {
    const article = await findArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()

    const writing = article.authorId === actor.personId && isWithAuthor(article.status)
    const { body } = await (writing ? readLatest : readSent)(db, articleId)
    const similar = await findSimilar(db, articleId, body)
    return Promise.all(
      similar.map(async (one) => {
        const other = await findArticle(db, one.articleId)
        const seen = other && (other.status === 'published' || maySee(other, actor))
        if (!seen) return { percent: one.percent, article: null }
        const { title } = await readSent(db, other.id)
        return {
          percent: one.percent,
          article: {
            articleId: other.id,
            title,
            unitName: other.unit.name,
            submittedOn: localDateOf(other.submittedAt ?? other.changedAt),
            status: other.status,
          },
        }
      }),
    )
  },
)
