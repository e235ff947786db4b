import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { maskName, maskPhone } from '@shared/kernel/masking'
import type { BookingId } from '@shared/lecture/booking.model'
import type { ArrivalWay, DoorLine } from '@shared/lecture/check-in.model'
import type { SeatId, SessionId } from '@shared/lecture/seat.model'

export async function tallyDoor(
  db: Database,
  sessionId: SessionId,
): Promise<{ arrived: number; seated: number }> {
  return db
    .selectFrom('seat')
    .leftJoin('seat_arrival', 'seat_arrival.seat_id', 'seat.id')
    .select([
      sql<number>`coalesce(sum(adults), 0)`.as('seated'),
      sql<number>`coalesce(sum(adults) filter (where seat_arrival.seat_id is not null), 0)`.as(
        'arrived',
      ),
    ])
    .where('session_id', '=', sessionId)
    .where('status', '=', 'booked')
    .executeTakeFirstOrThrow()
}

const MOST_ANSWERS = 8

/** Seats whose holder is called so, or whose number ends so; never more than a few, and masked. */
export async function searchSeats(
  db: Database,
  sessionId: SessionId,
  words: string,
): Promise<DoorLine[]> {
  const rows = await db
    .selectFrom('seat')
    .leftJoin('seat_arrival', 'seat_arrival.seat_id', 'seat.id')
    .selectAll('seat')
    .select('seat_arrival.arrived_at')
    .where('session_id', '=', sessionId)
    .where('status', 'in', ['booked', 'offered', 'waiting'])
    .where(
      sql<SqlBool>`(strpos(called_as, ${words}) > 0 or (${/^\d{4,11}$/.test(words)} and right(phone, ${words.length}) = ${words}))`,
    )
    .orderBy('place_in_line')
    .limit(MOST_ANSWERS)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    calledAs: maskName(row.called_as ?? '家长'),
    phone: maskPhone(row.phone ?? ''),
    childStage: row.child_stage,
    adults: row.adults,
    status: row.status,
    arrivedAt: row.arrived_at?.toISOString() ?? null,
  }))
}

const seats = (db: Database) =>
  db
    .selectFrom('seat')
    .leftJoin('seat_arrival', 'seat_arrival.seat_id', 'seat.id')
    .select(['seat.id', 'seat.session_id', 'seat.status', 'seat.adults', 'seat_arrival.arrived_at'])

const toArrival = (
  row: Awaited<ReturnType<ReturnType<typeof seats>['executeTakeFirstOrThrow']>>,
) => ({
  id: row.id,
  sessionId: row.session_id,
  status: row.status,
  adults: row.adults,
  arrivedAt: row.arrived_at?.toISOString() ?? null,
})

/** The seat at the door; nobody may give it back or admit it until the transaction ends. */
export async function lockSeatAtDoor(tx: Database, id: SeatId) {
  await tx.selectFrom('seat').select('id').where('id', '=', id).forUpdate().execute()
  const row = await seats(tx).where('seat.id', '=', id).executeTakeFirst()
  return row ? toArrival(row) : null
}

/** The seat this person holds, or last held, in the session. */
export async function findSeatOf(db: Database, sessionId: SessionId, personId: PersonId) {
  const row = await db
    .selectFrom('seat')
    .select('id')
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .orderBy(sql`(status = 'booked')`, 'desc')
    .orderBy('place_in_line', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** False when the seat is already here. */
export async function insertArrival(
  tx: Database,
  arrival: { seatId: SeatId; way: ArrivalWay; by: PersonId; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('seat_arrival')
    .values({
      seat_id: arrival.seatId,
      way: arrival.way,
      noted_by: arrival.by,
      arrived_at: arrival.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seat_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findSessionOfBooking(
  db: Database,
  bookingId: BookingId,
): Promise<SessionId | null> {
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('booking_id', '=', bookingId)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whose talk a session is, for the register of what happened. */
export async function hostOfSession(db: Database, id: SessionId): Promise<CommitteeId> {
  const { host_id } = await db
    .selectFrom('session')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .select('booking.host_id')
    .where('session.id', '=', id)
    .executeTakeFirstOrThrow()
  return host_id
}
