import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import type { OathStanding } from '@shared/volunteer/collective-oath.model'
import {
  collectiveOathDaysOverdue,
  nextCollectiveOathOn,
} from '@shared/volunteer/collective-oath.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { committeesUnder } from './place.store'

export type Township = { id: CommitteeId; name: string; path: CommitteePath }

/** An active township or street: the level that swears together (S4). */
export async function lockTownship(tx: Database, id: CommitteeId): Promise<Township | null> {
  const row = await tx
    .selectFrom('committee')
    .select(['id', 'name', 'path'])
    .where('id', '=', id)
    .where('level', '=', 'township')
    .where('kind', '=', 'area')
    .where('status', '=', 'active')
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** Every active township under these paths with its last collective oath and the next one planned. */
export async function listStandings(
  db: Database,
  paths: readonly CommitteePath[],
  today: LocalDate,
): Promise<OathStanding[]> {
  const rows = await db
    .selectFrom('committee')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('collective_oath')
          .selectAll('collective_oath')
          .select(({ selectFrom }) =>
            selectFrom('makeup_oath')
              .whereRef('makeup_oath.ceremony_id', '=', 'collective_oath.ceremony_id')
              .select(({ fn }) => fn.countAll<number>().as('people'))
              .as('made_up'),
          )
          .whereRef('collective_oath.committee_id', '=', 'committee.id')
          .orderBy('collective_oath.held_on', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .leftJoin('ceremony as planned', (join) =>
      join
        .onRef('planned.committee_id', '=', 'committee.id')
        .on('planned.kind', '=', 'collective')
        .on('planned.status', '=', 'planned'),
    )
    .select([
      'committee.id',
      'committee.name',
      'last.held_on',
      'last.invited',
      'last.sworn',
      'last.made_up',
      'last.ceremony_id',
      'planned.id as planned_id',
      'planned.starts_at as planned_at',
    ])
    .select(({ selectFrom }) =>
      selectFrom('volunteer')
        .whereRef('volunteer.p4', '=', 'committee.id')
        .where('volunteer.status', '=', 'enrolled')
        .select(({ fn }) => fn.countAll<number>().as('members'))
        .as('members'),
    )
    .where('committee.id', 'in', committeesUnder(db, paths))
    .where('committee.level', '=', 'township')
    .where('committee.kind', '=', 'area')
    .where('committee.status', '=', 'active')
    .orderBy('last.held_on', (order) => order.asc().nullsFirst())
    .orderBy('committee.path')
    .execute()
  return rows.map((row) => {
    const dueOn = row.held_on && nextCollectiveOathOn(row.held_on)
    return {
      committeeId: row.id,
      committeeName: row.name,
      members: row.members ?? 0,
      lastOn: row.held_on,
      invited: row.invited,
      sworn: row.sworn,
      madeUp: row.made_up ?? 0,
      lastCeremonyId: row.ceremony_id,
      dueOn,
      daysOverdue: dueOn ? collectiveOathDaysOverdue(dueOn, today) : 0,
      planned:
        row.planned_id && row.planned_at
          ? { ceremonyId: row.planned_id, startsAt: row.planned_at.toISOString() }
          : null,
    }
  })
}

/** All who are in the team and here: whoever is away or paused is not called (O-05). */
export async function listMembers(db: Database, { id }: Township): Promise<VolunteerId[]> {
  const rows = await db
    .selectFrom('volunteer')
    .select('id')
    .where('p4', '=', id)
    .where('status', '=', 'enrolled')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function hasPlannedCollective(db: Database, id: CommitteeId): Promise<boolean> {
  const row = await db
    .selectFrom('ceremony')
    .select('id')
    .where('committee_id', '=', id)
    .where('kind', '=', 'collective')
    .where('status', '=', 'planned')
    .executeTakeFirst()
  return row !== undefined
}

type Held = {
  committeeId: CommitteeId
  heldOn: LocalDate
  ceremonyId: CeremonyId | null
  invited: number | null
  sworn: number | null
  by: PersonId
  at: Date
}

/** Write down that a township swore together; `false` when that day stands there already. */
export async function insertCollectiveOath(tx: Database, held: Held): Promise<boolean> {
  const inserted = await tx
    .insertInto('collective_oath')
    .values({
      id: randomUUID(),
      committee_id: held.committeeId,
      held_on: held.heldOn,
      ceremony_id: held.ceremonyId,
      invited: held.invited,
      sworn: held.sworn,
      recorded_by: held.by,
      recorded_at: held.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The last one of every active township, for the reminders. */
export async function listLastHeld(db: Database) {
  const { rows } = await sql<{ committeeId: CommitteeId; heldOn: LocalDate }>`
    select committee.id as "committeeId", max(held_on) as "heldOn"
    from committee join collective_oath on collective_oath.committee_id = committee.id
    where committee.status = 'active'
    group by committee.id`.execute(db)
  return rows
}
