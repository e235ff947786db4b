import type { Database } from '@database/engine'
import type { RelationHint, RelationOutcome } from '@shared/sponsorship/relation.model'
import {
  type RelationRefusal,
  refusalByRelation,
  relationHints,
} from '@shared/sponsorship/relation.rules'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { pairKey, readOutcomes, readSponsorTies, readStudentTies } from './relation.store'

/** What hints at a relation of this pair, and what the township found. */
export async function relationOf(
  db: Database,
  studentId: StudentId,
  sponsorId: SponsorId,
): Promise<{ hints: RelationHint[]; outcome: RelationOutcome | null }> {
  const student = (await readStudentTies(db, [studentId])).get(studentId)
  const sponsor = (await readSponsorTies(db, [sponsorId])).get(sponsorId)
  if (!student || !sponsor) throw new Error('a pair that was just found is not there')
  const outcomes = await readOutcomes(db, [studentId])
  return {
    hints: relationHints(sponsor, student),
    outcome: outcomes.get(pairKey(studentId, sponsorId)) ?? null,
  }
}

/** The same for many pairs at once: what still stands between the two. */
export async function relationsBetween(
  db: Database,
  studentIds: readonly StudentId[],
  sponsorIds: readonly SponsorId[],
): Promise<(studentId: StudentId, sponsorId: SponsorId) => RelationRefusal | null> {
  const students = await readStudentTies(db, studentIds)
  const sponsors = await readSponsorTies(db, sponsorIds)
  const outcomes = await readOutcomes(db, studentIds)
  return (studentId, sponsorId) => {
    const student = students.get(studentId)
    const sponsor = sponsors.get(sponsorId)
    if (!student || !sponsor) return 'RELATION_UNCLEAR'
    const outcome = outcomes.get(pairKey(studentId, sponsorId)) ?? null
    return refusalByRelation(relationHints(sponsor, student), outcome)
  }
}
