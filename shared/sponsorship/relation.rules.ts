import type { Grant, PersonId, Role } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { covers } from '@shared/committee/committee.rules'
import type { RelationHint, RelationOutcome } from './relation.model'

/** Whoever works for a village, a school or an office does not choose among its own children unasked. */
const STAFF: readonly Role[] = [
  'teacher',
  'villageClerk',
  'schoolVerifier',
  'townshipReviewer',
  'countyOffice',
  'director',
  'partySecretary',
  'administrator',
]

/** What is known of a sponsor's ties. */
export type SponsorTies = {
  personId: PersonId
  phones: readonly (string | null)[]
  villageId: CommitteeId | null
  familyName: string
  grants: readonly Pick<Grant, 'role' | 'path'>[]
}

/** What is known of a student's ties; names are the child's, the guardian's and the village verifier's. */
export type StudentTies = {
  guardianPhone: string
  villageId: CommitteeId
  villagePath: CommitteePath
  schoolPath: CommitteePath
  people: readonly (PersonId | null)[]
  familyNames: readonly string[]
}

/** S-09: same phone, same village, same family name there, or a hand in the case or in its offices. */
export function relationHints(sponsor: SponsorTies, student: StudentTies): RelationHint[] {
  const sameVillage = sponsor.villageId === student.villageId
  const works = sponsor.grants.some(
    ({ role, path }) =>
      STAFF.includes(role) &&
      (covers(path, student.villagePath) || covers(path, student.schoolPath)),
  )
  const found: [RelationHint, boolean][] = [
    ['samePhone', sponsor.phones.includes(student.guardianPhone)],
    ['sameFamilyName', sameVillage && student.familyNames.includes(sponsor.familyName)],
    ['sameVillage', sameVillage],
    ['onTheCase', student.people.includes(sponsor.personId)],
    ['staff', works],
  ]
  return found.flatMap(([hint, holds]) => (holds ? [hint] : []))
}

export type RelationRefusal = 'RELATION_UNCLEAR' | 'RELATED'

/** A hint blocks until the township has written that there is nothing; what it found to be kin stays blocked. */
export function refusalByRelation(
  hints: readonly RelationHint[],
  outcome: RelationOutcome | null,
): RelationRefusal | null {
  if (outcome === 'related') return 'RELATED'
  return hints.length > 0 && outcome === null ? 'RELATION_UNCLEAR' : null
}

export type ConcludeRefusal = 'NOT_WAITING' | 'ALREADY_CONCLUDED' | 'OWN_AFFAIR'

/** Nobody concludes on their own ties, and a conclusion is written once. */
export function refusalToConclude(
  inquiry: { isWaiting: boolean; sponsorPerson: PersonId; concluded: RelationOutcome | null },
  by: PersonId,
): ConcludeRefusal | null {
  if (inquiry.sponsorPerson === by) return 'OWN_AFFAIR'
  if (inquiry.concluded) return 'ALREADY_CONCLUDED'
  return inquiry.isWaiting ? null : 'NOT_WAITING'
}
