import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { BookingId } from '@shared/lecture/booking.model'
import type { Face, Feedback, Verdict } from '@shared/lecture/rating.model'
import { verdictOf } from '@shared/lecture/rating.rules'
import type { SeatId, SessionId } from '@shared/lecture/seat.model'

const isRated = sql<boolean>`exists (select from rated_seat where rated_seat.seat_id = seat.id)`

/** The seat this person had in a talk, and whether it was rated. */
export async function findRated(
  db: Database,
  sessionId: SessionId,
  personId: PersonId,
): Promise<{ seatId: SeatId; isRated: boolean } | null> {
  const row = await db
    .selectFrom('seat')
    .select(['id', isRated.as('is_rated')])
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('status', '=', 'booked')
    .executeTakeFirst()
  return row ? { seatId: row.id, isRated: row.is_rated } : null
}

/** The seat with its talk; nobody else rates it until the transaction ends. */
export async function lockSeatToRate(tx: Database, seatId: SeatId) {
  return tx
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .select([
      'seat.person_id as personId',
      'seat.session_id as sessionId',
      'seat.status',
      isRated.as('isRated'),
      'booking.status as bookingStatus',
      'booking.starts_at as startsAt',
      'booking.minutes',
      'booking.host_id as hostId',
    ])
    .where('seat.id', '=', seatId)
    .forUpdate('seat')
    .executeTakeFirst()
}

/** False when the seat was rated a moment ago. */
export async function insertRating(
  tx: Database,
  rating: { seatId: SeatId; sessionId: SessionId; face: Face; remark: string },
): Promise<boolean> {
  const asked = await tx
    .insertInto('rated_seat')
    .values({ seat_id: rating.seatId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seat_id')
    .executeTakeFirst()
  if (!asked) return false
  await tx
    .insertInto('rating')
    .values({
      id: randomUUID(),
      session_id: rating.sessionId,
      face: rating.face,
      remark: rating.remark,
    })
    .execute()
  return true
}

export async function findFeedback(db: Database, bookingId: BookingId): Promise<Feedback | null> {
  const row = await db
    .selectFrom('talk_feedback')
    .select(['face', 'punctuality', 'next_time as nextTime', 'remark'])
    .where('booking_id', '=', bookingId)
    .executeTakeFirst()
  return row ?? null
}

/** False when another hand gave it a moment ago. */
export async function insertFeedback(
  tx: Database,
  feedback: Feedback & { bookingId: BookingId; by: PersonId; at: Date },
): Promise<boolean> {
  const { bookingId, by, at, nextTime, ...said } = feedback
  const row = await tx
    .insertInto('talk_feedback')
    .values({ booking_id: bookingId, ...said, next_time: nextTime, given_by: by, given_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('booking_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function verdictOn(db: Database, bookingId: BookingId): Promise<Verdict> {
  const answers = await db
    .selectFrom('rating')
    .innerJoin('session', 'session.id', 'rating.session_id')
    .select(['rating.face', 'rating.remark'])
    .where('session.booking_id', '=', bookingId)
    .orderBy('rating.id')
    .execute()
  return verdictOf(answers, await findFeedback(db, bookingId))
}
