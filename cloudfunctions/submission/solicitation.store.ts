import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { SolicitationId } from '@shared/submission/article.model'
import type { Appeal, Askable, SolicitationCard } from '@shared/submission/solicitation.model'
import { statusOf, TOLD } from '@shared/submission/solicitation.rules'

/** 征稿 with the office that asks and the units it asks. */
type FiledSolicitation = {
  id: SolicitationId
  desk: { id: CommitteeId; name: string; officePhone: string | null }
  deskPath: CommitteePath
  theme: string
  wanted: string
  mostWords: number | null
  suggested: number | null
  dueOn: LocalDate
  openedAt: Date
  closedAt: Date | null
  closeReason: string | null
}

export const solicitations = (db: Database) =>
  db
    .selectFrom('solicitation')
    .innerJoin('committee as desk', 'desk.id', 'solicitation.desk_id')
    .selectAll('solicitation')
    .select(['desk.name as desk_name', 'desk.path as desk_path', 'desk.office_phone'])

export type SolicitationRow = Awaited<
  ReturnType<ReturnType<typeof solicitations>['executeTakeFirstOrThrow']>
>

const toFiled = (row: SolicitationRow): FiledSolicitation => ({
  id: row.id,
  desk: { id: row.desk_id, name: row.desk_name, officePhone: row.office_phone },
  deskPath: row.desk_path,
  theme: row.theme,
  wanted: row.wanted,
  mostWords: row.most_words,
  suggested: row.suggested,
  dueOn: row.due_on,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  closeReason: row.close_reason,
})

/** As lists show it, on this day. */
export const cardOf = (row: SolicitationRow, today: LocalDate): SolicitationCard => ({
  id: row.id,
  desk: { id: row.desk_id, name: row.desk_name },
  theme: row.theme,
  mostWords: row.most_words,
  dueOn: row.due_on,
  status: statusOf({ dueOn: row.due_on, closedAt: row.closed_at }, today),
})

export async function findSolicitation(
  db: Database,
  id: SolicitationId,
): Promise<FiledSolicitation | null> {
  const row = await solicitations(db).where('solicitation.id', '=', id).executeTakeFirst()
  return row ? toFiled(row) : null
}

/** The 征稿 an article answers; unasked it answers none. */
export async function findCard(
  db: Database,
  id: SolicitationId | null,
  today: LocalDate,
): Promise<SolicitationCard | null> {
  if (id === null) return null
  const row = await solicitations(db).where('solicitation.id', '=', id).executeTakeFirst()
  return row ? cardOf(row, today) : null
}

const lock = (tx: Database, id: SolicitationId) =>
  tx.selectFrom('solicitation').select('id').where('id', '=', id)

/** Like `findSolicitation`, but nobody else may put it off or end it until this transaction ends. */
export async function lockSolicitation(
  tx: Database,
  id: SolicitationId,
): Promise<FiledSolicitation | null> {
  await lock(tx, id).forUpdate().execute()
  return findSolicitation(tx, id)
}

/** Like `findCard`, and it is not ended while an article is being handed in for it. */
export async function holdSolicitation(
  tx: Database,
  id: SolicitationId | null,
  today: LocalDate,
): Promise<SolicitationCard | null> {
  if (id === null) return null
  await lock(tx, id).forShare().execute()
  return findCard(tx, id, today)
}

/** This unit was asked; `null` is an article sent unasked, and that is always known. */
export async function knowsSolicitation(
  db: Database,
  id: SolicitationId | null,
  unitId: CommitteeId,
): Promise<boolean> {
  if (id === null) return true
  const row = await db
    .selectFrom('solicitation_unit')
    .select('unit_id')
    .where('solicitation_id', '=', id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row !== undefined
}

export async function listUnitPaths(db: Database, id: SolicitationId): Promise<CommitteePath[]> {
  const rows = await db
    .selectFrom('solicitation_unit as asked')
    .innerJoin('committee as unit', 'unit.id', 'asked.unit_id')
    .select('unit.path')
    .where('asked.solicitation_id', '=', id)
    .execute()
  return rows.map((row) => row.path)
}

/** The units below a county in the order of the tree, with how many people each has to be told. */
export async function listAskable(db: Database, countyId: CommitteeId): Promise<Askable[]> {
  const rows = await db
    .selectFrom('committee as unit')
    .innerJoin('committee as parent', 'parent.id', 'unit.parent_id')
    .select(['unit.id', 'unit.name', 'unit.level', 'parent.name as above'])
    .select(({ selectFrom }) =>
      selectFrom('role_grant as held')
        .select(({ fn }) => fn.count<number>('held.person_id').distinct().as('people'))
        .whereRef('held.committee_id', '=', 'unit.id')
        .where('held.role', 'in', TOLD)
        .where('held.revoked_at', 'is', null)
        .as('people'),
    )
    .where('unit.p3', '=', countyId)
    .where('unit.id', '<>', countyId)
    .where('unit.status', '=', 'active')
    .orderBy(sql`length(unit.path) - length(replace(unit.path, '.', ''))`)
    .orderBy('parent.name')
    .orderBy('unit.name')
    .execute()
  return rows.map((row) => ({ ...row, people: row.people ?? 0 }))
}

type NewSolicitation = Omit<Appeal, 'committeeId' | 'unitIds'> & {
  id: SolicitationId
  deskId: CommitteeId
  units: readonly CommitteeId[]
  by: PersonId
  at: Date
}

export async function insertSolicitation(tx: Database, asked: NewSolicitation): Promise<void> {
  const { id, units } = asked
  await tx
    .insertInto('solicitation')
    .values({
      id,
      desk_id: asked.deskId,
      theme: asked.theme,
      wanted: asked.wanted,
      most_words: asked.mostWords,
      suggested: asked.suggested,
      due_on: asked.dueOn,
      opened_by: asked.by,
      opened_at: asked.at,
    })
    .execute()
  await tx
    .insertInto('solicitation_unit')
    .values(units.map((unit_id) => ({ solicitation_id: id, unit_id })))
    .execute()
}

type PutOff = { from: LocalDate; to: LocalDate; reason: string; by: PersonId; at: Date }

/** Put its day off; before the new day units are reminded again. */
export async function savePutOff(tx: Database, id: SolicitationId, put: PutOff): Promise<void> {
  await tx
    .insertInto('solicitation_extension')
    .values({
      solicitation_id: id,
      from_on: put.from,
      to_on: put.to,
      reason: put.reason,
      extended_by: put.by,
      extended_at: put.at,
    })
    .execute()
  await tx
    .updateTable('solicitation')
    .set({ due_on: put.to, reminded_on: null })
    .where('id', '=', id)
    .execute()
}

export async function saveEnd(
  tx: Database,
  id: SolicitationId,
  { by, reason, at }: { by: PersonId; reason: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('solicitation')
    .set({ closed_at: at, closed_by: by, close_reason: reason })
    .where('id', '=', id)
    .execute()
}
