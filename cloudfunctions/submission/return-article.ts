import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import {
  maySee,
  refusalOfDueDay,
  refusalToDecide,
  signerRole,
} from '@shared/submission/review.rules'
import { lockArticle, moveArticle } from './article.store'
import { listStanding, saveDecision } from './decision.store'
import { signedIn } from './procedures'

export const returnArticle = signedIn.review.return.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { articleId, round, notes, dueOn } = input

    const article = await lockArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()

    const standing = await listStanding(db, articleId)
    const refusal =
      refusalToDecide(article, standing, input, actor) ?? refusalOfDueDay(dueOn, localDateOf(at))
    if (refusal) throw errors[refusal]()

    await saveDecision(db, article, {
      round,
      outcome: 'returned',
      decidedBy: actor.personId,
      at,
      notes,
    })
    await moveArticle(db, articleId, { to: 'returned', at, returned: { from: round, dueOn } })

    await recordEvent(db, {
      topic: 'article.returned',
      subject: { kind: 'article', id: articleId },
      committeeId: article.desk.id,
      actor,
      actingAs: signerRole(article, round, actor),
      at,
      before: article.status,
      after: 'returned',
      payload: { round, version: article.version, notes: notes.length, dueOn },
    })
    return { articleId, status: 'returned' as const }
  },
)
