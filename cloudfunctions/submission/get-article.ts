import { localDateOf } from '@shared/kernel/local-date'
import { isWithAuthor } from '@shared/submission/article.rules'
import { maySee, powersOver } from '@shared/submission/review.rules'
import { findArticle } from './article.store'
import { workingClock } from './clock.store'
import { listDecisions, listStanding } from './decision.store'
import { signedIn } from './procedures'
import { findCard } from './solicitation.store'
import { listSentNumbers, readSafety, readVersion } from './version.store'

export const getArticle = signedIn.article.get.handler(
  async ({ input: { articleId }, context: { db, actor, files, now }, errors }) => {
    const article = await findArticle(db, articleId)
    if (!article || !maySee(article, actor)) throw errors.NOT_FOUND()

    const mine = article.authorId === actor.personId
    const writing = mine && isWithAuthor(article.status)
    const version = await readVersion(db, files, articleId, writing ? 'latest' : 'sent')
    if (!version) throw errors.NOT_FOUND()
    const decisions = await listDecisions(db, articleId, { withNames: !mine })
    const clock = await workingClock(db, article.changedAt, now())
    const goesOut = article.status === 'accepted' || article.status === 'published'

    const safety = await readSafety(db, goesOut ? 'publication' : 'article', articleId)

    return {
      id: articleId,
      status: article.status,
      mine,
      unit: article.unit,
      desk: article.desk,
      columnId: article.columnId,
      columnName: article.columnName,
      bylines: [...article.bylines],
      solicitation: await findCard(db, article.solicitationId, localDateOf(now())),
      important: article.important,
      version,
      sent: await listSentNumbers(db, articleId),
      safety,
      returnedFrom: article.returnedFrom,
      changedAt: article.changedAt.toISOString(),
      ...clock.due({ ...article, revisionDueOn: article.dueOn }),
      reason:
        article.status === 'refused'
          ? (decisions.filter((one) => one.revertedAt === null).at(-1)?.reason ?? null)
          : article.takeDownReason,
      decisions,
      may: powersOver(article, await listStanding(db, articleId), safety, actor),
    }
  },
)
