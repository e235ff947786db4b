import type { FileStore } from '@cloud/kernel/file-store'
import { signedUrlOf } from '@cloud/kernel/files'
import type { Database } from '@database/engine'
import { unseal } from '@database/seal'
import type { Actor } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import { MOST_LOOKS_SHOWN } from '@shared/sponsorship/look.rules'
import type { ReadPurpose, StudentId, StudentRecord } from '@shared/sponsorship/student.model'
import { needOf } from './case.store'
import { listCorrections } from './correction.store'

/** The only way to a child's real name; whoever calls this has written the look down first. */
export async function openRecord(
  { db, files }: { db: Database; files: FileStore },
  studentId: StudentId,
): Promise<StudentRecord> {
  const row = await db
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .selectAll(['student', 'student_record'])
    .where('student.id', '=', studentId)
    .executeTakeFirstOrThrow()
  const judged = await db
    .selectFrom('verification')
    .selectAll()
    .where('student_id', '=', studentId)
    .orderBy('decided_at')
    .execute()
  const opinions = []
  for (const one of judged) {
    opinions.push({
      level: one.level,
      outcome: one.outcome,
      verifier: one.verifier_name,
      decidedOn: localDateOf(one.decided_at),
      reason: one.outcome === 'passed' ? null : one.opinion,
      opinion: one.opinion,
      visitors: one.visitors,
      evidenceUrl: one.evidence_id && (await signedUrlOf(db, files, one.evidence_id)),
    })
  }
  return {
    studentId,
    form: {
      name: row.name,
      birthMonth: row.birth_month,
      stage: row.stage,
      grade: row.grade,
      schoolId: row.school_id,
      villageId: row.village_id,
      guardianName: row.guardian_name,
      guardianPhone: unseal(row.guardian_phone),
      difficulties: row.difficulties,
      need: needOf(row),
      note: row.note,
    },
    opinions,
    corrections: await listCorrections(db, studentId),
  }
}

/** Everybody who looked, the family itself left out, newest first. */
export async function listLooks(db: Database, studentId: StudentId, except: Actor) {
  const rows = await db
    .selectFrom('sensitive_read')
    .innerJoin('person', 'person.id', 'sensitive_read.person_id')
    .select(['person.name', 'acting_as', 'purpose', 'read_at'])
    .where('subject_kind', '=', 'student')
    .where('subject_id', '=', studentId)
    .where('sensitive_read.person_id', '!=', except.personId)
    .orderBy('sensitive_read.id', 'desc')
    .limit(MOST_LOOKS_SHOWN)
    .execute()
  return rows.map((row) => ({
    reader: row.name ?? '',
    role: row.acting_as,
    purpose: row.purpose as ReadPurpose,
    readAt: row.read_at.toISOString(),
  }))
}
