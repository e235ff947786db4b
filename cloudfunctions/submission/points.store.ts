import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { OutletLevel } from '@shared/submission/adoption.model'
import type {
  ClosedYear,
  CountedAdoption,
  PointsPeriod,
  PointsTable,
} from '@shared/submission/points.model'
import { spanOf, USUAL_TABLE } from '@shared/submission/points.rules'
import { lastSent } from './version.store'

export type Desk = { id: CommitteeId; name: string; path: CommitteePath }

/** The county a committee belongs to, whose desk reviews its articles; above the county itself. */
export async function findDeskOf(db: Database, id: CommitteeId): Promise<Desk | undefined> {
  return db
    .selectFrom('committee as unit')
    .innerJoin('committee as desk', (join) =>
      join.on(({ eb, fn }) => eb('desk.id', '=', fn.coalesce('unit.p3', 'unit.id'))),
    )
    .select(['desk.id', 'desk.name', 'desk.path'])
    .where('unit.id', '=', id)
    .executeTakeFirst()
}

type KeptYear = PointsTable & { setBy: string; closed: ClosedYear | null }

const toTable = ({
  mode,
  ...row
}: { mode: PointsTable['mode'] } & Record<OutletLevel, number>) => ({
  mode,
  points: { nation: row.nation, province: row.province, city: row.city, county: row.county },
})

export async function findYear(
  db: Database,
  deskId: CommitteeId,
  year: number,
): Promise<KeptYear | null> {
  const row = await db
    .selectFrom('points_year')
    .selectAll()
    .where('committee_id', '=', deskId)
    .where('year', '=', year)
    .executeTakeFirst()
  if (!row) return null
  const { closed_at, closer_name } = row
  const closed = closed_at && { closedOn: localDateOf(closed_at), closedBy: closer_name ?? '' }
  return { ...toTable(row), setBy: row.set_by, closed }
}

/** Nobody else sets or closes this year until the transaction ends, whether it has a table or not. */
export async function lockYear(tx: Database, deskId: CommitteeId, year: number) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`points/${deskId}/${year}`}, 0))`.execute(
    tx,
  )
  return findYear(tx, deskId, year)
}

/** The table a year without its own would go by: the last one before it, else the usual one. */
export async function proposedTable(
  db: Database,
  deskId: CommitteeId,
  year: number,
): Promise<PointsTable> {
  const row = await db
    .selectFrom('points_year')
    .selectAll()
    .where('committee_id', '=', deskId)
    .where('year', '<', year)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toTable(row) : USUAL_TABLE
}

export async function saveTable(
  tx: Database,
  {
    deskId,
    year,
    actor,
    at,
    ...table
  }: PointsTable & {
    deskId: CommitteeId
    year: number
    actor: Actor
    at: Date
  },
): Promise<void> {
  const settled = { mode: table.mode, ...table.points, set_by: actor.personId, set_at: at }
  await tx
    .insertInto('points_year')
    .values({
      committee_id: deskId,
      year,
      ...settled,
      closed_at: null,
      closed_by: null,
      closer_name: null,
    })
    .onConflict((conflict) => conflict.columns(['committee_id', 'year']).doUpdateSet(settled))
    .execute()
}

const printed = (db: Database, deskId: CommitteeId, { fromOn, toOn }: ReturnType<typeof spanOf>) =>
  db
    .selectFrom('adoption')
    .innerJoin('outlet', 'outlet.id', 'adoption.outlet_id')
    .innerJoin('article', 'article.id', 'adoption.article_id')
    .where('article.desk_id', '=', deskId)
    .where('adoption.adopted_on', '>=', fromOn)
    .where('adoption.adopted_on', '<=', toOn)

/** Keep what a year has counted and close it. */
export async function closeYear(
  tx: Database,
  { deskId, year, actor, at }: { deskId: CommitteeId; year: number; actor: Actor; at: Date },
): Promise<ClosedYear> {
  await tx
    .insertInto('closed_adoption')
    .columns(['committee_id', 'year', 'adoption_id', 'level'])
    .expression(
      printed(tx, deskId, spanOf(year, 'year'))
        .where('adoption.status', '=', 'verified')
        .select(({ val, ref, cast }) => [
          cast<CommitteeId>(val(deskId), 'uuid').as('committee_id'),
          cast<number>(val(year), 'integer').as('year'),
          ref('adoption.id').as('adoption_id'),
          ref('outlet.level').as('level'),
        ]),
    )
    .execute()
  const closedBy = actor.name ?? ''
  await tx
    .updateTable('points_year')
    .set({ closed_at: at, closed_by: actor.personId, closer_name: closedBy })
    .where('committee_id', '=', deskId)
    .where('year', '=', year)
    .execute()
  return { closedOn: localDateOf(at), closedBy }
}

export type Printed = Omit<CountedAdoption, 'points'> & {
  unit: { id: CommitteeId; name: string }
}

type Asked = { deskId: CommitteeId; year: number; period: PointsPeriod; closed: boolean }

/** What counts in a period: verified and printed in it, in a closed year what was counted then. */
export async function listCounted(
  db: Database,
  { deskId, year, period, closed }: Asked,
): Promise<Printed[]> {
  const rows = await printed(db, deskId, spanOf(year, period))
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('article_version as text', (join) =>
      join.onRef('text.article_id', '=', 'article.id').on('text.number', '=', lastSent),
    )
    .leftJoin('closed_adoption as kept', (join) =>
      join
        .onRef('kept.adoption_id', '=', 'adoption.id')
        .on('kept.committee_id', '=', deskId)
        .on('kept.year', '=', year),
    )
    .select([
      'adoption.id',
      'adoption.adopted_on',
      'adoption.article_id',
      'text.title',
      'article.bylines',
      'article.unit_id',
      'unit.name as unit_name',
      'outlet.name as outlet_name',
    ])
    .select(({ fn, ref }) => fn.coalesce(ref('kept.level'), ref('outlet.level')).as('level'))
    .where('adoption.status', '=', 'verified')
    .$if(closed, (select) => select.where('kept.adoption_id', 'is not', null))
    .orderBy('adoption.adopted_on')
    .orderBy('adoption.id')
    .execute()
  return rows.map((row) => ({
    adoptionId: row.id,
    articleId: row.article_id,
    title: row.title,
    bylines: row.bylines,
    unit: { id: row.unit_id, name: row.unit_name },
    outletName: row.outlet_name,
    level: row.level,
    adoptedOn: row.adopted_on,
  }))
}

/** What a year does not count: reports nobody has verified yet, and what was verified after it was closed. */
export async function countLeft(
  db: Database,
  deskId: CommitteeId,
  year: number,
): Promise<{ reported: number; verified: number; kept: number }> {
  const span = spanOf(year, 'year')
  const { reported, verified } = await printed(db, deskId, span)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('adoption.status', '=', 'reported').as('reported'),
      fn.countAll<number>().filterWhere('adoption.status', '=', 'verified').as('verified'),
    ])
    .executeTakeFirstOrThrow()
  const { kept } = await db
    .selectFrom('closed_adoption')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .where('committee_id', '=', deskId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return { reported, verified, kept }
}
