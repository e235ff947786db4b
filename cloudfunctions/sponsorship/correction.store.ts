import type { Database } from '@database/engine'
import { fingerprint, seal, unseal } from '@database/seal'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { Correction, CorrectionId } from '@shared/sponsorship/correction.model'
import { alikeWords } from '@shared/sponsorship/duplicate.rules'
import { CLOSED_STATUSES } from '@shared/sponsorship/retention.rules'
import type { RecordFacts, StudentId } from '@shared/sponsorship/student.model'
import { under } from './area.store'

export async function listCorrections(db: Database, studentId: StudentId): Promise<Correction[]> {
  const rows = await db
    .selectFrom('correction_request')
    .selectAll()
    .where('student_id', '=', studentId)
    .orderBy('asked_at', 'desc')
    .execute()
  return rows.map((row) => ({
    correctionId: row.id,
    words: unseal(row.words),
    askedAt: row.asked_at.toISOString(),
    answer: row.answer,
    reason: row.reason,
    answeredAt: row.answered_at?.toISOString() ?? null,
  }))
}

export const findWaitingCorrection = (db: Database, studentId: StudentId) =>
  db
    .selectFrom('correction_request')
    .select('id')
    .where('student_id', '=', studentId)
    .where('answer', 'is', null)
    .executeTakeFirst()

export const lockCorrection = (tx: Database, correctionId: CorrectionId) =>
  tx
    .selectFrom('correction_request')
    .innerJoin('student', 'student.id', 'student_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .select(['correction_request.id', 'student_id', 'asked_by', 'answer', 'student.village_id'])
    .select('village.path as villagePath')
    .where('correction_request.id', '=', correctionId)
    .forUpdate('correction_request')
    .executeTakeFirst()

export async function insertCorrection(
  tx: Database,
  asked: { id: CorrectionId; studentId: StudentId; words: string; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .insertInto('correction_request')
    .values({
      id: asked.id,
      student_id: asked.studentId,
      asked_by: asked.by,
      asked_at: asked.at,
      words: seal(asked.words),
      answer: null,
      reason: null,
      answered_by: null,
      answered_at: null,
    })
    .execute()
}

type Answered = { by: PersonId; at: Date; refusedBecause?: string }

export async function answerCorrection(
  tx: Database,
  correctionId: CorrectionId,
  { by, at, refusedBecause }: Answered,
): Promise<void> {
  await tx
    .updateTable('correction_request')
    .set({
      answer: refusedBecause ? 'refused' : 'corrected',
      reason: refusedBecause ?? null,
      answered_by: by,
      answered_at: at,
    })
    .where('id', '=', correctionId)
    .execute()
}

export async function readFacts(db: Database, studentId: StudentId) {
  const row = await db
    .selectFrom('student')
    .innerJoin('student_record', 'student_id', 'student.id')
    .select(['name', 'birth_month', 'grade', 'guardian_name', 'guardian_phone', 'school_id'])
    .where('student.id', '=', studentId)
    .executeTakeFirstOrThrow()
  return {
    schoolId: row.school_id,
    facts: {
      name: row.name,
      birthMonth: row.birth_month,
      grade: row.grade,
      guardianName: row.guardian_name,
      guardianPhone: unseal(row.guardian_phone),
    },
  }
}

/** The facts as they are now; what marks the case as alike goes with them. */
export async function saveFacts(
  tx: Database,
  studentId: StudentId,
  { facts, schoolId }: { facts: RecordFacts; schoolId: CommitteeId },
): Promise<void> {
  await tx.updateTable('student').set({ grade: facts.grade }).where('id', '=', studentId).execute()
  await tx
    .updateTable('student_record')
    .set({
      name: facts.name,
      birth_month: facts.birthMonth,
      guardian_name: facts.guardianName,
      guardian_phone: seal(facts.guardianPhone),
      likeness: fingerprint(alikeWords({ ...facts, schoolId })),
    })
    .where('student_id', '=', studentId)
    .execute()
}

/**
 * Nobody is linked until the new guardian brings this code; what the former one answered counts no more.
 * Where the former one had entered the case, the office has it in hand from now on.
 */
export async function unlinkGuardian(
  tx: Database,
  studentId: StudentId,
  { claimCode, by, at }: { claimCode: string; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .updateTable('student')
    .set((eb) => ({
      guardian_id: null,
      guardian_since: at,
      entered_by: eb
        .case()
        .when('entered_by', '=', eb.ref('guardian_id'))
        .then(by)
        .else(eb.ref('entered_by'))
        .end(),
    }))
    .where('id', '=', studentId)
    .execute()
  await tx
    .updateTable('student_record')
    .set({ claim_code: claimCode })
    .where('student_id', '=', studentId)
    .execute()
}

export const isAgreementSigning = async (db: Database, studentId: StudentId): Promise<boolean> =>
  (await db
    .selectFrom('agreement')
    .select('id')
    .where('student_id', '=', studentId)
    .where('status', '=', 'signing')
    .executeTakeFirst()) !== undefined

/** Requests about open cases of these areas that nobody has answered, the oldest first. */
export const listWaitingCorrections = (db: Database, paths: readonly CommitteePath[]) =>
  db
    .selectFrom('correction_request')
    .innerJoin('student', 'student.id', 'student_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .select(['correction_request.id', 'student_id', 'asked_at', 'student.code'])
    .where('answer', 'is', null)
    .where('student.status', 'not in', CLOSED_STATUSES)
    .where(under('village.path', paths))
    .orderBy('asked_at')
    .limit(50)
    .execute()
