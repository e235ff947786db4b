import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type {
  StudentId,
  VerificationLevel,
  VerificationOutcome,
} from '@shared/sponsorship/student.model'
import type { CaseReturn, VerificationPlan } from '@shared/sponsorship/verification.model'

/** The county's own chain, or the one that holds everywhere else. */
export async function readPlan(db: Database, countyId: CommitteeId): Promise<VerificationPlan> {
  const rows = await db
    .selectFrom('verification_step')
    .select(['county_id', 'level', 'visitors'])
    .where((eb) => eb.or([eb('county_id', '=', countyId), eb('county_id', 'is', null)]))
    .orderBy('position')
    .execute()
  const own = rows.filter((row) => row.county_id !== null)
  if (rows.length === 0) throw new Error('no chain of verification is laid down')
  return (own.length > 0 ? own : rows).map(({ level, visitors }) => ({ level, visitors }))
}

/** Who passed a step that still counts. */
export async function listVerifiers(db: Database, studentId: StudentId): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('verification')
    .select('verifier_id')
    .where('student_id', '=', studentId)
    .where('outcome', '=', 'passed')
    .where('superseded_at', 'is', null)
    .execute()
  return rows.map((row) => row.verifier_id)
}

export async function appendVerification(
  tx: Database,
  judged: {
    studentId: StudentId
    level: VerificationLevel
    outcome: VerificationOutcome
    returnedTo?: CaseReturn
    opinion: string
    visitors?: string[]
    evidenceId?: FileId | null
    verifier: { personId: PersonId; name: string | null }
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('verification')
    .values({
      id: randomUUID(),
      student_id: judged.studentId,
      level: judged.level,
      outcome: judged.outcome,
      returned_to: judged.returnedTo ?? null,
      opinion: judged.opinion,
      visitors: judged.visitors ?? [],
      evidence_id: judged.evidenceId ?? null,
      verifier_id: judged.verifier.personId,
      verifier_name: judged.verifier.name ?? '',
      decided_at: judged.at,
      superseded_at: null,
    })
    .execute()
}

/** Steps to be done again no longer count; their opinions stay in the file. */
export async function supersede(
  tx: Database,
  studentId: StudentId,
  levels: readonly VerificationLevel[],
  at: Date,
): Promise<void> {
  if (levels.length === 0) return
  await tx
    .updateTable('verification')
    .set({ superseded_at: at })
    .where('student_id', '=', studentId)
    .where('level', 'in', levels)
    .where('superseded_at', 'is', null)
    .execute()
}
