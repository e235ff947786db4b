import { recordEvent } from '@cloud/kernel/events'
import { maySee, refusalToVouch } from '@shared/submission/review.rules'
import { lockArticle, moveArticle, saveVouch } from './article.store'
import { signedIn } from './procedures'
import { readSafety } from './version.store'

export const vouchForArticle = signedIn.review.vouch.handler(
  async ({ input: { articleId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const article = await lockArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToVouch(article, await readSafety(db, 'publication', articleId), actor)
    if (refusal) throw errors[refusal]()

    await saveVouch(db, articleId, actor.personId)
    await moveArticle(db, articleId, { to: 'published', at })

    await recordEvent(db, {
      topic: 'article.published',
      subject: { kind: 'article', id: articleId },
      committeeId: article.desk.id,
      actor,
      actingAs: 'chiefEditor',
      at,
      before: article.status,
      after: 'published',
    })
    return { articleId, publishedAt: at.toISOString() }
  },
)
