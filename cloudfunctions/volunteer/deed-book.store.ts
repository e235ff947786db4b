import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type { DeedBook, DeedLine } from '@shared/volunteer/deed.model'
import { COUNTING, SERVING, tallyDeeds } from '@shared/volunteer/deed.rules'
import { monthOf } from '@shared/volunteer/deed-month.rules'
import type { Person } from '@shared/volunteer/team.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { deedLines, toLine } from './deed-line.store'
import { committeesUnder } from './place.store'

/** Everything in one person's book from one day to another, the latest first; also what no longer counts. */
export async function listDeedsOf(
  db: Database,
  volunteerId: VolunteerId,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<DeedLine[]> {
  const rows = await deedLines(db)
    .where('deed.volunteer_id', '=', volunteerId)
    .where('deed.happened_on', '>=', from)
    .where('deed.happened_on', '<=', to)
    .orderBy('deed.happened_on', 'desc')
    .orderBy('deed.starts_at', 'desc')
    .orderBy('deed.id')
    .execute()
  return rows.map(toLine)
}

/** Whose book it is and where it lies. */
export async function findBook(db: Database, volunteerId: VolunteerId) {
  const row = await db
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(['volunteer.id', 'volunteer.name', 'volunteer.person_id', 'volunteer.member_number'])
    .select(['volunteer.village_id', 'village.name as village_name', 'village.path'])
    .where('volunteer.id', '=', volunteerId)
    .executeTakeFirst()
  return row ?? null
}
export type BookRow = NonNullable<Awaited<ReturnType<typeof findBook>>>

export async function readBook(
  db: Database,
  book: BookRow,
  { year, reader, at }: { year: number; reader: PersonId; at: Date },
): Promise<DeedBook> {
  const deeds = await listDeedsOf(db, book.id, { from: `${year}-01-01`, to: `${year}-12-31` })
  const locked = await listLockedMonths(db, book.path)
  const months = [...new Set(deeds.map((deed) => monthOf(deed.happenedOn)))]
  return {
    volunteerId: book.id,
    name: book.name,
    villageName: book.village_name,
    memberNumber: book.member_number,
    year,
    years: await listYears(db, book.id, at),
    tally: tallyDeeds(deeds),
    months: months.map((month) => {
      const here = deeds.filter((deed) => monthOf(deed.happenedOn) === month)
      return { month, locked: locked.has(month), tally: tallyDeeds(here), deeds: here }
    }),
    teams: await listTeamsOf(db, book.id),
    mine: book.person_id === reader,
  }
}

async function listYears(db: Database, volunteerId: VolunteerId, at: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('deed')
    .select(sql<number>`extract(year from happened_on)::integer`.as('year'))
    .distinct()
    .where('volunteer_id', '=', volunteerId)
    .execute()
  const years = new Set(rows.map((row) => row.year))
  years.add(Number(localDateOf(at).slice(0, 4)))
  return [...years].sort((a, b) => b - a)
}

async function listLockedMonths(db: Database, path: CommitteePath): Promise<Set<string>> {
  const rows = await db
    .selectFrom('deed_month_lock as lock')
    .innerJoin('committee as above', 'above.id', 'lock.committee_id')
    .select('lock.month')
    .where('lock.reopened_at', 'is', null)
    .where(sql<boolean>`starts_with(${path}, above.path)`)
    .execute()
  return new Set(rows.map((row) => row.month))
}

/** The teams one is in today. */
export async function listTeamsOf(db: Database, volunteerId: VolunteerId) {
  return db
    .selectFrom('service_team_member as place')
    .innerJoin('service_team as team', 'team.id', 'place.team_id')
    .select(['team.id', 'team.name'])
    .where('place.volunteer_id', '=', volunteerId)
    .where('place.left_on', 'is', null)
    .where('team.dissolved_on', 'is', null)
    .orderBy('team.name')
    .execute()
}

type Waiting = { paths: readonly CommitteePath[]; personId: PersonId }

/** Claims this person may confirm: below their offices or in a team they lead, and not their own. */
const waitingFor = (db: Database, { paths, personId }: Waiting) =>
  deedLines(db)
    .where('deed.status', '=', 'claimed')
    .where('volunteer.person_id', '<>', personId)
    .where(({ or, and, eb }) =>
      or([
        eb('deed.village_id', 'in', committeesUnder(db, paths)),
        and([eb('team.captain_id', '=', personId), eb('team.dissolved_on', 'is', null)]),
      ]),
    )

export async function listWaiting(
  db: Database,
  waiting: Waiting,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<DeedLine>> {
  const rows = await waitingFor(db, waiting)
    .$if(after !== undefined, (select) =>
      select.where(
        sql<boolean>`(deed.entered_at, deed.id) > (select entered_at, id from deed where id = ${after})`,
      ),
    )
    .orderBy('deed.entered_at')
    .orderBy('deed.id')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(toLine)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** How many wait for this person, and since when. */
export async function tallyWaiting(
  db: Database,
  waiting: Waiting,
  enteredBefore: Date,
): Promise<{ deeds: number; since: Date | null }> {
  const row = await waitingFor(db, waiting)
    .where('deed.entered_at', '<=', enteredBefore)
    .clearSelect()
    .select(({ fn }) => [
      fn.countAll<number>().as('deeds'),
      fn.min<Date | null>('deed.entered_at').as('since'),
    ])
    .executeTakeFirstOrThrow()
  return row
}

/** Serving members under these paths whose name contains the words. */
export async function listPeople(
  db: Database,
  paths: readonly CommitteePath[],
  { search, after, limit }: { search: string; after?: string | undefined; limit: number },
): Promise<Page<Person>> {
  const rows = await db
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(['volunteer.id', 'volunteer.name', 'village.name as village_name'])
    .select(
      sql<string[]>`array(select team.name from service_team_member as place
        join service_team as team on team.id = place.team_id
        where place.volunteer_id = volunteer.id and place.left_on is null order by team.name)`.as(
        'teams',
      ),
    )
    .where('volunteer.village_id', 'in', committeesUnder(db, paths))
    .where('volunteer.status', 'in', SERVING)
    .$if(search !== '', (select) =>
      select.where(sql<boolean>`strpos(volunteer.name, ${search}) > 0`),
    )
    .$if(after !== undefined, (select) =>
      select.where(
        sql<boolean>`(volunteer.name, volunteer.id) > (select name, id from volunteer where id = ${after})`,
      ),
    )
    .orderBy('volunteer.name')
    .orderBy('volunteer.id')
    .limit(limit + 1)
    .execute()
  const items = rows
    .slice(0, limit)
    .map(({ id, name, village_name, teams }) => ({ id, name, villageName: village_name, teams }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** Of one person in a period: counting deeds only, claims and confirmed apart. */
export async function tallyDeedsOf(
  db: Database,
  volunteerId: VolunteerId,
  { from, to }: { from: LocalDate; to: LocalDate },
) {
  const deeds = await listDeedsOf(db, volunteerId, { from, to })
  return tallyDeeds(deeds.filter((deed) => COUNTING.includes(deed.status)))
}
