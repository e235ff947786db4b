import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteeId, CommitteeLevel, CommitteePath } from '@shared/committee/committee.model'
import { maskName } from '@shared/kernel/masking'
import type { Page } from '@shared/kernel/page'
import type { ElderKind } from '@shared/volunteer/application.model'
import type { RegisterLine } from '@shared/volunteer/register.model'
import type { TeamId } from '@shared/volunteer/team.model'
import { type VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'

export type Area = { id: CommitteeId; level: CommitteeLevel; name: string; path: CommitteePath }

export async function findArea(db: Database, id: CommitteeId): Promise<Area | null> {
  const row = await db
    .selectFrom('committee')
    .select(['id', 'level', 'name', 'path'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The column that names this area in every volunteer's row; the nation needs none. */
const columnOf = {
  nation: null,
  province: 'volunteer.p1',
  city: 'volunteer.p2',
  county: 'volunteer.p3',
  township: 'volunteer.p4',
  village: 'volunteer.village_id',
} as const satisfies Record<CommitteeLevel, string | null>

const volunteersIn = (db: Database, area: Area) => {
  const column = columnOf[area.level]
  const everyone = db.selectFrom('volunteer')
  return column ? everyone.where(column, '=', area.id) : everyone
}

export type Filter = {
  name?: string | undefined
  status?: VolunteerStatus | undefined
  mainElderKind?: ElderKind | undefined
  teamId?: TeamId | undefined
  enrolledIn?: number | undefined
  after?: string | undefined
  limit: number
}

/** One page of the register by name. Each area has an index in this order, so every page costs the same. */
export async function listRegister(
  db: Database,
  area: Area,
  filter: Filter,
): Promise<Page<RegisterLine>> {
  const { name, status, mainElderKind, teamId, enrolledIn, after, limit } = filter
  const page = volunteersIn(db, area)
    .select(['volunteer.id', 'volunteer.name', 'volunteer.village_id', 'volunteer.status'])
    .select(['volunteer.status_since', 'volunteer.joins_as', 'volunteer.main_elder_kind'])
    .select('volunteer.member_number')
    .$if(Boolean(name), (select) =>
      select.where('volunteer.name', 'like', `${String(name).replace(/[\\%_]/g, '\\$&')}%`),
    )
    .$if(status !== undefined, (select) =>
      select.where('volunteer.status', '=', status as VolunteerStatus),
    )
    .$if(mainElderKind !== undefined, (select) =>
      select.where('volunteer.main_elder_kind', '=', mainElderKind as ElderKind),
    )
    .$if(enrolledIn !== undefined, (select) =>
      select
        .where('volunteer.enrolled_on', '>=', `${enrolledIn}-01-01`)
        .where('volunteer.enrolled_on', '<=', `${enrolledIn}-12-31`),
    )
    .$if(teamId !== undefined, (select) =>
      select.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('service_team_member as place')
            .select('place.volunteer_id')
            .whereRef('place.volunteer_id', '=', 'volunteer.id')
            .where('place.team_id', '=', teamId as TeamId)
            .where('place.left_on', 'is', null),
        ),
      ),
    )
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('volunteer.name', 'volunteer.id'),
          '>',
          selectFrom('volunteer as last')
            .select(['last.name', 'last.id'])
            .where('last.id', '=', String(after) as VolunteerId)
            .$asTuple('name', 'id'),
        ),
      ),
    )
    .orderBy('volunteer.name')
    .orderBy('volunteer.id')
    .limit(limit + 1)
  const rows = await db
    .selectFrom(page.as('one'))
    .innerJoin('committee as village', 'village.id', 'one.village_id')
    .selectAll('one')
    .select('village.name as village_name')
    .select(({ selectFrom }) =>
      selectFrom('service_team_member as place')
        .innerJoin('service_team as team', 'team.id', 'place.team_id')
        .select(sql<string[]>`coalesce(array_agg(team.name order by team.name), '{}')`.as('names'))
        .whereRef('place.volunteer_id', '=', 'one.id')
        .where('place.left_on', 'is', null)
        .as('teams'),
    )
    .orderBy('one.name')
    .orderBy('one.id')
    .execute()
  const shown = rows.slice(0, limit)
  return {
    items: shown.map((row) => ({
      id: row.id,
      maskedName: maskName(row.name),
      status: row.status,
      statusSince: row.status_since,
      joinsAs: row.joins_as,
      mainElderKind: row.main_elder_kind,
      villageName: row.village_name,
      memberNumber: row.member_number,
      teams: row.teams ?? [],
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** How many are in each state, those nobody is in as well. */
export async function countStates(db: Database, area: Area) {
  const rows = await volunteersIn(db, area)
    .select(['volunteer.status', ({ fn }) => fn.countAll<number>().as('people')])
    .groupBy('volunteer.status')
    .execute()
  const people = new Map(rows.map((row) => [row.status, row.people]))
  return VolunteerStatus.options.map((status) => ({ status, people: people.get(status) ?? 0 }))
}
