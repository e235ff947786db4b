import { recordEvent } from '@cloud/kernel/events'
import { maySee, refusalToTakeDown } from '@shared/submission/review.rules'
import { lockArticle, saveTakeDown } from './article.store'
import { signedIn } from './procedures'
import { forgetSearch } from './search.store'

export const takeDownArticle = signedIn.review.takeDown.handler(
  async ({ input: { articleId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const article = await lockArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToTakeDown(article, actor)
    if (refusal) throw errors[refusal]()

    await saveTakeDown(db, articleId, { personId: actor.personId, reason, at })
    await forgetSearch(db, articleId)

    await recordEvent(db, {
      topic: 'article.takenDown',
      subject: { kind: 'article', id: articleId },
      committeeId: article.desk.id,
      actor,
      actingAs: 'chiefEditor',
      at,
      before: article.status,
      after: 'takenDown',
    })
    return { articleId, status: 'takenDown' as const }
  },
)
