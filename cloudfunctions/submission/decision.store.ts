import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { ArticleId, Round } from '@shared/submission/article.model'
import type { Decision, DecisionId, Outcome, ReviewCheck } from '@shared/submission/review.model'
import type { Standing } from '@shared/submission/review.rules'
import type { FiledArticle } from './article.store'

type Taken = {
  round: Round
  outcome: Outcome
  decidedBy: PersonId
  at: Date
  reason?: string | null
  checks?: readonly ReviewCheck[]
  proofread?: boolean
  readAloud?: boolean
  notes?: readonly string[]
}

export async function saveDecision(
  tx: Database,
  article: FiledArticle,
  taken: Taken,
): Promise<DecisionId> {
  const id = randomUUID() as DecisionId
  await tx
    .insertInto('article_decision')
    .values({
      id,
      article_id: article.id,
      author_id: article.authorId,
      version: article.version,
      round: taken.round,
      outcome: taken.outcome,
      decided_by: taken.decidedBy,
      decided_at: taken.at,
      reason: taken.reason || null,
      checks: [...new Set(taken.checks)],
      proofread: taken.proofread ?? false,
      read_aloud: taken.readAloud ?? false,
      reverted_at: null,
      revert_reason: null,
    })
    .execute()
  for (const [at, text] of (taken.notes ?? []).entries()) {
    await tx
      .insertInto('revision_note')
      .values({ decision_id: id, number: at + 1, text })
      .execute()
  }
  return id
}

/** The signatures that count, in the order they were given. */
export async function listStanding(
  db: Database,
  articleId: ArticleId,
): Promise<(Standing & { id: DecisionId; version: number })[]> {
  const rows = await db
    .selectFrom('article_decision')
    .select(['id', 'round', 'outcome', 'version', 'decided_by as decidedBy'])
    .where('article_id', '=', articleId)
    .where('reverted_at', 'is', null)
    .orderBy('entry')
    .execute()
  return rows
}

export async function saveRevert(
  tx: Database,
  id: DecisionId,
  reason: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('article_decision')
    .set({ reverted_at: at, revert_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** Its whole history, oldest first. The author learns the round; who signed is for the staff. */
export async function listDecisions(
  db: Database,
  articleId: ArticleId,
  { withNames }: { withNames: boolean },
): Promise<Decision[]> {
  const rows = await db
    .selectFrom('article_decision as decision')
    .innerJoin('person', 'person.id', 'decision.decided_by')
    .selectAll('decision')
    .select('person.name')
    .where('decision.article_id', '=', articleId)
    .orderBy('decision.entry')
    .execute()
  const notes = await db
    .selectFrom('revision_note as note')
    .innerJoin('article_decision as decision', 'decision.id', 'note.decision_id')
    .select(['note.decision_id', 'note.number', 'note.text'])
    .where('decision.article_id', '=', articleId)
    .orderBy('note.number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    round: row.round,
    version: row.version,
    outcome: row.outcome,
    decidedAt: row.decided_at.toISOString(),
    decidedBy: withNames ? row.name : null,
    reason: row.reason,
    notes: notes
      .filter((note) => note.decision_id === row.id)
      .map(({ number, text }) => ({ number, text })),
    revertedAt: row.reverted_at?.toISOString() ?? null,
    revertReason: row.revert_reason,
  }))
}

/** The notes the author is working through: those of the return that stands last. */
export async function listOpenNotes(
  db: Database,
  articleId: ArticleId,
): Promise<{ number: number; text: string }[]> {
  const last = (await listStanding(db, articleId)).at(-1)
  if (last?.outcome !== 'returned') return []
  return db
    .selectFrom('revision_note')
    .select(['number', 'text'])
    .where('decision_id', '=', last.id)
    .orderBy('number')
    .execute()
}
