import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToSubmit, wordsIn } from '@shared/submission/article.rules'
import { refusalToAnswer } from '@shared/submission/solicitation.rules'
import { lockArticle, moveArticle } from './article.store'
import { signedIn } from './procedures'
import { holdSolicitation } from './solicitation.store'
import { askWhetherSafe, readLatest, sendVersion } from './version.store'

export const submitArticle = signedIn.article.submit.handler(
  async ({ input: { articleId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const article = await lockArticle(db, articleId)
    if (article?.authorId !== actor.personId) throw errors.NOT_FOUND()

    const text = await readLatest(db, articleId)
    const refusal = refusalToSubmit(article.status, { ...article, ...text })
    if (refusal) throw errors[refusal]()
    const asked = await holdSolicitation(db, article.solicitationId, localDateOf(at))
    const late = asked && refusalToAnswer(asked, wordsIn(text.body))
    if (late) throw errors[late]()

    const hash = await askWhetherSafe(db, { ...article, kind: 'article', articleId }, text, at)
    const version = await sendVersion(db, articleId, hash, at)
    await moveArticle(db, articleId, { to: 'submitted', at })

    await recordEvent(db, {
      topic: 'article.submitted',
      subject: { kind: 'article', id: articleId },
      committeeId: article.unit.id,
      actor,
      at,
      after: hash,
      payload: { version },
    })
    return { articleId, version, round: 'unit' as const, submittedAt: at.toISOString() }
  },
)
