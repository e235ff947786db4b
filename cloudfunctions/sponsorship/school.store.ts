import type { Database } from '@database/engine'
import { fingerprint } from '@database/seal'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { alikeWords } from '@shared/sponsorship/duplicate.rules'
import { CLOSED_STATUSES } from '@shared/sponsorship/retention.rules'
import type { StudentId } from '@shared/sponsorship/student.model'
import { under } from './area.store'

/** A school that takes pupils, where it lies and whose county that is. */
export const findSchool = (db: Database, schoolId: CommitteeId) =>
  db
    .selectFrom('committee')
    .select(['path', 'p3 as countyId'])
    .where('id', '=', schoolId)
    .where('kind', '=', 'school')
    .where('status', '=', 'active')
    .executeTakeFirst()

/** The case goes on at another school; what marks it as alike goes along. */
export async function moveToSchool(
  tx: Database,
  studentId: StudentId,
  schoolId: CommitteeId,
): Promise<void> {
  await tx.updateTable('student').set({ school_id: schoolId }).where('id', '=', studentId).execute()
  const { name, birth_month: birthMonth } = await tx
    .selectFrom('student_record')
    .select(['name', 'birth_month'])
    .where('student_id', '=', studentId)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('student_record')
    .set({ likeness: fingerprint(alikeWords({ name, birthMonth, schoolId })) })
    .where('student_id', '=', studentId)
    .execute()
}

/** Open cases of these areas whose school is no more. */
export const listCasesOfClosedSchools = (db: Database, paths: readonly CommitteePath[]) =>
  db
    .selectFrom('student')
    .innerJoin('committee as school', 'school.id', 'student.school_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .select(['student.id', 'student.code', 'school.name as school'])
    .where('school.status', '!=', 'active')
    .where('student.status', 'not in', ['draft', ...CLOSED_STATUSES])
    .where(under('village.path', paths))
    .orderBy('student.code')
    .limit(50)
    .execute()
