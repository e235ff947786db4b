import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { maskName } from '@shared/kernel/masking'
import {
  type Import,
  type ImportId,
  type ImportLine,
  type ImportStatus,
  LineVerdict,
  type LineVerdict as Verdict,
} from '@shared/volunteer/import.model'
import { asVillage, type JudgedLine, type Villages } from '@shared/volunteer/import.rules'

export type Brought = {
  id: ImportId
  committeeId: CommitteeId
  path: CommitteePath
  status: ImportStatus
  linesRead: number
  lastRow: number
  ref: string
  byteSize: number
}

const imports = (db: Database) =>
  db
    .selectFrom('register_import as brought')
    .innerJoin('committee', 'committee.id', 'brought.committee_id')
    .innerJoin('file', 'file.id', 'brought.file_id')
    .innerJoin('person', 'person.id', 'brought.brought_by')

export async function findBrought(db: Database, id: ImportId): Promise<Brought | null> {
  const row = await imports(db)
    .select(['brought.id', 'brought.committee_id', 'brought.status', 'brought.lines_read'])
    .select(['brought.last_row', 'committee.path', 'file.ref', 'file.byte_size'])
    .where('brought.id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        committeeId: row.committee_id,
        path: row.path,
        status: row.status,
        linesRead: row.lines_read,
        lastRow: row.last_row,
        ref: row.ref,
        byteSize: row.byte_size,
      }
    : null
}

/** Nobody else reads, enters or drops it until this transaction ends. */
export async function lockBrought(tx: Database, id: ImportId): Promise<Brought | null> {
  await tx.selectFrom('register_import').select('id').where('id', '=', id).forUpdate().execute()
  return findBrought(tx, id)
}

