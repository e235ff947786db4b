import { sql } from 'kysely'
import { type Database, transact } from './engine'
import { newestEnvelope, type Sealed, seal, unseal } from './seal'

const BATCH = 500

const sealedColumns = [
  { table: 'student_record', key: 'student_id', column: 'guardian_phone' },
  { table: 'sponsor', key: 'id', column: 'phone' },
] as const

/** Seal anew whatever lies under an older key, or under none; how many rows that were. Safe to repeat, and beside running functions. */
export async function rotateKeys(db: Database): Promise<number> {
  let rotated = 0
  for (const place of sealedColumns) {
    for (;;) {
      const done = await transact(db, (tx) => rotateSome(tx, place))
      rotated += done
      if (done < BATCH) break
    }
  }
  return rotated
}

async function rotateSome(tx: Database, place: (typeof sealedColumns)[number]): Promise<number> {
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
