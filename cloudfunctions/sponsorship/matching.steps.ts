import type { Database } from '@database/engine'
import type { ProposalId } from '@shared/sponsorship/matching.model'
import { fits, type reasonToDrop } from '@shared/sponsorship/matching.rules'
import { refusalByRelation } from '@shared/sponsorship/relation.rules'
import { findCase, needOf } from './case.store'
import { expireHolds } from './hold.store'
import { findStanding } from './preference.store'
import { relationOf } from './relation.steps'

/** Confirmed pairs, their sponsors and then their students locked, each kind in one order. */
export async function lockConfirmed(tx: Database, proposalId: ProposalId) {
  const pairs = await tx
    .selectFrom('match_suggestion')
    .select(['id', 'student_id', 'sponsor_id'])
    .where('proposal_id', '=', proposalId)
    .where('status', '=', 'confirmed')
    .orderBy('position')
    .execute()
  const lock = (table: 'sponsor' | 'student', ids: readonly string[]) =>
    tx
      .selectFrom(table)
      .select('id')
      .where('id', 'in', ids as never)
      .orderBy('id')
      .forUpdate()
      .execute()
  if (pairs.length > 0) {
    await lock('sponsor', [...new Set(pairs.map((pair) => pair.sponsor_id))])
    await lock('student', [...new Set(pairs.map((pair) => pair.student_id))])
  }
  return pairs
}

type Pair = Awaited<ReturnType<typeof lockConfirmed>>[number]

/** How a pair stands at this moment, for the rule to judge. */
export async function tellStanding(
  tx: Database,
  { student_id: studentId, sponsor_id: sponsorId }: Pair,
  at: Date,
): Promise<Parameters<typeof reasonToDrop>[0]> {
  await expireHolds(tx, { studentId, sponsorId }, at)
  const file = await findCase(tx, studentId, at)
  const student = await tx
    .selectFrom('student')
    .selectAll()
    .where('id', '=', studentId)
    .executeTakeFirstOrThrow()
  const held = await tx
    .selectFrom('hold')
    .select('id')
    .where('student_id', '=', studentId)
    .where('status', '=', 'active')
    .executeTakeFirst()
  const { status } = await tx
    .selectFrom('sponsor')
    .select('status')
    .where('id', '=', sponsorId)
    .executeTakeFirstOrThrow()
  const standing = await findStanding(tx, sponsorId, at)
  const { hints, outcome } = await relationOf(tx, studentId, sponsorId)
  return {
    isWaiting: file?.status === 'waiting',
    isConsented: file?.consented.includes('anonymousCard') ?? false,
    isHeld: held !== undefined,
    isVerified: status === 'verified',
    relation: refusalByRelation(hints, outcome),
    stillFits:
      standing !== null &&
      fits(
        { need: needOf(student), stage: student.stage, townshipId: student.township_id },
        standing.preference,
      ),
    freePlaces: standing?.freePlaces ?? 0,
  }
}
