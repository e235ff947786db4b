import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { maskName, maskPhone } from '@shared/kernel/masking'
import type { Page } from '@shared/kernel/page'
import type { BookingId } from '@shared/lecture/booking.model'
import type { RosterLine, Session, SessionId } from '@shared/lecture/seat.model'
import { officePhoneOf } from './area.store'
import { lastIdOf, type PageAsked, toPage } from './page.store'
import { toPoint } from './point.store'

/** A session with the talk it opens; its talk has a time, or it could not have been opened. */
const sessions = (db: Database) =>
  db
    .selectFrom('session')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .leftJoin('person as lecturer', 'lecturer.id', 'booking.lecturer_id')
    .leftJoin('session_shortfall as short', (join) =>
      join
        .onRef('short.session_id', '=', 'session.id')
        .onRef('short.starts_at', '=', 'booking.starts_at'),
    )
    .select((eb) => [
      'session.id',
      'session.booking_id',
      'session.capacity',
      'session.taken',
      'session.min_seats',
      'short.went_on_at',
      'lecture.title',
      'booking.audiences',
      'booking.venue',
      'booking.room',
      'booking.latitude',
      'booking.longitude',
      'booking.minutes',
      'booking.status',
      sql<Date>`booking.starts_at`.as('starts_at'),
      'host.name as host_name',
      'host.path',
      'lecturer.name as lecturer_name',
      officePhoneOf(eb.ref('host.path')).as('office_phone'),
      sql<number>`(select count(*) from seat
        where seat.session_id = session.id and seat.status = 'waiting')`.as('waiting'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirstOrThrow']>>

const toSession = (row: Row): Session => ({
  id: row.id,
  bookingId: row.booking_id,
  lectureTitle: row.title,
  audiences: row.audiences,
  hostName: row.host_name,
  hostPath: row.path,
  officePhone: row.office_phone,
  venue: row.venue,
  room: row.room,
  point: toPoint(row),
  startsAt: row.starts_at.toISOString(),
  minutes: row.minutes,
  lecturerName: row.lecturer_name,
  bookingStatus: row.status,
  capacity: row.capacity,
  taken: row.taken,
  minSeats: row.min_seats,
  wentOnAt: row.went_on_at?.toISOString() ?? null,
  waiting: row.waiting,
})

export async function findSession(db: Database, id: SessionId): Promise<Session | null> {
  const row = await sessions(db).where('session.id', '=', id).executeTakeFirst()
  return row ? toSession(row) : null
}

export async function listSessionsOf(db: Database, ids: readonly SessionId[]): Promise<Session[]> {
  if (ids.length === 0) return []
  const rows = await sessions(db).where('session.id', 'in', ids).execute()
  return rows.map(toSession)
}

/** Talks still to come, soonest first. */
export async function listComing(
  db: Database,
  { after, limit }: PageAsked,
  now: Date,
): Promise<Page<Session>> {
  const rows = await sessions(db)
    .where('booking.starts_at', '>', now)
    .where('booking.status', 'in', ['requested', 'offered', 'confirmed'])
    .$if(after !== undefined, (all) =>
      all.where(sql<SqlBool>`(booking.starts_at, session.id) > (
        select b.starts_at, s.id from session s join booking b on b.id = s.booking_id
        where s.id = ${lastIdOf(String(after))})`),
    )
    .orderBy('booking.starts_at')
    .orderBy('session.id')
    .limit(limit + 1)
    .execute()
  return toPage(rows, limit, toSession, (row) => row.id)
}

/** False when another tap opened it a moment ago. */
export async function insertSession(
  tx: Database,
  session: {
    id: SessionId
    bookingId: BookingId
    capacity: number
    minSeats: number | null
    openedBy: PersonId
    at: Date
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('session')
    .values({
      id: session.id,
      booking_id: session.bookingId,
      capacity: session.capacity,
      min_seats: session.minSeats,
      opened_by: session.openedBy,
      opened_at: session.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Who comes, in the order they asked; names and numbers are masked here, so that nothing else leaves. */
export async function listRoster(
  db: Database,
  sessionId: SessionId,
  { after, limit }: PageAsked,
): Promise<Page<RosterLine>> {
  const rows = await db
    .selectFrom('seat')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('status', 'in', ['booked', 'offered', 'waiting'])
    .$if(after !== undefined, (all) =>
      all.where(sql<SqlBool>`place_in_line > (
        select place_in_line from seat where id = ${lastIdOf(String(after))})`),
    )
    .orderBy('place_in_line')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    (row) => ({
      id: row.id,
      calledAs: maskName(row.called_as ?? '家长'),
      phone: maskPhone(row.phone ?? ''),
      childStage: row.child_stage,
      adults: row.adults,
      status: row.status,
    }),
    (row) => row.id,
  )
}
