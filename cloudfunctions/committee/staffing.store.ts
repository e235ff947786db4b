import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { StaffingNorm } from '@shared/committee/appointment.model'
import type { CommitteeId, CommitteeLevel, CommitteePath } from '@shared/committee/committee.model'
import { LEVELS } from '@shared/committee/committee.rules'
import type { LocalDate } from '@shared/kernel/local-date'
import { isBelow } from './committee.store'

/** The norm in force on a day for units below a committee: the nearest level, the nearest office, the latest. */
export async function findNorm(
  db: Database,
  { path, level }: { path: CommitteePath; level: CommitteeLevel },
  day: LocalDate,
): Promise<StaffingNorm | null> {
  const below = LEVELS.slice(LEVELS.indexOf(level) + 1)
  if (below.length === 0) return null
  const row = await db
    .selectFrom('staffing_norm')
    .innerJoin('committee', 'committee.id', 'staffing_norm.committee_id')
    .selectAll('staffing_norm')
    .where(sql<boolean>`starts_with(${path}, committee.path)`)
    .where('staffing_norm.level', 'in', below)
    .where('effective_on', '<=', day)
    .orderBy(sql`array_position(${sql.val(LEVELS)}::text[], staffing_norm.level)`)
    .orderBy(sql`length(committee.path)`, 'desc')
    .orderBy('effective_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? {
        level: row.level,
        meetsResidents: row.meets_residents,
        basicResidents: row.basic_residents,
        basicNeedsExecutiveDeputy: row.basic_needs_executive_deputy,
        document: row.document,
        effectiveOn: row.effective_on,
      }
    : null
}

/** False when this office already has a norm for this level and day. */
export async function insertNorm(
  tx: Database,
  committeeId: CommitteeId,
  norm: StaffingNorm,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('staffing_norm')
    .values({
      id: randomUUID(),
      committee_id: committeeId,
      level: norm.level,
      meets_residents: norm.meetsResidents,
      basic_residents: norm.basicResidents,
      basic_needs_executive_deputy: norm.basicNeedsExecutiveDeputy,
      document: norm.document,
      effective_on: norm.effectiveOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The governed areas of one level below a committee, each with its resident leaders on a day. */
export async function listStaffed(
  db: Database,
  path: CommitteePath,
  level: CommitteeLevel,
  day: LocalDate,
) {
  const rows = await db
    .selectFrom('committee')
    .leftJoin('appointment', (join) =>
      join
        .onRef('appointment.committee_id', '=', 'committee.id')
        .on('appointment.started_on', '<=', day)
        .on(({ eb, or }) => or([eb('ended_on', 'is', null), eb('ended_on', '>=', day)])),
    )
    .select(['committee.id', 'committee.name'])
    .select(({ fn }) => [
      fn
        .count<number>('appointment.id')
        .filterWhere('appointment.resident', '=', true)
        .as('residents'),
      fn
        .count<number>('appointment.id')
        .filterWhere('appointment.post', 'in', [
          'executiveDeputyDirector',
          'executiveDeputyGroupLeader',
        ])
        .as('executive_deputies'),
    ])
    .where(isBelow('committee.path', path))
    .where('committee.level', '=', level)
    .where('committee.kind', 'in', ['area', 'village', 'community'])
    .where('committee.status', '=', 'active')
    .groupBy('committee.id')
    .orderBy('residents', 'desc')
    .orderBy('committee.label')
    .execute()
  return rows.map((row) => ({
    committeeId: row.id,
    name: row.name,
    residents: row.residents,
    executiveDeputyInPost: row.executive_deputies > 0,
  }))
}
