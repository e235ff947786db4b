import type { Database } from '@database/engine'
import type { ProposalId } from '@shared/sponsorship/matching.model'
import { fits, type reasonToDrop } from '@shared/sponsorship/matching.rules'
import type { RelationRefusal } from '@shared/sponsorship/relation.rules'
import { findCase, needOf } from './case.store'
import { expireHolds } from './hold.store'
import { findStanding } from './preference.store'

/** Confirmed pairs; their sponsors and then their students are locked, each kind in one order. */
export async function lockConfirmed(tx: Database, proposalId: ProposalId) {
  const confirmed = tx
    .selectFrom('match_suggestion')
    .where('proposal_id', '=', proposalId)
    .where('match_suggestion.status', '=', 'confirmed')
  const lock = (table: 'sponsor' | 'student') =>
    tx
      .selectFrom(table)
      .select('id')
      .where('id', 'in', confirmed.select(`${table}_id`) as never)
      .orderBy('id')
      .forUpdate()
      .execute()
  await lock('sponsor')
  await lock('student')
  return confirmed
    .innerJoin('student', 'student.id', 'match_suggestion.student_id')
    .innerJoin('sponsor', 'sponsor.id', 'match_suggestion.sponsor_id')
    .select(['match_suggestion.id', 'student_id', 'sponsor_id', 'sponsor.status as sponsorStatus'])
    .select(['stage', 'township_id', 'need_kind', 'need_fen', 'need_goods'])
    .orderBy('position')
    .execute()
}

type Pair = Awaited<ReturnType<typeof lockConfirmed>>[number]

/** How a pair stands at this moment, for the rule to judge. */
export async function tellStanding(
  tx: Database,
  pair: Pair,
  relation: RelationRefusal | null,
  at: Date,
): Promise<Parameters<typeof reasonToDrop>[0]> {
  const { student_id: studentId, sponsor_id: sponsorId, stage, township_id: townshipId } = pair
  await expireHolds(tx, { studentId, sponsorId }, at)
  const file = await findCase(tx, studentId, at)
  const held = await tx
    .selectFrom('hold')
    .select('id')
    .where('student_id', '=', studentId)
    .where('status', '=', 'active')
    .executeTakeFirst()
  const standing = await findStanding(tx, sponsorId, at)
  return {
    isWaiting: file?.status === 'waiting',
    isConsented: file?.consented.includes('anonymousCard') ?? false,
    isHeld: held !== undefined,
    isVerified: pair.sponsorStatus === 'verified',
    relation,
    stillFits:
      standing !== null && fits({ need: needOf(pair), stage, townshipId }, standing.preference),
    freePlaces: standing?.freePlaces ?? 0,
  }
}
