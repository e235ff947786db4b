import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { Page } from '@shared/kernel/page'
import type { Tour, TourCell, TourState, TourTalk } from '@shared/lecture/coverage.model'
import { isWithin } from './area.store'
import type { Period } from './coverage.store'
import { lastIdOf, type PageAsked, toPage } from './page.store'

const talkAt = sql<Date>`coalesce(booking.starts_at, booking.first_choice_at)`

const stateTests = {
  delivered: () => sql<SqlBool>`booking.status = 'delivered'`,
  unarchived: (now: Date) =>
    sql<SqlBool>`(booking.status = 'confirmed' and booking.starts_at <= ${now})`,
  planned: (now: Date) =>
    sql<SqlBool>`(booking.status = 'confirmed' and booking.starts_at > ${now})`,
  ordered: () => sql<SqlBool>`booking.status in ('requested', 'offered')`,
} satisfies Record<TourState, (now: Date) => unknown>

const talks = (db: Database, { from, until, areas }: Period) =>
  db
    .selectFrom('booking')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .where('booking.status', 'in', ['requested', 'offered', 'confirmed', 'delivered'])
    .where(talkAt, '>=', from)
    .where(talkAt, '<', until)
    .where((eb) => isWithin(eb.ref('host.path'), areas))

/** Only where something stands: a county of 500 schools and 200 lecturers has 100,000 empty cells. */
export async function tallyTour(db: Database, period: Period, now: Date): Promise<TourCell[]> {
  const talksThat = (state: TourState) =>
    sql<number>`count(*) filter (where ${stateTests[state](now)})`.as(state)
  return talks(db, period)
    .select(['booking.host_id as hostId', 'booking.lecturer_id as lecturerId'])
    .select([talksThat('delivered'), talksThat('unarchived')])
    .select([talksThat('planned'), talksThat('ordered')])
    .select(
      sql<number | null>`sum(parents + teachers + students)
        filter (where ${stateTests.delivered()})`.as('attendances'),
    )
    .groupBy(['booking.host_id', 'booking.lecturer_id'])
    .execute()
}

/** The schools of the area, then whatever other unit had or ordered a talk. */
export async function listTourHosts(
  db: Database,
  areas: readonly CommitteePath[],
  alsoIds: readonly CommitteeId[],
): Promise<Tour['hosts']> {
  const isSchool = sql<SqlBool>`(kind = 'school' and status = 'active')`
  const rows = await db
    .selectFrom('committee')
    .select(['id', 'name', 'kind'])
    .where((eb) =>
      eb.or([
        eb.and([isSchool, isWithin(eb.ref('path'), areas)]),
        sql<SqlBool>`id = any(${alsoIds}::uuid[])`,
      ]),
    )
    .orderBy(sql`kind <> 'school'`)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, kind }) => ({ id, name, isSchool: kind === 'school' }))
}

/** The corps of the area, and whoever came from elsewhere. */
export async function listTourLecturers(
  db: Database,
  areas: readonly CommitteePath[],
  alsoIds: readonly PersonId[],
): Promise<Tour['lecturers']> {
  const rows = await db
    .selectFrom('lecturer')
    .innerJoin('person', 'person.id', 'lecturer.person_id')
    .innerJoin('committee', 'committee.id', 'lecturer.committee_id')
    .select(['person.id', 'person.name'])
    .where((eb) =>
      eb.or([
        eb.and([eb('lecturer.status', '=', 'approved'), isWithin(eb.ref('committee.path'), areas)]),
        sql<SqlBool>`person.id = any(${alsoIds}::uuid[])`,
      ]),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, name }) => ({ id, name: name ?? '' }))
}

type Asked = PageAsked & {
  hostId?: CommitteeId | undefined
  lecturerId?: PersonId | undefined
  state?: TourState | undefined
}

/** The talks behind a number, by time. */
export async function listTourTalks(
  db: Database,
  period: Period,
  { after, limit, hostId, lecturerId, state }: Asked,
  now: Date,
): Promise<Page<TourTalk>> {
  const rows = await talks(db, period)
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .leftJoin('person as lecturer', 'lecturer.id', 'booking.lecturer_id')
    .select(['booking.id', 'booking.status', 'booking.parents', 'booking.teachers'])
    .select(['booking.students', 'lecture.title', 'host.name as host', 'lecturer.name as lecturer'])
    .select([talkAt.as('at')])
    .$if(hostId !== undefined, (all) => all.where('host.id', '=', hostId as CommitteeId))
    .$if(lecturerId !== undefined, (all) =>
      all.where('booking.lecturer_id', '=', lecturerId as PersonId),
    )
    .$if(state !== undefined, (all) => all.where(stateTests[state as TourState](now)))
    .$if(after !== undefined, (all) =>
      all.where(sql<SqlBool>`(${talkAt}, booking.id) > (
        select coalesce(last.starts_at, last.first_choice_at), last.id
        from booking as last where last.id = ${lastIdOf(String(after))})`),
    )
    .orderBy(talkAt)
    .orderBy('booking.id')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    ({ parents, teachers, students, ...row }): TourTalk => ({
      bookingId: row.id,
      lectureTitle: row.title,
      hostName: row.host,
      lecturerName: row.lecturer,
      at: row.at.toISOString(),
      status: row.status,
      state: stateOf(row, now),
      heads:
        parents === null || teachers === null || students === null
          ? null
          : { parents, teachers, students },
    }),
    (row) => row.id,
  )
}

function stateOf({ status, at }: { status: TourTalk['status']; at: Date }, now: Date): TourState {
  if (status === 'delivered') return 'delivered'
  if (status !== 'confirmed') return 'ordered'
  return at <= now ? 'unarchived' : 'planned'
}
