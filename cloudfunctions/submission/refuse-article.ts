import { recordEvent } from '@cloud/kernel/events'
import {
  maySee,
  refusalToDecide,
  refusalToRefuse,
  signerRole,
} from '@shared/submission/review.rules'
import { lockArticle, moveArticle } from './article.store'
import { listStanding, saveDecision } from './decision.store'
import { signedIn } from './procedures'

export const refuseArticle = signedIn.review.refuse.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { articleId, round, reason } = input

    const article = await lockArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()

    const standing = await listStanding(db, articleId)
    const refusal = refusalToDecide(article, standing, input, actor) ?? refusalToRefuse(round)
    if (refusal) throw errors[refusal]()

    const decidedBy = actor.personId
    await saveDecision(db, article, { round, outcome: 'refused', decidedBy, at, reason })
    await moveArticle(db, articleId, { to: 'refused', at })

    await recordEvent(db, {
      topic: 'article.refused',
      subject: { kind: 'article', id: articleId },
      committeeId: article.desk.id,
      actor,
      actingAs: signerRole(article, round, actor),
      at,
      before: article.status,
      after: 'refused',
      payload: { round, version: article.version },
    })
    return { articleId, status: 'refused' as const }
  },
)
