import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { BookingId } from '@shared/lecture/booking.model'
import type { SeatId, SeatStatus } from '@shared/lecture/seat.model'

/** What the notices about a booking say and to whom. */
export const findTold = (db: Database, id: BookingId) =>
  db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .leftJoin('session', 'session.booking_id', 'booking.id')
    .select([
      'booking.id',
      'booking.status',
      'booking.starts_at',
      'booking.requested_by',
      'booking.lecturer_id',
      'booking.reason',
      'booking.venue',
      'booking.room',
      'lecture.title',
      'host.name as host',
      'host.path',
      'session.id as session_id',
    ])
    .where('booking.id', '=', id)
    .executeTakeFirst()

/** Everyone who holds a seat or a place in the line of this booking's session. */
export const listSeatHolders = (db: Database, id: BookingId) =>
  listHolding(db, id, ['booked', 'offered', 'waiting'])

/** Everyone who had a seat. */
export const listSeated = (db: Database, id: BookingId) => listHolding(db, id, ['booked'])

async function listHolding(
  db: Database,
  id: BookingId,
  statuses: SeatStatus[],
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .select('seat.person_id')
    .where('session.booking_id', '=', id)
    .where('seat.status', 'in', statuses)
    .execute()
  return rows.flatMap((row) => row.person_id ?? [])
}

export const findSeatTold = (db: Database, id: SeatId) =>
  db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .select([
      'seat.person_id',
      'seat.session_id',
      'seat.offered_until',
      'booking.starts_at',
      'booking.venue',
      'booking.room',
      'lecture.title',
    ])
    .where('seat.id', '=', id)
    .executeTakeFirst()
