import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteePath } from '@shared/committee/committee.model'
import { maskName } from '@shared/kernel/masking'
import type { Page } from '@shared/kernel/page'
import type {
  Proposal,
  ProposalId,
  ProposedPair,
  SuggestionId,
  UnservedStudent,
} from '@shared/sponsorship/matching.model'
import { CLASS_ORDER } from '@shared/sponsorship/matching.rules'
import { under } from './area.store'
import { needOf } from './case.store'

const proposals = (db: Database) =>
  db
    .selectFrom('match_proposal')
    .innerJoin('committee', 'committee.id', 'match_proposal.county_id')
    .select(['match_proposal.id', 'match_proposal.status', 'county_id', 'students', 'sponsors'])
    .select(['places', 'related_pairs', 'blocking_pairs', 'made_at', 'closed_at', 'close_reason'])
    .select(['committee.name as county', 'committee.path as countyPath'])

export type ProposalRow = Awaited<ReturnType<ReturnType<typeof proposals>['execute']>>[number]

export const findProposal = (db: Database, proposalId: ProposalId) =>
  proposals(db).where('match_proposal.id', '=', proposalId).executeTakeFirst()

export const lockProposal = (tx: Database, proposalId: ProposalId) =>
  proposals(tx)
    .where('match_proposal.id', '=', proposalId)
    .forUpdate('match_proposal')
    .executeTakeFirst()

/** The proposal a pair stands in: two clerks who decide and publish at once go one after the other. */
export const lockProposalOf = (tx: Database, suggestionId: SuggestionId) =>
  proposals(tx)
    .where('match_proposal.id', '=', (eb) =>
      eb.selectFrom('match_suggestion').select('proposal_id').where('id', '=', suggestionId),
    )
    .forUpdate('match_proposal')
    .executeTakeFirst()

export async function listProposals(
  db: Database,
  paths: readonly CommitteePath[],
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ rows: ProposalRow[]; next: string | null }> {
  const rows = await proposals(db)
    .where(under('committee.path', paths))
    .$if(after !== undefined, (select) =>
      select.where(
        sql<boolean>`(made_at, match_proposal.id) <
          (select made_at, id from match_proposal where id = ${after})`,
      ),
    )
    .orderBy('made_at', 'desc')
    .orderBy('match_proposal.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** A proposal with what it served, class by class, and where its pairs stand. */
export async function toProposal(db: Database, row: ProposalRow): Promise<Proposal> {
  const students = await db
    .selectFrom('match_student')
    .select(['priority_class', 'unserved'])
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('proposal_id', '=', row.id)
    .groupBy(['priority_class', 'unserved'])
    .execute()
  const pairs = await db
    .selectFrom('match_suggestion')
    .select('status')
    .select(({ fn }) => fn.countAll<number>().as('pairs'))
    .where('proposal_id', '=', row.id)
    .groupBy('status')
    .execute()
  const count = (rows: { people: number }[]) => rows.reduce((sum, one) => sum + one.people, 0)
  const reasons = ['noFit', 'placesFull', 'nextRun'] as const
  return {
    proposalId: row.id,
    county: row.county,
    status: row.status,
    madeAt: row.made_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    closeReason: row.close_reason,
    students: row.students,
    sponsors: row.sponsors,
    places: row.places,
    classes: CLASS_ORDER.flatMap((priorityClass) => {
      const own = students.filter((one) => one.priority_class === priorityClass)
      const served = count(own.filter((one) => one.unserved === null))
      return own.length > 0 ? [{ priorityClass, waiting: count(own), served }] : []
    }),
    unserved: reasons.flatMap((reason) => {
      const people = count(students.filter((one) => one.unserved === reason))
      return people > 0 ? [{ reason, students: people }] : []
    }),
    relatedPairs: row.related_pairs,
    blockingPairs: row.blocking_pairs,
    standing: Object.fromEntries(pairs.map((one) => [one.status, one.pairs])),
  }
}

/** Pairs in the order of the run: class, waiting, number. */
export async function listPairs(
  db: Database,
  proposalId: ProposalId,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<ProposedPair>> {
  const rows = await db
    .selectFrom('match_suggestion')
    .innerJoin('match_student', (join) =>
      join
        .onRef('match_student.proposal_id', '=', 'match_suggestion.proposal_id')
        .onRef('match_student.position', '=', 'match_suggestion.position'),
    )
    .innerJoin('student', 'student.id', 'match_suggestion.student_id')
    .innerJoin('committee as township', 'township.id', 'student.township_id')
    .innerJoin('sponsor', 'sponsor.id', 'match_suggestion.sponsor_id')
    .selectAll('match_suggestion')
    .select(['priority_class', 'code', 'stage', 'need_kind', 'need_fen', 'need_goods'])
    .select(['township.name as township', 'organisation', 'real_name'])
    .where('match_suggestion.proposal_id', '=', proposalId)
    .$if(after !== undefined, (select) =>
      select.where(
        sql<boolean>`match_suggestion.position >
          (select position from match_suggestion where id = ${after})`,
      ),
    )
    .orderBy('match_suggestion.position')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return {
    items: shown.map((row) => ({
      suggestionId: row.id,
      card: {
        studentId: row.student_id,
        code: row.code,
        stage: row.stage,
        township: row.township,
        need: needOf(row),
      },
      priorityClass: row.priority_class,
      sponsor: row.organisation ?? maskName(row.real_name),
      facts: row.facts,
      status: row.status,
      reason: row.reason,
      dropReason: row.drop_reason,
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** Whom the run could not serve, in the same order. */
export async function listUnserved(
  db: Database,
  proposalId: ProposalId,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<UnservedStudent>> {
  const rows = await db
    .selectFrom('match_student')
    .innerJoin('student', 'student.id', 'match_student.student_id')
    .select(['student_id', 'priority_class', 'unserved', 'code', 'stage'])
    .select(['need_kind', 'need_fen', 'need_goods'])
    .where('proposal_id', '=', proposalId)
    .where('unserved', 'is not', null)
    .$if(after !== undefined, (select) =>
      select.where(
        sql<boolean>`position > (select position from match_student
          where proposal_id = ${proposalId} and student_id = ${after})`,
      ),
    )
    .orderBy('position')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return {
    items: shown.map((row) => ({
      studentId: row.student_id,
      code: row.code,
      stage: row.stage,
      need: needOf(row),
      priorityClass: row.priority_class,
      reason: row.unserved as UnservedStudent['reason'],
    })),
    next: rows.length > limit ? (shown.at(-1)?.student_id ?? null) : null,
  }
}
