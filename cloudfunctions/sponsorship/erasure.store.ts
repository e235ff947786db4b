import { sql } from 'kysely'
import type { Database } from '@database/engine'
import { NOTHING_SEALED } from '@database/seal'
import type { ClosedStatus } from '@shared/sponsorship/retention.rules'
import type { StudentId } from '@shared/sponsorship/student.model'

const ERASED = '已按规定删除'
const CASES_A_RUN = 200

/** Cases closed like this before that moment that still say who they were about. */
export async function lockClosedCases(
  tx: Database,
  status: ClosedStatus,
  before: Date,
): Promise<StudentId[]> {
  const rows = await tx
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .select('student.id')
    .where('student.status', '=', status)
    .where('student.status_since', '<', before)
    .where('student_record.erased_at', 'is', null)
    .orderBy('student.status_since')
    .limit(CASES_A_RUN)
    .forUpdate('student')
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

/** Names, telephones, circumstances, opinions and evidence go; code, stage, need and decisions stay. */
export async function eraseCases(tx: Database, students: StudentId[], at: Date): Promise<void> {
  await tx
    .updateTable('student_record')
    .set({
      name: ERASED,
      birth_month: sql`left(birth_month, 4) || '-01'`,
      guardian_name: ERASED,
      guardian_phone: NOTHING_SEALED,
      difficulties: [],
      note: '',
      claim_code: null,
      likeness: null,
      erased_at: at,
    })
    .where('student_id', 'in', students)
    .execute()
  const evidence = await tx
    .selectFrom('verification')
    .select('evidence_id')
    .where('student_id', 'in', students)
    .where('evidence_id', 'is not', null)
    .execute()
  await tx
    .updateTable('verification')
    .set({ opinion: ERASED, visitors: [], evidence_id: null })
    .where('student_id', 'in', students)
    .execute()
  await tx
    .updateTable('objection')
    .set({ text: ERASED })
    .where('student_id', 'in', students)
    .execute()
  await tx
    .updateTable('view_request')
    .set({ sentence: null, reason: null })
    .where('student_id', 'in', students)
    .execute()
  await tx
    .updateTable('correction_request')
    .set((eb) => ({
      words: NOTHING_SEALED,
      reason: eb.case().when('reason', 'is not', null).then(ERASED).end(),
    }))
    .where('student_id', 'in', students)
    .execute()
  await tx
    .updateTable('duplicate_decision')
    .set({ reason: null })
    .where((eb) => eb.or([eb('student_id', 'in', students), eb('other_id', 'in', students)]))
    .execute()
  await tx
    .updateTable('term_feedback')
    .set({ study: ERASED, life: ERASED, joy: ERASED, words: ERASED })
    .where('student_id', 'in', students)
    .execute()
  await tx
    .updateTable('agreement_ending')
    .set({ note: ERASED })
    .where('note', 'is not', null)
    .where('agreement_id', 'in', (select) =>
      select.selectFrom('agreement').select('id').where('student_id', 'in', students),
    )
    .execute()
  await tx
    .updateTable('agreement_supplement')
    .set({ reason: ERASED })
    .where('agreement_id', 'in', (select) =>
      select.selectFrom('agreement').select('agreement.id').where('student_id', 'in', students),
    )
    .execute()
  const photos = await tx
    .selectFrom('letter')
    .select('photo_id')
    .where('student_id', 'in', students)
    .execute()
  await tx
    .updateTable('letter')
    .set({ body: ERASED, photo_id: null })
    .where('student_id', 'in', students)
    .execute()
  const files = [
    ...evidence.flatMap(({ evidence_id }) => evidence_id ?? []),
    ...photos.flatMap(({ photo_id }) => photo_id ?? []),
  ]
  // A file nothing refers to is swept from the store like an upload nobody finished.
  if (files.length > 0) {
    await tx.updateTable('file').set({ status: 'pending' }).where('id', 'in', files).execute()
  }
}
