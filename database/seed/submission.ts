import type { Database } from '@database/engine'
import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { AdoptionId } from '@shared/submission/adoption.model'
import type { ArticleId, ArticleStatus, Round } from '@shared/submission/article.model'
import { wordsIn } from '@shared/submission/article.rules'
import type { DecisionId } from '@shared/submission/review.model'
import { CHECKS } from '@shared/submission/review.rules'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { JINGJIANG, place } from './places'
import { type Adopted, adoptions, articles, authors, type Story } from './submission-articles'
import { seedBriefings } from './submission-briefings'
import { seedCorrespondents } from './submission-correspondents'
import { lastYear, seedPoints } from './submission-points'
import { seedSolicitations, solicitationId } from './submission-solicitations'

/** Articles at every step of the way, and the briefings they went into. */
export const seedSubmission: Chapter = async (db, now) => {
  for (const [key, name] of Object.entries(authors)) {
    await db
      .insertInto('person')
      .values({ id: personId(key), name, phone: null, created_at: now })
      .execute()
  }
  await seedCorrespondents(db, now)
  const past = lastYear(localDateOf(now))
  await seedSolicitations(db, now)
  for (const story of [...articles, past.article]) await tell(db, story, now)
  for (const adopted of [...adoptions, ...past.adoptions]) await tellAdoption(db, adopted, now)
  await seedPoints(db, now)
  await seedBriefings(db, now)
}

const articleId = (title: string): ArticleId => seedId(`article:${title}`)

const IN_ROUND: Partial<Record<ArticleStatus, number>> = {
  draft: 0,
  submitted: 0,
  inFirstReview: 1,
  inSecondReview: 2,
  inFinalReview: 3,
}
const ROUNDS: readonly Round[] = ['unit', 'first', 'second', 'final']

async function tell(db: Database, story: Story, now: Date) {
  const id = articleId(story.title)
  const today = localDateOf(now)
  const day = story.on ?? addDays(today, -(story.daysAgo ?? 0))
  const { status, signers } = story
  const isDraft = status === 'draft'
  const isOut = status === 'published'
  const hour = (on: string, at: number) => momentAt(on, `${String(at).padStart(2, '0')}:20`)
  const moment = (at: number) => hour(day, at)
  // What has been decided was handed in some days before.
  const handedInAt = hour(isOut || story.refused ? addDays(day, -4) : day, 9)
  const column = await db
    .selectFrom('article_column')
    .select('id')
    .where('name', '=', story.column)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('article')
    .values({
      id,
      author_id: personId(story.author),
      unit_id: place(story.unit),
      desk_id: place(story.desk ?? JINGJIANG),
      column_id: column.id,
      solicitation_id: story.answers ? solicitationId(story.answers) : null,
      bylines: [...story.bylines],
      important: story.important ?? false,
      status,
      returned_from: story.returned?.round ?? null,
      revision_due_on: story.returned ? addDays(today, story.returned.dueInDays) : null,
      reminded_on: null,
      created_at: handedInAt,
      changed_at: moment(isOut ? 17 : 14),
      submitted_at: isDraft ? null : handedInAt,
      published_at: isOut ? moment(17) : null,
      vouched_by: null,
      taken_down_by: null,
      take_down_reason: null,
    })
    .execute()
  await db
    .insertInto('article_version')
    .values({
      article_id: id,
      number: 1,
      title: story.title,
      body: story.body,
      photos: '[]',
      words: wordsIn(story.body),
      content_hash: isDraft ? null : id,
      saved_at: handedInAt,
      submitted_at: isDraft ? null : handedInAt,
    })
    .execute()
  if (!isDraft) await tellChecks(db, id, isOut, handedInAt)

  const passed = IN_ROUND[status] ?? ROUNDS.length
  const last = story.returned ?? story.refused
  const upTo = last ? ROUNDS.indexOf(last.round) : passed
  for (const [at, round] of ROUNDS.slice(0, upTo).entries()) {
    await sign(db, story, { round, by: signers[at] ?? '', at: moment(10 + at), outcome: 'passed' })
  }
  if (!last) return
  const by = signers[upTo] ?? ''
  const at = moment(14)
  if (story.refused) {
    const { round, reason } = story.refused
    await sign(db, story, { round, by, at, outcome: 'refused', reason })
  }
  if (story.returned) {
    const { round, notes } = story.returned
    const decision_id = await sign(db, story, { round, by, at, outcome: 'returned' })
    for (const [number, text] of notes.entries()) {
      await db
        .insertInto('revision_note')
        .values({ decision_id, number: number + 1, text })
        .execute()
    }
  }
}

/** What WeChat said of it, so that nothing in the story went out unchecked. */
async function tellChecks(db: Database, id: ArticleId, isOut: boolean, at: Date) {
  for (const kind of isOut ? ['article', 'publication'] : ['article']) {
    await db
      .insertInto('safety_check')
      .values({
        id: seedId(`check:${kind}:${id}`),
        subject_kind: kind,
        subject_id: id,
        content_hash: id,
        verdict: 'passed',
        trace_id: null,
        decided_at: at,
        created_at: at,
      })
      .execute()
  }
}

type Signature = {
  round: Round
  by: string
  at: Date
  outcome: 'passed' | 'returned' | 'refused'
  reason?: string
}

async function sign(db: Database, story: Story, signature: Signature): Promise<DecisionId> {
  const { round, by, at, outcome, reason } = signature
  const id: DecisionId = seedId(`decision:${story.title}:${round}`)
  const isReview = outcome === 'passed' && round !== 'unit'
  await db
    .insertInto('article_decision')
    .values({
      id,
      article_id: articleId(story.title),
      author_id: personId(story.author),
      version: 1,
      round,
      outcome,
      decided_by: personId(by),
      decided_at: at,
      reason: reason ?? null,
      checks: outcome === 'passed' ? [...CHECKS[round]] : [],
      proofread: isReview,
      read_aloud: isReview && (story.important ?? false),
      reverted_at: null,
      revert_reason: null,
    })
    .execute()
  return id
}

async function tellAdoption(db: Database, adopted: Adopted, now: Date) {
  const { title, outlet, issue, daysAgo, reportedBy, verifiedBy } = adopted
  const day = addDays(localDateOf(now), -daysAgo)
  const { id } = await db
    .selectFrom('outlet')
    .select('id')
    .where('name', '=', outlet)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('adoption')
    .values({
      id: seedId<AdoptionId>(`adoption:${title}:${outlet}`),
      article_id: articleId(title),
      outlet_id: id,
      status: verifiedBy ? 'verified' : 'reported',
      adopted_on: addDays(day, -2),
      issue,
      url: '',
      photo_id: null,
      reported_by: personId(reportedBy),
      reported_at: momentAt(day, '10:00'),
      decided_by: verifiedBy ? personId(verifiedBy) : null,
      decided_at: verifiedBy ? momentAt(day, '15:00') : null,
      reason: null,
    })
    .execute()
}
