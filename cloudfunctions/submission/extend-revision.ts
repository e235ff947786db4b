import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import { maySee, refusalToExtend } from '@shared/submission/review.rules'
import { lockArticle, saveDueOn } from './article.store'
import { signedIn } from './procedures'

export const extendRevision = signedIn.review.extend.handler(
  async ({ input: { articleId, dueOn }, context: { db, actor, now }, errors }) => {
    const at = now()

    const article = await lockArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToExtend(article, dueOn, actor, localDateOf(at))
    if (refusal) throw errors[refusal]()

    await saveDueOn(db, articleId, dueOn)

    await recordEvent(db, {
      topic: 'revision.extended',
      subject: { kind: 'article', id: articleId },
      committeeId: article.desk.id,
      actor,
      at,
      before: article.dueOn,
      after: dueOn,
      payload: { dueOn },
    })
    return { articleId, dueOn }
  },
)
