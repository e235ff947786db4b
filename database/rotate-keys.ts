import { sql } from 'kysely'
import { alikeWords } from '@shared/sponsorship/duplicate.rules'
import { type Database, transact } from './engine'
import { fingerprint, newestEnvelope, newestFingerprint, type Sealed, seal, unseal } from './seal'

const BATCH = 500

const sealedColumns = [
  { table: 'student_record', key: 'student_id', column: 'guardian_phone' },
  { table: 'correction_request', key: 'id', column: 'words' },
  { table: 'sponsor', key: 'id', column: 'phone' },
] as const

/** Seal and mark anew whatever lies under an older key, or under none; how many places that were. Safe to repeat, and beside running functions. */
export async function rotateKeys(db: Database): Promise<number> {
  const steps = [
    ...sealedColumns.map((place) => (tx: Database) => sealSome(tx, place)),
    markSomeAlike,
  ]
  let rotated = 0
  for (const step of steps) {
    for (;;) {
      const done = await transact(db, step)
      rotated += done
      if (done < BATCH) break
    }
  }
  return rotated
}

async function sealSome(tx: Database, place: (typeof sealedColumns)[number]): Promise<number> {
  const [table, key, column] = [sql.table(place.table), sql.ref(place.key), sql.ref(place.column)]
  const { rows } = await sql<{ id: string; text: Sealed }>`
    select ${key} as id, ${column} as text from ${table}
    where ${column} <> '' and not starts_with(${column}, ${newestEnvelope()})
    limit ${BATCH} for update`.execute(tx)
  for (const { id, text } of rows) {
    const anew = seal(unseal(text))
    await sql`update ${table} set ${column} = ${anew} where ${key} = ${id}::uuid`.execute(tx)
  }
  return rows.length
}

/** S-18: what two applications for one child have in common is found by a fingerprint under the newest key. */
async function markSomeAlike(tx: Database): Promise<number> {
  const rows = await tx
    .selectFrom('student_record')
    .innerJoin('student', 'student.id', 'student_id')
    .select(['student_id', 'name', 'birth_month as birthMonth', 'school_id as schoolId'])
    .where('erased_at', 'is', null)
    .where(sql<boolean>`coalesce(not starts_with(likeness, ${newestFingerprint()}), true)`)
    .limit(BATCH)
    .forUpdate('student_record')
    .execute()
  for (const { student_id, ...child } of rows) {
    await tx
      .updateTable('student_record')
      .set({ likeness: fingerprint(alikeWords(child)) })
      .where('student_id', '=', student_id)
      .execute()
  }
  return rows.length
}
