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
import { lastIdOf, type PageAsked, toPage } from './page.store'
import { listSessionsOf } from './session.store'

export type Times = { startsAt: string; bookingStatus: BookingStatus; hostId: CommitteeId }

/**
 * The session under lock, with the times of its talk. Whoever changes anything about its seats comes
 * through here first, so that each sees the line as the one before left it. Lock order: session, then seat.
 */
export async function lockSession(tx: Database, sessionId: SessionId): Promise<Times | null> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .select(['booking.starts_at', 'booking.status', 'booking.host_id'])
    .where('session.id', '=', sessionId)
    .forNoKeyUpdate('session')
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
 * so that the transaction gives the count back. The session is locked before, or a line that is just
 * forming would not be seen and somebody would overtake it.
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
      'seat.offered_until',
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
  offeredUntil: row.status === 'offered' ? (row.offered_until?.toISOString() ?? null) : null,
})

export async function getSeat(db: Database, id: SeatId): Promise<Seat> {
  return toSeat(await seats(db).where('seat.id', '=', id).executeTakeFirstOrThrow())
}

/** This person's living seat in one session; a seat given back or let pass is history. */
export async function findMySeat(
  db: Database,
  personId: PersonId,
  sessionId: SessionId,
): Promise<MySeat | null> {
  const row = await seats(db)
    .where('seat.person_id', '=', personId)
    .where('seat.session_id', '=', sessionId)
    .where('seat.status', 'not in', ['cancelled', 'lapsed'])
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
    .where('seat.status', 'not in', ['cancelled', 'lapsed'])
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
