import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { daysBetween, localDateOf } from '@shared/kernel/local-date'
import type {
  DropReason,
  ProposalId,
  Suggestion,
  SuggestionId,
  SuggestionStatus,
} from '@shared/sponsorship/matching.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { mayBeShown } from './card.store'
import { needOf } from './case.store'

/** One pair and its county; nobody else may move it until this transaction ends. */
export const lockSuggestion = (tx: Database, suggestionId: SuggestionId) =>
  tx
    .selectFrom('match_suggestion')
    .innerJoin('match_proposal', 'match_proposal.id', 'proposal_id')
    .selectAll('match_suggestion')
    .select('match_proposal.county_id')
    .where('match_suggestion.id', '=', suggestionId)
    .forUpdate('match_suggestion')
    .executeTakeFirst()

export async function moveSuggestion(
  tx: Database,
  suggestionId: SuggestionId,
  move: {
    to: SuggestionStatus
    reason?: string
    dropReason?: DropReason
    expiresAt?: Date
    by: PersonId | null
    at: Date
  },
): Promise<void> {
  await tx
    .updateTable('match_suggestion')
    .set({
      status: move.to,
      reason: move.reason ?? null,
      drop_reason: move.dropReason ?? null,
      ...(move.expiresAt ? { expires_at: move.expiresAt } : {}),
      moved_by: move.by,
      moved_at: move.at,
    })
    .where('id', '=', suggestionId)
    .execute()
}

/** A hold answers what was suggested: taken by whom it was meant for, overtaken by anybody else. */
export async function answerSuggestionsOf(
  tx: Database,
  hold: { studentId: StudentId; sponsorId: SponsorId; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .updateTable('match_suggestion')
    .set((eb) => ({
      status: eb
        .case()
        .when('sponsor_id', '=', hold.sponsorId)
        .then<SuggestionStatus>('taken')
        .else<SuggestionStatus>('overtaken')
        .end(),
      moved_by: hold.by,
      moved_at: hold.at,
    }))
    .where('student_id', '=', hold.studentId)
    .where('status', '=', 'suggested')
    .where('expires_at', '>', hold.at)
    .execute()
}

/** Suggestions that have run out and are still open; skips those another run is at. */
export async function lapseSuggestions(tx: Database, at: Date): Promise<number> {
  const due = await tx
    .selectFrom('match_suggestion')
    .select('id')
    .where('status', '=', 'suggested')
    .where('expires_at', '<=', at)
    .orderBy('expires_at')
    .limit(1000)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return 0
  await tx
    .updateTable('match_suggestion')
    .set({ status: 'lapsed', moved_by: null, moved_at: at })
    .where(
      'id',
      'in',
      due.map((row) => row.id),
    )
    .execute()
  return due.length
}

/** What this sponsor is suggested now: as anonymous as every card, gone the moment it no longer waits. */
export async function listSuggestions(
  db: Database,
  sponsorId: SponsorId,
  at: Date,
): Promise<Suggestion[]> {
  const today = localDateOf(at)
  const rows = await db
    .selectFrom('match_suggestion')
    .innerJoin('student', 'student.id', 'match_suggestion.student_id')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .innerJoin('committee as township', 'township.id', 'student.township_id')
    .select(['match_suggestion.id', 'facts', 'expires_at', 'student.id as studentId', 'code'])
    .select(['stage', 'need_kind', 'need_fen', 'need_goods', 'waiting_since'])
    .select('township.name as township')
    .where('match_suggestion.sponsor_id', '=', sponsorId)
    .where('match_suggestion.status', '=', 'suggested')
    .where('expires_at', '>', at)
    .where('student.status', '=', 'waiting')
    .where(mayBeShown(at))
    .orderBy('expires_at')
    .orderBy('waiting_since')
    .orderBy('code')
    .execute()
  return rows.map((row) => {
    const waitingDays = daysBetween(row.waiting_since as string, today)
    return {
      suggestionId: row.id,
      card: {
        studentId: row.studentId,
        code: row.code,
        stage: row.stage,
        township: row.township,
        need: needOf(row),
        waitingDays,
      },
      facts: { ...row.facts, waitingDays },
      expiresAt: (row.expires_at as Date).toISOString(),
    }
  })
}

/** Pairs of a proposal that is withdrawn go with it. */
export async function dropOpenPairs(
  tx: Database,
  proposalId: ProposalId,
  { by, at }: { by: PersonId; at: Date },
): Promise<void> {
  await tx
    .updateTable('match_suggestion')
    .set({ status: 'dropped', drop_reason: 'withdrawn', moved_by: by, moved_at: at })
    .where('proposal_id', '=', proposalId)
    .where('status', 'in', ['proposed', 'confirmed'])
    .execute()
}

export async function closeProposal(
  tx: Database,
  proposalId: ProposalId,
  close: { status: 'published' | 'withdrawn'; reason: string | null; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .updateTable('match_proposal')
    .set({
      status: close.status,
      close_reason: close.reason,
      closed_by: close.by,
      closed_at: close.at,
    })
    .where('id', '=', proposalId)
    .execute()
}
