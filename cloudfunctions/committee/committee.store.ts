import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Tables } from '@database/tables'
import type {
  CommitteeCard,
  CommitteeId,
  CommitteePath,
  CommitteeRef,
  Vitality,
} from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'

type Row = Selectable<Tables['committee']>

/** A committee as the rules judge it. */
export type Committee = CommitteeCard & {
  parentId: CommitteeId | null
  path: CommitteePath
  officePhone: string | null
  contactName: string | null
  mergedInto: CommitteeId | null
  vitality: Vitality | null
  vitalityOn: LocalDate | null
}

export const toCard = (row: Pick<Row, keyof CommitteeCard>): CommitteeCard => ({
  id: row.id,
  name: row.name,
  level: row.level,
  kind: row.kind,
  setting: row.setting,
  status: row.status,
})

export const toRef = ({ id, name }: { id: CommitteeId; name: string }): CommitteeRef => ({
  id,
  name,
})

/** The path right above; nobody stands above the topmost committee, and nobody holds a role at ''. */
export const parentPathOf = ({ path }: Committee): CommitteePath =>
  path.replace(/\d+\.$/, '') as CommitteePath

const toCommittee = (row: Row): Committee => ({
  ...toCard(row),
  parentId: row.parent_id,
  path: row.path,
  officePhone: row.office_phone,
  contactName: row.contact_name,
  mergedInto: row.merged_into,
  vitality: row.vitality,
  vitalityOn: row.vitality_on,
})

export async function findCommittee(db: Database, id: CommitteeId): Promise<Committee | null> {
  const row = await db.selectFrom('committee').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toCommittee(row) : null
}

export async function findByPath(db: Database, path: CommitteePath): Promise<Committee | null> {
  const row = await db
    .selectFrom('committee')
    .selectAll()
    .where('path', '=', path)
    .executeTakeFirst()
  return row ? toCommittee(row) : null
}

/** Committees to be changed together, locked from the root down so that two offices never wait in a ring. */
export async function lockCommittees(
  tx: Database,
  ids: readonly CommitteeId[],
): Promise<Committee[]> {
  const rows = await tx
    .selectFrom('committee')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('path')
    .forUpdate()
    .execute()
  return rows.map(toCommittee)
}

export async function lockCommittee(tx: Database, id: CommitteeId): Promise<Committee | null> {
  const [committee] = await lockCommittees(tx, [id])
  return committee ?? null
}

/** The parent, then the committee: siblings are named one after the other. */
export async function lockWithParent(tx: Database, id: CommitteeId): Promise<Committee | null> {
  const known = await findCommittee(tx, id)
  if (!known) return null
  const locked = await lockCommittees(tx, known.parentId ? [known.parentId, id] : [id])
  return locked.find((committee) => committee.id === id) ?? null
}

/** The committee, unless its parent already has one of this name. */
export async function insertCommittee(
  tx: Database,
  committee: Omit<Committee, 'path' | 'mergedInto' | 'vitality' | 'vitalityOn' | 'status'>,
  at: Date,
): Promise<Committee | null> {
  const row = await tx
    .insertInto('committee')
    .values({
      id: committee.id,
      parent_id: committee.parentId,
      name: committee.name,
      level: committee.level,
      kind: committee.kind,
      setting: committee.setting,
      office_phone: committee.officePhone,
      contact_name: committee.contactName,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['parent_id', 'name']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ? toCommittee(row) : null
}

export async function isNameTaken(tx: Database, committee: Committee, name: string) {
  const sibling = await tx
    .selectFrom('committee')
    .select('id')
    .where('parent_id', 'is not distinct from', committee.parentId)
    .where('name', '=', name)
    .where('id', '<>', committee.id)
    .executeTakeFirst()
  return sibling !== undefined
}

/** Children of one that would have a namesake below the other. */
export async function doNamesCollide(tx: Database, id: CommitteeId, intoId: CommitteeId) {
  const pair = await tx
    .selectFrom('committee as child')
    .innerJoin('committee as other', 'other.name', 'child.name')
    .select('child.id')
    .where('child.parent_id', '=', id)
    .where('other.parent_id', '=', intoId)
    .limit(1)
    .executeTakeFirst()
  return pair !== undefined
}

export async function saveCommittee(tx: Database, committee: Committee): Promise<void> {
  await tx
    .updateTable('committee')
    .set({
      name: committee.name,
      status: committee.status,
      merged_into: committee.mergedInto,
      office_phone: committee.officePhone,
      contact_name: committee.contactName,
      vitality: committee.vitality,
      vitality_on: committee.vitalityOn,
    })
    .where('id', '=', committee.id)
    .execute()
}

/** Let the children of one stand below another; the database carries their branches along. */
export async function moveChildren(tx: Database, from: CommitteeId, to: CommitteeId) {
  await tx
    .updateTable('committee')
    .set({ parent_id: to })
    .where('parent_id', '=', from)
    .where('status', '<>', 'merged')
    .execute()
}

export async function countChildren(tx: Database, id: CommitteeId): Promise<number> {
  const { children } = await tx
    .selectFrom('committee')
    .select(({ fn }) => fn.countAll<number>().as('children'))
    .where('parent_id', '=', id)
    .executeTakeFirstOrThrow()
  return children
}

/** False when any record refers to it: then it stays for good. */
export async function deleteUnusedCommittee(tx: Database, id: CommitteeId): Promise<boolean> {
  try {
    await tx.deleteFrom('committee').where('id', '=', id).execute()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '23503') return false
    throw error
  }
}

/** What lies below `path`, as a range of the index: `.` is followed by `/`. */
export const isBelow = (column: string, path: CommitteePath) =>
  sql<boolean>`${sql.ref(column)} > ${path} and ${sql.ref(column)} < ${`${path.slice(0, -1)}/`}`
