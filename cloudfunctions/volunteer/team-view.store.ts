import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { maskName } from '@shared/kernel/masking'
import { ON_REGISTER } from '@shared/volunteer/service-state.rules'
import type {
  Team,
  TeamCard,
  TeamId,
  TeamMember,
  TeamScore,
  TeamTally,
} from '@shared/volunteer/team.model'
import { TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'

const MINUTES = sql<number>`coalesce(sum(extract(epoch from deed.ends_at - deed.starts_at) / 60)
  filter (where deed.status = 'confirmed'), 0)::bigint`

/** Places of people on the register in teams at work under this path. */
const placesUnder = (path: CommitteePath) => sql`
  select team.id as team_id, team.kind, place.volunteer_id
  from service_team as team
  join committee on committee.id = team.committee_id and starts_with(committee.path, ${path})
  left join (service_team_member as place
    join volunteer on volunteer.id = place.volunteer_id and volunteer.status = any (${ON_REGISTER}))
    on place.team_id = team.id and place.left_on is null
  where team.dissolved_on is null`

/** People once, places every time (T-TEAM-1). */
export async function tallyTeams(db: Database, path: CommitteePath): Promise<TeamTally> {
  const { rows } = await sql<
    Omit<TeamTally, 'byKind'> & { kind: TeamTally['byKind'][number]['kind'] | null }
  >`
    select kind, count(distinct team_id) as teams, count(distinct volunteer_id) as people,
      count(volunteer_id) as places
    from (${placesUnder(path)}) as places group by grouping sets ((kind), ())
    order by kind nulls first`.execute(db)
  const [all, ...kinds] = rows
  return {
    teams: all?.teams ?? 0,
    people: all?.people ?? 0,
    places: all?.places ?? 0,
    byKind: kinds.flatMap(({ kind, ...counted }) => (kind ? [{ kind, ...counted }] : [])),
  }
}

export async function listTeamCards(
  db: Database,
  path: CommitteePath,
  year: number,
): Promise<TeamCard[]> {
  const rows = await db
    .selectFrom('service_team as team')
    .innerJoin('committee', 'committee.id', 'team.committee_id')
    .select(['team.id', 'team.name', 'team.kind', 'team.captain_post', 'team.captain_name'])
    .select('committee.name as committee_name')
    .select(({ selectFrom }) => [
      selectFrom('service_team_member as place')
        .innerJoin('volunteer', 'volunteer.id', 'place.volunteer_id')
        .whereRef('place.team_id', '=', 'team.id')
        .where('place.left_on', 'is', null)
        .where('volunteer.status', 'in', ON_REGISTER)
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .as('people'),
      selectFrom('deed')
        .whereRef('deed.team_id', '=', 'team.id')
        .where('deed.happened_on', '>=', `${year}-01-01`)
        .where('deed.happened_on', '<=', `${year}-12-31`)
        .select(MINUTES.as('minutes'))
        .as('minutes'),
      selectFrom('service_team_score as given')
        .whereRef('given.team_id', '=', 'team.id')
        .where('given.year', '=', year)
        .orderBy('given.id', 'desc')
        .limit(1)
        .select('given.score')
        .as('score'),
    ])
    .where(sql<boolean>`starts_with(committee.path, ${path})`)
    .where('team.dissolved_on', 'is', null)
    .orderBy('committee.path')
    .orderBy('team.name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    committeeName: row.committee_name,
    captainPost: row.captain_post,
    captainName: row.captain_name,
    people: row.people ?? 0,
    confirmedMinutes: row.minutes ?? 0,
    score: row.score,
  }))
}