export async function insertImport(
  tx: Database,
  brought: {
    id: ImportId
    committeeId: CommitteeId
    fileId: FileId
    broughtBy: PersonId
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('register_import')
    .values({
      id: brought.id,
      committee_id: brought.committeeId,
      file_id: brought.fileId,
      status: 'reading',
      brought_by: brought.broughtBy,
      brought_at: brought.at,
    })
    .execute()
}

export async function saveProgress(
  tx: Database,
  id: ImportId,
  progress: { status: ImportStatus; linesRead: number; lastRow: number },
): Promise<void> {
  await tx
    .updateTable('register_import')
    .set({
      status: progress.status,
      lines_read: progress.linesRead,
      last_row: progress.lastRow,
    })
    .where('id', '=', id)
    .execute()
}

export async function saveDropped(tx: Database, id: ImportId): Promise<void> {
  await tx
    .deleteFrom('register_import_line')
    .where('import_id', '=', id)
    .where('entered_at', 'is', null)
    .execute()
  await tx.updateTable('register_import').set({ status: 'dropped' }).where('id', '=', id).execute()
}

/** The villages a register of this area may name; two of one name cannot be told apart. */
export async function listVillages(
  db: Database,
  path: CommitteePath,
): Promise<{ names: string[]; villages: Villages<CommitteeId> }> {
  const rows = await db
    .selectFrom('committee')
    .select(['id', 'name'])
    .where('path', 'like', `${path}%` as CommitteePath)
    .where('level', '=', 'village')
    .where('status', '=', 'active')
    .orderBy('path')
    .execute()
  const villages = new Map<string, CommitteeId | 'ambiguous'>()
  for (const { id, name } of rows) {
    const village = asVillage(name)
    villages.set(village, villages.has(village) ? 'ambiguous' : id)
  }
  return { names: rows.map(({ name }) => name), villages }
}

/** Written as one JSON value: a parameter a cell would be far slower. */
export async function insertLines(
  tx: Database,
  id: ImportId,
  lines: readonly (JudgedLine<CommitteeId> & { row: number })[],
): Promise<void> {
  const rows = lines.map((line) => ({
    row_number: line.row,
    verdict: line.verdict,
    entry: line.entry,
    remarks: line.remarks,
    name: line.name.slice(0, 40),
    born_on: line.bornOn,
    phone: line.phone,
    village_id: line.villageId,
  }))
  await sql`
    insert into register_import_line
      (import_id, row_number, verdict, entry, remarks, name, born_on, phone, village_id)
    select ${id}::uuid, row_number, verdict, nullif(entry, 'null'), remarks, name, born_on, phone, village_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(
      row_number integer, verdict text, entry jsonb, remarks jsonb, name text,
      born_on date, phone text, village_id uuid)`.execute(tx)
}

/**
 * Mark whoever stands in the sheet twice or on the register already: one name, and one birthday or one
 * phone number. Whether it is the same person a human decides.
 */
export async function markTwins(tx: Database, id: ImportId): Promise<void> {
  const twin = (kind: string) =>
    sql`verdict = 'twin', remarks = line.remarks || jsonb_build_array(jsonb_build_object('column', 'name', 'kind', ${kind}::text, 'raw', line.name))`
  await sql`analyze register_import_line`.execute(tx)
  await sql`
    update register_import_line as line set ${twin('TWICE_IN_SHEET')}
    from (
      select row_number,
        first_value(row_number) over (partition by name, born_on order by row_number) as first_born,
        first_value(row_number) over (partition by name, phone order by row_number) as first_called,
        born_on, phone
      from register_import_line where import_id = ${id} and verdict <> 'faulty'
    ) as seen
    where line.import_id = ${id} and line.row_number = seen.row_number and line.verdict in ('fit', 'doubtful')
      and ((seen.born_on is not null and seen.first_born < seen.row_number)
        or (seen.phone is not null and seen.first_called < seen.row_number))`.execute(tx)
  await sql`
    update register_import_line as line set ${twin('KNOWN_ALREADY')}
    from volunteer join volunteer_particulars as told on told.volunteer_id = volunteer.id
    where line.import_id = ${id} and line.verdict in ('fit', 'doubtful') and volunteer.name = line.name
      and (told.born_on = line.born_on or told.phone = line.phone)`.execute(tx)
}

const head = (db: Database) =>
  imports(db).select([
    'brought.id',
    'brought.status',
    'brought.brought_at',
    'brought.lines_read',
    'committee.name as committee_name',
    'person.name as person_name',
  ])

export async function findImports(
  db: Database,
  which: { id: ImportId } | { path: CommitteePath; since: Date },
): Promise<Import[]> {
  const rows = await ('id' in which
    ? head(db).where('brought.id', '=', which.id)
    : head(db)
        .where('committee.path', 'like', `${which.path}%` as CommitteePath)
        .where('brought.brought_at', '>', which.since)
        .orderBy('brought.brought_at', 'desc')
        .limit(20)
  ).execute()
  if (rows.length === 0) return []
  const tallies = await db
    .selectFrom('register_import_line')
    .select(({ fn }) => [
      'import_id',
      'verdict',
      fn.countAll<number>().as('lines'),
      fn.count<number>('entered_at').as('entered'),
    ])
    .where(
      'import_id',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy(['import_id', 'verdict'])
    .execute()
  return rows.map((row) => {
    const own = tallies.filter(({ import_id }) => import_id === row.id)
    const linesOf = (verdict: Verdict) => own.find((one) => one.verdict === verdict)?.lines ?? 0
    return {
      id: row.id,
      committeeName: row.committee_name,
      status: row.status,
      broughtBy: row.person_name ?? '',
      broughtAt: row.brought_at.toISOString(),
      linesRead: row.lines_read,
      counts: Object.fromEntries(
        LineVerdict.options.map((verdict) => [verdict, linesOf(verdict)]),
      ) as Import['counts'],
      entered: own.reduce((sum, { entered }) => sum + entered, 0),
    }
  })
}

export const findImport = async (db: Database, id: ImportId): Promise<Import> =>
  (await findImports(db, { id }))[0] as Import

export async function listLines(
  db: Database,
  id: ImportId,
  asked: { verdict: Verdict; afterRow: number; limit: number },
): Promise<{ items: ImportLine[]; nextRow: number | null }> {
  const rows = await db
    .selectFrom('register_import_line')
    .select(['row_number', 'name', 'verdict', 'remarks', 'entered_at'])
    .where('import_id', '=', id)
    .where('verdict', '=', asked.verdict)
    .where('row_number', '>', asked.afterRow)
    .orderBy('row_number')
    .limit(asked.limit + 1)
    .execute()
  const items = rows.slice(0, asked.limit).map((row) => ({
    row: row.row_number,
    maskedName: maskName(row.name),
    verdict: row.verdict,
    remarks: row.remarks,
    entered: row.entered_at !== null,
  }))
  return { items, nextRow: rows.length > asked.limit ? (items.at(-1)?.row ?? null) : null }
}
