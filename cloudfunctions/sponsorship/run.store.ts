import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { StoredMarket, StoredMatching } from '@database/tables/matching'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { ProposalId, SuggestionId, UnservedReason } from '@shared/sponsorship/matching.model'
import { classOf, reasonsFor, type WaitingStudent } from '@shared/sponsorship/matching.rules'
import type { Run } from './matching.market'
import type { Market, Matching } from './matching.solver'

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_AT_ONCE = 5000

const inPortions = async <Row>(rows: readonly Row[], write: (some: Row[]) => Promise<unknown>) => {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await write(rows.slice(at, at + ROWS_AT_ONCE))
  }
}

const plainMarket = (market: Market): StoredMarket => ({
  start: [...market.start],
  sponsor: [...market.sponsor],
  cost: [...market.cost],
  places: [...market.places],
  penalty: [...market.penalty],
})

/** A proposal with its numbers and its proof; nothing when the county is already reading one. */
export async function insertProposal(
  tx: Database,
  made: {
    countyId: CommitteeId
    run: Run
    matching: Matching
    blockingPairs: number
    by: PersonId
    at: Date
  },
): Promise<ProposalId | undefined> {
  const { run, matching } = made
  const row = await tx
    .insertInto('match_proposal')
    .values({
      id: randomUUID() as ProposalId,
      county_id: made.countyId,
      status: 'open',
      students: run.students.length + run.nextRun.length,
      sponsors: run.sponsors.length,
      places: run.market.places.reduce((sum, places) => sum + places, 0),
      related_pairs: run.relatedPairs,
      blocking_pairs: made.blockingPairs,
      market: JSON.stringify(plainMarket(run.market)),
      matching: JSON.stringify({
        sponsorOf: [...matching.sponsorOf],
        prices: [...matching.prices],
        total: matching.total,
      } satisfies StoredMatching),
      made_by: made.by,
      made_at: made.at,
      closed_by: null,
      closed_at: null,
      close_reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  await insertPairs(tx, row.id, made)
  return row.id
}

async function insertPairs(
  tx: Database,
  proposalId: ProposalId,
  { run, matching, by, at }: { run: Run; matching: Matching; by: PersonId; at: Date },
): Promise<void> {
  const { students, nextRun, sponsors, market } = run
  const chosen = (position: number) => matching.sponsorOf[position] ?? -1
  const unserved = (position: number): UnservedReason | null => {
    if (position >= students.length) return 'nextRun'
    if (chosen(position) >= 0) return null
    return market.start[position] === market.start[position + 1] ? 'noFit' : 'placesFull'
  }
  const everyone = [...students, ...nextRun]
  await inPortions(
    everyone.map((student, position) => ({
      proposal_id: proposalId,
      position,
      student_id: student.studentId,
      priority_class: classOf(student),
      unserved: unserved(position),
    })),
    (rows) => tx.insertInto('match_student').values(rows).execute(),
  )
  await inPortions(
    sponsors.map(({ sponsorId }, position) => ({
      proposal_id: proposalId,
      position,
      sponsor_id: sponsorId,
    })),
    (rows) => tx.insertInto('match_sponsor').values(rows).execute(),
  )
  const pairs = students.flatMap((student, position) => {
    const sponsor = sponsors[chosen(position)]
    return sponsor ? [{ student, position, sponsor }] : []
  })
  await inPortions(
    pairs.map(({ student, position, sponsor }) => ({
      id: randomUUID() as SuggestionId,
      proposal_id: proposalId,
      position,
      student_id: student.studentId,
      sponsor_id: sponsor.sponsorId,
      facts: JSON.stringify(reasonsFor(student as WaitingStudent, sponsor.preference)),
      status: 'proposed' as const,
      reason: null,
      drop_reason: null,
      expires_at: null,
      moved_by: by,
      moved_at: at,
    })),
    (rows) =>
      tx
        .insertInto('match_suggestion')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
  )
}

/** The proof as it was stored, and the pairs that were kept beside it, by position. */
export async function readProof(db: Database, proposalId: ProposalId) {
  const { market, matching } = await db
    .selectFrom('match_proposal')
    .select(['market', 'matching'])
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow()
  const pairs = await db
    .selectFrom('match_suggestion')
    .innerJoin('match_sponsor', (join) =>
      join
        .onRef('match_sponsor.proposal_id', '=', 'match_suggestion.proposal_id')
        .onRef('match_sponsor.sponsor_id', '=', 'match_suggestion.sponsor_id'),
    )
    .select(['match_suggestion.position as student', 'match_sponsor.position as sponsor'])
    .where('match_suggestion.proposal_id', '=', proposalId)
    .execute()
  return {
    market: {
      start: Int32Array.from(market.start),
      sponsor: Int32Array.from(market.sponsor),
      cost: Float64Array.from(market.cost),
      places: Int32Array.from(market.places),
      penalty: Float64Array.from(market.penalty),
    } satisfies Market,
    matching: {
      sponsorOf: Int32Array.from(matching.sponsorOf),
      prices: Float64Array.from(matching.prices),
      total: matching.total,
    } satisfies Matching,
    pairs,
  }
}