/** One team as this actor may see it: fellow members see each other's names masked. */
export async function findTeamFor(
  db: Database,
  id: TeamId,
  { actor, year }: { actor: Actor; year: number },
): Promise<Team | null> {
  const row = await db
    .selectFrom('service_team as team')
    .innerJoin('committee', 'committee.id', 'team.committee_id')
    .selectAll('team')
    .select(['committee.name as committee_name', 'committee.path'])
    .where('team.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const oversees = holds(actor, REGISTER_READERS, row.path) || row.captain_id === actor.personId
  const members = await listMembers(db, id, year)
  const isMember = members.some((one) => one.personId === actor.personId && one.leftOn === null)
  if (!oversees && !isMember) return null
  return {
    id,
    committeeId: row.committee_id,
    committeeName: row.committee_name,
    name: row.name,
    formerNames: await listFormerNames(db, id),
    kind: row.kind,
    captainPost: row.captain_post,
    captainName: row.captain_name,
    goals: row.goals,
    foundedOn: row.founded_on,
    dissolvedOn: row.dissolved_on,
    dissolveReason: row.dissolve_reason,
    members: members.map(({ personId, ...member }) =>
      oversees || personId === actor.personId
        ? member
        : { ...member, name: maskName(member.name), leftReason: null },
    ),
    scores: await listScores(db, id),
    year,
    ...(await tallyTeamDeeds(db, id, year)),
    keeps: holds(actor, TEAM_KEEPERS, row.path),
  }
}

async function listMembers(db: Database, id: TeamId, year: number) {
  const { rows } = await sql<TeamMember & { personId: string }>`
    select place.volunteer_id as "volunteerId", volunteer.person_id as "personId", volunteer.name,
      village.name as "villageName", place.joined_on as "joinedOn", place.left_on as "leftOn",
      place.left_reason as "leftReason",
      count(deed.id) filter (where deed.status in ('claimed', 'confirmed')) as deeds,
      ${MINUTES} as "confirmedMinutes"
    from (select distinct on (volunteer_id) * from service_team_member where team_id = ${id}
      order by volunteer_id, left_on desc nulls first, joined_on desc) as place
    join volunteer on volunteer.id = place.volunteer_id
    join committee as village on village.id = volunteer.village_id
    left join deed on deed.volunteer_id = volunteer.id and deed.team_id = ${id}
      and extract(year from deed.happened_on) = ${year}
    group by place.volunteer_id, volunteer.id, village.name, place.joined_on, place.left_on, place.left_reason
    order by place.left_on desc nulls first, "confirmedMinutes" desc, volunteer.name, volunteer.id`.execute(
    db,
  )
  return rows
}

async function listFormerNames(db: Database, id: TeamId): Promise<string[]> {
  const rows = await db
    .selectFrom('service_team_former_name')
    .select('name')
    .where('team_id', '=', id)
    .orderBy('until_at', 'desc')
    .execute()
  return rows.map((row) => row.name)
}

/** The score that holds for each year, the latest year first. */
async function listScores(db: Database, id: TeamId): Promise<TeamScore[]> {
  const rows = await db
    .selectFrom('service_team_score as given')
    .innerJoin('person', 'person.id', 'given.scored_by')
    .distinctOn('given.year')
    .select(['given.year', 'given.score', 'given.note', 'given.scored_at', 'person.name'])
    .where('given.team_id', '=', id)
    .orderBy('given.year', 'desc')
    .orderBy('given.id', 'desc')
    .execute()
  return rows.map((row) => ({
    year: row.year,
    score: row.score,
    note: row.note,
    scoredBy: row.name ?? '',
    scoredAt: row.scored_at.toISOString(),
  }))
}

async function tallyTeamDeeds(db: Database, id: TeamId, year: number) {
  const minutes = sql`extract(epoch from ends_at - starts_at) / 60`
  return db
    .selectFrom('deed')
    .select(({ fn }) => [
      fn.countAll<number>().as('deeds'),
      sql<number>`coalesce(sum(${minutes}) filter (where status = 'claimed'), 0)::bigint`.as(
        'claimedMinutes',
      ),
      sql<number>`coalesce(sum(${minutes}) filter (where status = 'confirmed'), 0)::bigint`.as(
        'confirmedMinutes',
      ),
    ])
    .where('team_id', '=', id)
    .where('status', 'in', ['claimed', 'confirmed'])
    .where('happened_on', '>=', `${year}-01-01`)
    .where('happened_on', '<=', `${year}-12-31`)
    .executeTakeFirstOrThrow()
}
