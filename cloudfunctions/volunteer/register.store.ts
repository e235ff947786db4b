import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteePath } from '@shared/committee/committee.model'
import { ON_REGISTER } from '@shared/volunteer/service-state.rules'
import type { RegisterTally, ServiceTeam } from '@shared/volunteer/volunteer.model'
import { committeesUnder } from './place.store'

/** Counted from rows: on the register, waiting, in teams as people and as places (T-OATH-2, S2). */
export async function tallyRegister(
  db: Database,
  path: CommitteePath,
): Promise<Omit<RegisterTally, 'officeName'>> {
  const { rows } = await sql<Omit<RegisterTally, 'officeName'>>`
    select
      count(*) filter (where on_register and joins_as = 'elder') as "enrolledElders",
      count(*) filter (where on_register and joins_as = 'ordinary') as "enrolledOrdinary",
      count(*) filter (where status = 'awaitingOath') as "awaitingOath",
      count(*) filter (where on_register and places > 0) as "peopleInTeams",
      coalesce(sum(places) filter (where on_register), 0)::bigint as "teamPlaces"
    from (
      select volunteer.status, volunteer.status = any (${ON_REGISTER}) as on_register, volunteer.joins_as, count(place.team_id) as places
      from volunteer
      join committee as village on village.id = volunteer.village_id
      left join service_team_member as place
        on place.volunteer_id = volunteer.id and place.left_on is null
      where village.path like ${`${path}%`}
      group by volunteer.id
    ) as register`.execute(db)
  return rows[0] as Omit<RegisterTally, 'officeName'>
}

export async function listTeams(db: Database, path: CommitteePath): Promise<ServiceTeam[]> {
  const rows = await db
    .selectFrom('service_team as team')
    .leftJoin('service_team_member as place', (join) =>
      join.onRef('place.team_id', '=', 'team.id').on('place.left_on', 'is', null),
    )
    .select(({ fn }) => [
      'team.id',
      'team.name',
      'team.captain_post',
      fn.count<number>('place.volunteer_id').as('people'),
    ])
    .where('team.committee_id', 'in', committeesUnder(db, [path]))
    .groupBy('team.id')
    .orderBy('team.name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    captainPost: row.captain_post,
    people: row.people,
  }))
}
