import { randomUUID } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { Page } from '@shared/kernel/page'
import type { BookingStatus } from '@shared/lecture/booking.model'
import type {
  ChildStage,
  MySeat,
  Seat,
  SeatId,
  SeatStatus,
  SessionId,
} from '@shared/lecture/seat.model'
import { headsThatFit } from '@shared/lecture/seat.rules'
import { lastIdOf, type PageAsked, toPage } from './page.store'
import { listSessionsOf } from './session.store'

/** What booking a seat must know of its talk; nothing is locked, the capacity is judged when the seat is taken. */
export async function findTimes(
  db: Database,
  sessionId: SessionId,
): Promise<{ startsAt: string; bookingStatus: BookingStatus; hostId: CommitteeId } | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .select(['booking.starts_at', 'booking.status', 'booking.host_id'])
    .where('session.id', '=', sessionId)
    .executeTakeFirst()
  return row?.starts_at
    ? { startsAt: row.starts_at.toISOString(), bookingStatus: row.status, hostId: row.host_id }
    : null
}

type Asking = {
  sessionId: SessionId
  personId: PersonId
  calledAs: string
  phone: string
  childStage: ChildStage
  adults: number
  at: Date
}

/**
 * One statement and one trip: count the seats taken if they fit and nobody stands in line, then write
 * the seat, or the place in line. Null when this person already has one; the caller must then refuse,
 * so that the transaction gives the count back. Lock order: session, then seat.
 */
export async function takeSeat(tx: Database, asking: Asking): Promise<Taken | null> {
  const { sessionId, personId, calledAs, phone, childStage, adults, at } = asking
  const { rows } = await sql<Taken>`
    with room as (
      update session set taken = taken + ${adults}::int
      where id = ${sessionId} and taken + ${adults}::int <= capacity
        and not exists (select from seat where session_id = ${sessionId} and status = 'waiting')
      returning id
    )
    insert into seat (id, session_id, person_id, called_as, phone, child_stage, adults, status, asked_at, seated_at)
    select ${randomUUID()}, ${sessionId}, ${personId}, ${calledAs}, ${phone}, ${childStage}, ${adults}::int,
      case when has_room then 'booked' else 'waiting' end, ${at}::timestamptz,
      case when has_room then ${at}::timestamptz end
    from (select exists (select from room) as has_room) as decision
    on conflict do nothing
    returning id, status, place_in_line as "placeInLine"`.execute(tx)
  return rows[0] ?? null
}

export type Taken = { id: SeatId; status: SeatStatus; placeInLine: number }

/**
 * Give whatever seats are free to the head of the line, in order. Whoever leaves somebody waiting or
 * frees a seat comes through here: under the session's lock one of the two always sees the other.
 */
export async function seatTheLine(tx: Database, sessionId: SessionId, at: Date): Promise<SeatId[]> {
  const session = await tx
    .selectFrom('session')
    .select(['capacity', 'taken'])
    .where('id', '=', sessionId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const free = session.capacity - session.taken
  if (free <= 0) return []

  const line = await tx
    .selectFrom('seat')
    .select(['id', 'adults'])
    .where('session_id', '=', sessionId)
    .where('status', '=', 'waiting')
    .orderBy('place_in_line')
    .limit(free)
    .forUpdate()
    .execute()
  const seated = headsThatFit(line, free)
  if (seated.length === 0) return []

  const ids = seated.map((seat) => seat.id)
  await tx
    .updateTable('seat')
    .set({ status: 'booked', seated_at: at })
    .where('id', 'in', ids)
    .execute()
  const adults = seated.reduce((sum, seat) => sum + seat.adults, 0)
  await changeTaken(tx, sessionId, adults)
  return ids
}

const changeTaken = (tx: Database, sessionId: SessionId, by: number) =>
  tx
    .updateTable('session')
    .set(({ eb }) => ({ taken: eb('taken', '+', by) }))
    .where('id', '=', sessionId)
    .execute()

export type OwnedSeat = {
  id: SeatId
  sessionId: SessionId
  personId: PersonId
  adults: number
  status: SeatStatus
}

/** The seat with its session locked before it, as everywhere: the order that cannot deadlock. */
export async function lockSeat(tx: Database, id: SeatId): Promise<OwnedSeat | null> {
  await tx
    .selectFrom('session')
    .select('id')
    .where('id', '=', (eb) => eb.selectFrom('seat').select('session_id').where('seat.id', '=', id))
    .forNoKeyUpdate()
    .execute()
  const row = await tx
    .selectFrom('seat')
    .select(['id', 'session_id', 'person_id', 'adults', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        sessionId: row.session_id,
        personId: row.person_id,
        adults: row.adults,
        status: row.status,
      }
    : null
}

/** The row stays and says when it was given back. */
export async function giveBack(tx: Database, seat: OwnedSeat, at: Date): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ status: 'cancelled', cancelled_at: at })
    .where('id', '=', seat.id)
    .execute()
  if (seat.status === 'booked') await changeTaken(tx, seat.sessionId, -seat.adults)
}

