import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type {
  ElderKind,
  Health,
  JoinsAs,
  ServiceTime,
  Sex,
  Skill,
} from '@shared/volunteer/application.model'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import type { PeopleScope } from '@shared/volunteer/export.model'
import type { TeamId } from '@shared/volunteer/team.model'
import type { VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'

/** Everything a form or a table prints of one person. */
export type PaperPerson = {
  id: VolunteerId
  name: string
  status: VolunteerStatus
  joinsAs: JoinsAs
  memberNumber: number | null
  approvedOn: LocalDate
  enrolledOn: LocalDate | null
  villageName: string
  officeName: string
  sex: Sex | null
  bornOn: LocalDate | null
  phone: string | null
  elderKinds: ElderKind[]
  formerWork: string | null
  skills: Skill[]
  serviceTimes: ServiceTime[]
  ethnicity: string | null
  politics: string | null
  education: string | null
  retiredIn: string | null
  health: Health | null
  wishes: string | null
  home: string | null
  remark: string | null
  doubts: Record<string, string>
  teams: string[]
}

/** Whoever the scope names, below this committee only. */
const peopleIn = (db: Database, path: CommitteePath, scope: PeopleScope) => {
  const { name, status, mainElderKind, teamId, enrolledIn, volunteerId } = scope
  let people = db
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .where('village.path', 'like', `${path}%` as CommitteePath)
  if (volunteerId) people = people.where('volunteer.id', '=', volunteerId)
  if (name) {
    people = people.where('volunteer.name', 'like', `${name.replace(/[\\%_]/g, '\\$&')}%`)
  }
  if (status) people = people.where('volunteer.status', '=', status)
  if (mainElderKind) people = people.where('volunteer.main_elder_kind', '=', mainElderKind)
  if (enrolledIn !== undefined) {
    people = people
      .where('volunteer.enrolled_on', '>=', `${enrolledIn}-01-01`)
      .where('volunteer.enrolled_on', '<=', `${enrolledIn}-12-31`)
  }
  if (teamId) {
    people = people.where('volunteer.id', 'in', (inner) =>
      inner
        .selectFrom('service_team_member as place')
        .select('place.volunteer_id')
        .where('place.team_id', '=', teamId as TeamId)
        .where('place.left_on', 'is', null),
    )
  }
  return people
}

export async function countPeople(
  db: Database,
  path: CommitteePath,
  scope: PeopleScope,
): Promise<number> {
  const { people } = await peopleIn(db, path, scope)
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return people
}

/** In the order an office reads a register: village by village, by name. */
export async function listPaperPeople(
  db: Database,
  path: CommitteePath,
  scope: PeopleScope,
  most: number,
): Promise<PaperPerson[]> {
  const rows = await peopleIn(db, path, scope)
    .innerJoin('committee as office', 'office.id', 'volunteer.office_id')
    .leftJoin('volunteer_particulars as told', 'told.volunteer_id', 'volunteer.id')
    .leftJoin('volunteer_background as more', 'more.volunteer_id', 'volunteer.id')
    .leftJoin(
      'volunteer_application_form as form',
      'form.application_id',
      'volunteer.application_id',
    )
    .select([
      'volunteer.id',
      'volunteer.name',
      'volunteer.status',
      'volunteer.joins_as as joinsAs',
      'volunteer.member_number as memberNumber',
      'volunteer.approved_on as approvedOn',
      'volunteer.enrolled_on as enrolledOn',
      'village.name as villageName',
      'office.name as officeName',
      'told.sex',
      'told.born_on as bornOn',
      'told.phone',
      'told.elder_kinds as elderKinds',
      'told.former_work as formerWork',
      'told.skills',
      'told.service_times as serviceTimes',
      'more.ethnicity',
      'more.politics',
      'more.education',
      'more.retired_in as retiredIn',
      'more.wishes',
      'more.home',
      'more.remark',
      'more.doubts',
    ])
    .select(({ fn }) => fn.coalesce('more.health', 'form.health').as('health'))
    .select(({ selectFrom }) =>
      selectFrom('service_team_member as place')
        .innerJoin('service_team as team', 'team.id', 'place.team_id')
        .select(sql<string[]>`coalesce(array_agg(team.name order by team.name), '{}')`.as('names'))
        .whereRef('place.volunteer_id', '=', 'volunteer.id')
        .where('place.left_on', 'is', null)
        .as('teams'),
    )
    .orderBy('village.path')
    .orderBy('volunteer.name')
    .orderBy('volunteer.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    ...row,
    elderKinds: row.elderKinds ?? [],
    skills: row.skills ?? [],
    serviceTimes: row.serviceTimes ?? [],
    doubts: row.doubts ?? {},
    teams: row.teams ?? [],
  }))
}

export type PaperCeremony = {
  committeeName: string
  startsAt: Date
  place: string
  leaderName: string
  oathVersion: number
  oathBody: string
  status: 'planned' | 'closed' | 'cancelled'
  roll: { name: string; villageName: string; memberNumber: number | null; absent: boolean }[]
}

/** The roll of a ceremony in the order it is called. */
export async function findPaperCeremony(
  db: Database,
  id: CeremonyId,
): Promise<PaperCeremony | null> {
  const ceremony = await db
    .selectFrom('ceremony')
    .innerJoin('committee', 'committee.id', 'ceremony.committee_id')
    .innerJoin('oath_text', 'oath_text.id', 'ceremony.oath_text_id')
    .select([
      'committee.name as committeeName',
      'ceremony.starts_at as startsAt',
      'ceremony.place',
      'ceremony.leader_name as leaderName',
      'ceremony.status',
      'oath_text.version as oathVersion',
      'oath_text.body as oathBody',
    ])
    .where('ceremony.id', '=', id)
    .executeTakeFirst()
  if (!ceremony) return null
  const roll = await db
    .selectFrom('ceremony_participant as entry')
    .innerJoin('volunteer', 'volunteer.id', 'entry.volunteer_id')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(['volunteer.name', 'village.name as villageName', 'volunteer.member_number'])
    .select('entry.attendance')
    .where('entry.ceremony_id', '=', id)
    .where('entry.attendance', '<>', 'released')
    .orderBy('village.path')
    .orderBy('volunteer.name')
    .orderBy('volunteer.id')
    .execute()
  return {
    ...ceremony,
    roll: roll.map((entry) => ({
      name: entry.name,
      villageName: entry.villageName,
      memberNumber: entry.member_number,
      absent: entry.attendance === 'absent',
    })),
  }
}

export async function findCeremonyPlace(db: Database, id: CeremonyId) {
  const row = await db
    .selectFrom('ceremony')
    .innerJoin('committee', 'committee.id', 'ceremony.committee_id')
    .select(['committee.id', 'committee.path', 'committee.name'])
    .select(({ selectFrom }) =>
      selectFrom('ceremony_participant as entry')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .whereRef('entry.ceremony_id', '=', 'ceremony.id')
        .where('entry.attendance', '<>', 'released')
        .as('people'),
    )
    .where('ceremony.id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, people: row.people ?? 0 } : null
}
