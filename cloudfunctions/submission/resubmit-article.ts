import { recordEvent } from '@cloud/kernel/events'
import { refusalToResubmit, statusIn } from '@shared/submission/article.rules'
import { lockArticle, moveArticle } from './article.store'
import { listOpenNotes } from './decision.store'
import { signedIn } from './procedures'
import { askWhetherSafe, readLatest, saveWorkingCopy, sendVersion } from './version.store'

export const resubmitArticle = signedIn.article.resubmit.handler(
  async ({ input: { articleId, notesDone }, context: { db, actor, now }, errors }) => {
    const at = now()

    const article = await lockArticle(db, articleId)
    if (article?.authorId !== actor.personId) throw errors.NOT_FOUND()

    const text = await readLatest(db, articleId)
    const notes = (await listOpenNotes(db, articleId)).map((note) => note.number)
    const { status, returnedFrom: round } = article
    const refusal = refusalToResubmit(status, { ...article, ...text }, notes, notesDone)
    if (refusal) throw errors[refusal]()
    if (!round) throw errors.NOT_WITH_AUTHOR()

    await saveWorkingCopy(db, articleId, text, at)
    const hash = await askWhetherSafe(db, { ...article, kind: 'article', articleId }, text, at)
    const version = await sendVersion(db, articleId, hash, at)
    await moveArticle(db, articleId, { to: statusIn[round], at })

    await recordEvent(db, {
      topic: 'article.resubmitted',
      subject: { kind: 'article', id: articleId },
      committeeId: article.unit.id,
      actor,
      at,
      after: hash,
      payload: { version, round },
    })
    return { articleId, version, round, submittedAt: at.toISOString() }
  },
)
