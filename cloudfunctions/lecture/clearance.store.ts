import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { Clearance, ClearedRows } from '@shared/lecture/clearance.model'
import { clearedOn } from '@shared/lecture/clearance.rules'
import type { SessionId } from '@shared/lecture/seat.model'
import type { WishId } from '@shared/lecture/wish.model'
import { isWithin } from './area.store'

type Area = readonly CommitteePath[]

/** Sessions whose talk began before this moment and whose seats still name somebody. */
export async function listToClear(
  db: Database,
  talksBefore: Date,
  limit: number,
): Promise<SessionId[]> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .select('session.id')
    .where('booking.starts_at', '<', talksBefore)
    .where(
      sql<SqlBool>`exists (select from seat where seat.session_id = session.id and seat.person_id is not null)`,
    )
    .orderBy('booking.starts_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** Seats that name somebody, as rows of `named (seat_id, person_id, session_id, booking_id)`. */
const namedIn = (sessions: RawBuilder<unknown>) => sql`
  named as (
    select seat.id as seat_id, seat.person_id, seat.session_id, session.booking_id
    from seat join session on session.id = seat.session_id
    where seat.person_id is not null and seat.session_id in (${sessions})
  )`

const eventsOfSeats = sql`
  select event.id from event join named on event.subject_kind = 'seat'
    and event.subject_id = named.seat_id and event.actor_id = named.person_id`

const arrivalsOfSeats = sql`
  select seat_id from seat_arrival join named using (seat_id) where noted_by = named.person_id`

/** What told a parent of the talk; the page it leads to tells it from what told the host. */
const noticesOfSeats = sql`
  select distinct notice.id from named
  join event on (event.subject_kind, event.subject_id) in
    (('seat', named.seat_id), ('session', named.session_id), ('booking', named.booking_id))
  join notice on notice.event_id = event.id and notice.person_id = named.person_id
    and notice.page = '/pages/lecture/session/index?sessionId=' || named.session_id`

const requestsOfSeats = sql`
  select request.person_id, request.id from named
  join request on request.person_id = named.person_id
    and coalesce(request.reply #>> '{output,seatId}', request.reply #>> '{output,id}') = named.seat_id::text`

/**
 * Nothing of these seats leads back to who had them: the seats, their log, the door, what was told and
 * what was sent. Returns whom it was about.
 */
export async function forgetSeats(tx: Database, sessionId: SessionId): Promise<PersonId[]> {
  const named = namedIn(sql`${sessionId}`)
  await sql`with ${named} update event set actor_id = null where id in (${eventsOfSeats})`.execute(
    tx,
  )
  await sql`with ${named} update seat_arrival set noted_by = null where seat_id in (${arrivalsOfSeats})`.execute(
    tx,
  )
  await forgetNotices(tx, sql`with ${named} ${noticesOfSeats}`)
  await sql`with ${named} delete from reminder_call using named
    where reminder_call.booking_id = named.booking_id and reminder_call.person_id = named.person_id`.execute(
    tx,
  )
  await sql`with ${named} delete from request where (person_id, id) in (${requestsOfSeats})`.execute(
    tx,
  )
  const { rows } = await sql<{ person_id: PersonId }>`
    with forgotten as (
      update seat set person_id = null, called_as = null, phone = null
      from (select id, person_id from seat where session_id = ${sessionId} and person_id is not null for update) as was
      where seat.id = was.id returning was.person_id
    ) select distinct person_id from forgotten`.execute(tx)
  return rows.map((row) => row.person_id)
}

async function forgetNotices(tx: Database, notices: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string }>`${notices}`.execute(tx)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return
  await tx.deleteFrom('wechat_task').where('notice_id', 'in', ids).execute()
  await tx.deleteFrom('notice').where('id', 'in', ids).execute()
}

/** Voices that were answered or taken back before this moment and still say whose they were. */
export async function listWishesToForget(
  db: Database,
  closedBefore: Date,
  limit: number,
): Promise<WishId[]> {
  const rows = await db
    .selectFrom('wish')
    .select('id')
    .where('person_id', 'is not', null)
    .where('closed_at', '<', closedBefore)
    .orderBy('closed_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

export async function forgetWishes(tx: Database, ids: readonly WishId[]): Promise<PersonId[]> {
  const wishes = sql`select id, person_id, session_id from wish where id = any(${ids}::uuid[]) and person_id is not null`
  await sql`with named as (${wishes}) update event set actor_id = null
    from named where subject_kind = 'wish' and subject_id = named.id and actor_id = named.person_id`.execute(
    tx,
  )
  await forgetNotices(
    tx,
    sql`with named as (${wishes}) select distinct notice.id from named
      join event on event.subject_kind = 'session' and event.subject_id = named.session_id
      join notice on notice.event_id = event.id and notice.person_id = named.person_id`,
  )
  await sql`with named as (${wishes}) delete from request using named
    where request.person_id = named.person_id
      and reply #>> '{output,wishId}' = named.id::text`.execute(tx)
  const { rows } = await sql<{ person_id: PersonId }>`
    with forgotten as (
      update wish set person_id = null from (${wishes} for update) as was
      where wish.id = was.id returning was.person_id
    ) select distinct person_id from forgotten`.execute(tx)
  return rows.map((row) => row.person_id)
}

/** How many rows the job would take now, in these areas. */
export async function countToClear(db: Database, areas: Area, before: Date): Promise<ClearedRows> {
  const sessions = sql`select session.id from session join booking on booking.id = session.booking_id
    join committee as host on host.id = booking.host_id
    where booking.starts_at < ${before} and ${isWithin(sql<CommitteePath>`host.path`, areas)}`
  const { rows } = await sql<ClearedRows>`
    with ${namedIn(sessions)}
    select (select count(*) from named) as seats,
      (select count(*) from (${arrivalsOfSeats}) as rows) as arrivals,
      (select count(*) from (${eventsOfSeats}) as rows) as events,
      (select count(*) from (${noticesOfSeats}) as rows) as notices,
      (select count(*) from (${requestsOfSeats}) as rows) as requests,
      (select count(*) from wish join committee as area on area.id = wish.area_id
        where person_id is not null and closed_at < ${before}
          and ${isWithin(sql<CommitteePath>`area.path`, areas)}) as wishes`.execute(db)
  return rows[0] as ClearedRows
}

/** Families whose names go next, talk by talk. */
export async function listComingClearances(
  db: Database,
  areas: Area,
  since: Date,
): Promise<Clearance['coming']> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .select(({ fn }) => [
      'lecture.title',
      sql<Date>`booking.starts_at`.as('starts_at'),
      fn.countAll<number>().as('families'),
    ])
    .where('seat.person_id', 'is not', null)
    .where('booking.starts_at', '>=', since)
    .where((eb) => isWithin(eb.ref('host.path'), areas))
    .groupBy(['session.id', 'lecture.title', 'booking.starts_at'])
    .orderBy('booking.starts_at')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    clearedOn: clearedOn(row.starts_at),
    lectureTitle: row.title,
    families: row.families,
  }))
}

/** Seats of which only the number is left. */
export async function countCleared(db: Database, areas: Area): Promise<number> {
  const { seats } = await db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .select(({ fn }) => fn.countAll<number>().as('seats'))
    .where('seat.person_id', 'is', null)
    .where((eb) => isWithin(eb.ref('host.path'), areas))
    .executeTakeFirstOrThrow()
  return seats
}