/** Names and numbers of parents go; that a seat was taken, and for which stage, stays. */
export async function forgetWhoCame(db: Database, talksBefore: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('seat')
    .set({ called_as: null, phone: null })
    .where('phone', 'is not', null)
    .where('session_id', 'in', (eb) =>
      eb
        .selectFrom('session')
        .innerJoin('booking', 'booking.id', 'session.booking_id')
        .select('session.id')
        .where('booking.starts_at', '<', talksBefore),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

const seats = (db: Database) =>
  db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .select([
      'seat.id',
      'seat.session_id',
      'seat.adults',
      'seat.status',
      sql<number>`(select count(*) from seat as ahead where ahead.session_id = seat.session_id
        and ahead.status = 'waiting' and ahead.place_in_line < seat.place_in_line)`.as('ahead'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof seats>['executeTakeFirstOrThrow']>>

const toSeat = (row: Row): Seat => ({
  id: row.id,
  sessionId: row.session_id,
  adults: row.adults,
  status: row.status,
  position: row.status === 'waiting' ? row.ahead + 1 : null,
})

export async function getSeat(db: Database, id: SeatId): Promise<Seat> {
  return toSeat(await seats(db).where('seat.id', '=', id).executeTakeFirstOrThrow())
}

/** This person's living seat in one session; a seat given back is history. */
export async function findMySeat(
  db: Database,
  personId: PersonId,
  sessionId: SessionId,
): Promise<MySeat | null> {
  const row = await seats(db)
    .where('seat.person_id', '=', personId)
    .where('seat.session_id', '=', sessionId)
    .where('seat.status', '!=', 'cancelled')
    .executeTakeFirst()
  const [session] = row ? await listSessionsOf(db, [row.session_id]) : []
  return row && session ? { ...toSeat(row), session } : null
}

/** One's own seats that were not given back, latest talk first. */
export async function listMySeats(
  db: Database,
  personId: PersonId,
  { after, limit }: PageAsked,
): Promise<Page<MySeat>> {
  const rows = await seats(db)
    .where('seat.person_id', '=', personId)
    .where('seat.status', '!=', 'cancelled')
    .$if(after !== undefined, (all) =>
      all.where(sql<SqlBool>`(booking.starts_at, seat.id) < (
        select b.starts_at, s.id from seat s join session on session.id = s.session_id
        join booking b on b.id = session.booking_id where s.id = ${lastIdOf(String(after))})`),
    )
    .orderBy('booking.starts_at', 'desc')
    .orderBy('seat.id', 'desc')
    .limit(limit + 1)
    .execute()
  const sessions = await listSessionsOf(
    db,
    rows.map((row) => row.session_id),
  )
  const held = rows.flatMap((row) => {
    const session = sessions.find((one) => one.id === row.session_id)
    return session ? [{ ...toSeat(row), session }] : []
  })
  return toPage(
    held,
    limit,
    (seat) => seat,
    (seat) => seat.id,
  )
}
