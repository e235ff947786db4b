import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { type Database, transact } from '@database/engine'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import type { ArticleId } from '@shared/submission/article.model'
import { roundOf } from '@shared/submission/article.rules'
import { lockArticle, moveArticle } from './article.store'
import { workingClock } from './clock.store'
import { foldReadings as foldDays } from './reading.store'
import { listDue, markReminded } from './reminder.store'
import { findAnswer, listAnswered } from './safety.store'
import { indexPublished } from './search.store'
import { sampleSent } from './similarity.store'
import { remindOfNear } from './solicitation-told.store'

const ARTICLES_A_RUN = 200

/** P-06: what WeChat let pass goes out, what it held risky goes back to the author; the rest waits. */
const settleChecks: Job = async (db, now) => {
  const answered = await listAnswered(db, ARTICLES_A_RUN)
  for (const id of answered) await transact(db, (tx) => settle(tx, id, now))
  return answered.length
}

async function settle(tx: Database, articleId: ArticleId, at: Date): Promise<void> {
  const article = await lockArticle(tx, articleId)
  const answer = article && (await findAnswer(tx, articleId))
  if (!answer) return

  const to = answer === 'risky' ? 'returned' : 'published'
  const from = roundOf(article.status) ?? 'final'
  const { today, usualFrom } = await workingClock(tx, at, at)
  const returned = to === 'returned' ? { from, dueOn: usualFrom(today) } : undefined
  await moveArticle(tx, articleId, { to, at, ...(returned && { returned }) })

  await recordEvent(tx, {
    topic: to === 'returned' ? 'article.foundRisky' : 'article.published',
    subject: { kind: 'article', id: articleId },
    committeeId: article.desk.id,
    actor: null,
    at,
    before: article.status,
    after: to,
    payload: { version: article.version },
  })
}

/** P-04: the day before a revision is owed, and once more when it is late. */
const remindAuthors: Job = (db, now) =>
  transact(db, async (tx) => {
    const today = localDateOf(now)
    const due = await listDue(tx, { today, tomorrow: addDays(today, 1) }, ARTICLES_A_RUN)
    for (const { id, deskId, dueOn } of due) {
      await markReminded(tx, id, today)
      await recordEvent(tx, {
        topic: 'revision.due',
        subject: { kind: 'article', id },
        committeeId: deskId,
        actor: null,
        at: now,
        payload: { dueOn },
      })
    }
    return due.length
  })

/** P-10: some days before a 征稿 ends, units that have handed in nothing hear of it once more. */
const remindUnits: Job = (db, now) =>
  transact(db, async (tx) => {
    const near = await remindOfNear(tx, localDateOf(now))
    for (const { id, deskId, dueOn } of near) {
      await recordEvent(tx, {
        topic: 'solicitation.near',
        subject: { kind: 'solicitation', id },
        committeeId: deskId,
        actor: null,
        at: now,
        payload: { dueOn },
      })
    }
    return near.length
  })

/** P-13: let what was sent be found again by its text. */
const sampleVersions: Job = (db) => transact(db, (tx) => sampleSent(tx, ARTICLES_A_RUN))

/** P-12: let a search find what went out. */
const indexPublications: Job = (db) => transact(db, (tx) => indexPublished(tx, ARTICLES_A_RUN))

/** P-12: who read yesterday is forgotten, and how many is kept. */
const foldReadings: Job = (db, now) => transact(db, (tx) => foldDays(tx, localDateOf(now)))

/** Deadlines of this domain that pass by themselves; each job is idempotent and locks what it changes. */
export const submissionJobs: Record<string, Job> = {
  settleChecks,
  remindAuthors,
  remindUnits,
  sampleVersions,
  indexPublications,
  foldReadings,
}
