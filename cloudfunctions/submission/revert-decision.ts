import { recordEvent } from '@cloud/kernel/events'
import { statusIn } from '@shared/submission/article.rules'
import { maySee, refusalToRevert, signerRole } from '@shared/submission/review.rules'
import { lockArticle, moveArticle } from './article.store'
import { listStanding, saveRevert } from './decision.store'
import { signedIn } from './procedures'

export const revertDecision = signedIn.review.revert.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { articleId, decisionId, reason } = input

    const article = await lockArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()
    const standing = await listStanding(db, articleId)
    const decision = standing.find((one) => one.id === decisionId)
    if (!decision) throw errors.NOT_THE_LAST()

    const isLast = standing.at(-1)?.id === decisionId
    const refusal = refusalToRevert(article, { ...decision, isLast }, actor)
    if (refusal) throw errors[refusal]()

    const to = statusIn[decision.round]
    await saveRevert(db, decisionId, reason, at)
    await moveArticle(db, articleId, { to, at })

    await recordEvent(db, {
      topic: 'decision.reverted',
      subject: { kind: 'article', id: articleId },
      committeeId: article.desk.id,
      actor,
      actingAs: signerRole(article, decision.round, actor),
      at,
      before: article.status,
      after: to,
      payload: { round: decision.round, version: decision.version },
    })
    return { articleId, status: to }
  },
)
