import { recordEvent } from '@cloud/kernel/events'
import { maySee, refusalToMark } from '@shared/submission/review.rules'
import { lockArticle, saveImportance } from './article.store'
import { signedIn } from './procedures'

export const markImportant = signedIn.review.markImportant.handler(
  async ({ input: { articleId, important }, context: { db, actor, now }, errors }) => {
    const article = await lockArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToMark(article)
    if (refusal) throw errors[refusal]()

    await saveImportance(db, articleId, important)

    await recordEvent(db, {
      topic: 'article.marked',
      subject: { kind: 'article', id: articleId },
      committeeId: article.desk.id,
      actor,
      at: now(),
      before: article.important,
      after: important,
    })
    return { articleId, important }
  },
)
