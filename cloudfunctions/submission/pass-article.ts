import { recordEvent } from '@cloud/kernel/events'
import { afterRound } from '@shared/submission/article.rules'
import { maySee, refusalToDecide, refusalToPass, signerRole } from '@shared/submission/review.rules'
import { lockArticle, moveArticle } from './article.store'
import { listStanding, saveDecision } from './decision.store'
import { signedIn } from './procedures'
import { askWhetherSafe, readSent } from './version.store'

export const passArticle = signedIn.review.pass.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { articleId, round } = input

    const article = await lockArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()

    const standing = await listStanding(db, articleId)
    const refusal =
      refusalToDecide(article, standing, input, actor) ?? refusalToPass(article, round, input)
    if (refusal) throw errors[refusal]()

    const to = afterRound(round)
    await saveDecision(db, article, {
      ...input,
      outcome: 'passed',
      decidedBy: actor.personId,
      at,
      reason: input.comment,
    })
    await moveArticle(db, articleId, { to, at })
    if (to === 'accepted') {
      const text = await readSent(db, articleId)
      await askWhetherSafe(db, { ...article, kind: 'publication', articleId }, text, at)
    }

    await recordEvent(db, {
      topic: 'article.passed',
      subject: { kind: 'article', id: articleId },
      committeeId: article.desk.id,
      actor,
      actingAs: signerRole(article, round, actor),
      at,
      before: article.status,
      after: to,
      payload: { round, version: article.version },
    })
    return { articleId, status: to }
  },
)
