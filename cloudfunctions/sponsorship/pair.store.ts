import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { AgreementId, AgreementStatus } from '@shared/sponsorship/agreement.model'
import type { Known } from '@shared/sponsorship/disclosure.rules'
import type { HoldId } from '@shared/sponsorship/hold.model'
import type { CaseFile, StudentId } from '@shared/sponsorship/student.model'
import { findCase } from './case.store'

/** An agreement between one student and one sponsor, with the case behind it. */
export type Pair = {
  agreementId: AgreementId
  holdId: HoldId
  status: AgreementStatus
  sponsorPersonId: PersonId
  file: CaseFile
}

export async function findPair(
  db: Database,
  agreementId: AgreementId,
  at: Date,
  { lock = false } = {},
): Promise<Pair | null> {
  const found = await db
    .selectFrom('agreement')
    .innerJoin('sponsor', 'sponsor.id', 'agreement.sponsor_id')
    .select(['agreement.student_id', 'agreement.hold_id', 'sponsor.person_id'])
    .where('agreement.id', '=', agreementId)
    .executeTakeFirst()
  const file = found && (await findCase(db, found.student_id, at, { lock }))
  if (!found || !file) return null
  // Asked for only now: the student is locked before the agreement, everywhere in this domain.
  const { status } = await db
    .selectFrom('agreement')
    .select('status')
    .where('id', '=', agreementId)
    .$if(lock, (select) => select.forUpdate())
    .executeTakeFirstOrThrow()
  const { hold_id: holdId, person_id: sponsorPersonId } = found
  return { agreementId, holdId, status, sponsorPersonId, file }
}

/** Like `findPair`, but neither the case nor the agreement changes until this transaction ends. */
export const lockPair = (tx: Database, agreementId: AgreementId, at: Date) =>
  findPair(tx, agreementId, at, { lock: true })

/** What must not stand in words about this child; compared by the machine, shown to nobody. */
export async function readKnown(db: Database, studentId: StudentId): Promise<Known> {
  const row = await db
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .innerJoin('committee as school', 'school.id', 'student.school_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .innerJoin('committee as township', 'township.id', 'student.township_id')
    .select([
      'student_record.name',
      'guardian_name',
      'school.name as school',
      'village.name as village',
      'township.name as township',
    ])
    .where('student.id', '=', studentId)
    .executeTakeFirstOrThrow()
  return {
    names: [row.name, row.guardian_name],
    schools: [row.school],
    places: [row.village, row.township],
  }
}
