import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { COUNT_WINDOW_MINUTES } from '@shared/lecture/booking.rules'
import { FEEDBACK_DAYS, RATING_DAYS } from '@shared/lecture/rating.rules'
import { isWithin } from './area.store'

const AT_MOST = 3

/** Talks that took place and ended no longer ago than these days. */
const over = (db: Database, days: number, now: Date) =>
  db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .select([
      'booking.id as booking_id',
      'lecture.title',
      sql<Date>`booking.starts_at`.as('starts_at'),
    ])
    .where('booking.status', 'in', ['confirmed', 'delivered'])
    .where(
      sql<SqlBool>`booking.starts_at + make_interval(mins => booking.minutes)
        between ${now}::timestamptz - make_interval(days => ${days}) and ${now}::timestamptz`,
    )
    .orderBy('booking.starts_at', 'desc')
    .limit(AT_MOST)

/** Talks this person had a seat in and has not rated. */
export const listToRate = (db: Database, personId: PersonId, now: Date) =>
  over(db, RATING_DAYS, now)
    .innerJoin('session', 'session.booking_id', 'booking.id')
    .innerJoin('seat', 'seat.session_id', 'session.id')
    .select('session.id as session_id')
    .where('seat.person_id', '=', personId)
    .where('seat.status', '=', 'booked')
    .where(sql<SqlBool>`not exists (select from rated_seat where rated_seat.seat_id = seat.id)`)
    .execute()

/** Talks whose door is open, where this person holds a seat and has not come yet. */
export const listAtDoor = (db: Database, personId: PersonId, now: Date) =>
  db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .select([
      'session.id as session_id',
      'lecture.title',
      'booking.venue',
      sql<Date>`booking.starts_at`.as('starts_at'),
    ])
    .where('seat.person_id', '=', personId)
    .where('seat.status', '=', 'booked')
    .where('booking.status', '=', 'confirmed')
    .where(
      sql<SqlBool>`${now}::timestamptz between
        booking.starts_at - make_interval(mins => ${COUNT_WINDOW_MINUTES}) and
        booking.starts_at + make_interval(mins => booking.minutes + ${COUNT_WINDOW_MINUTES})`,
    )
    .where(sql<SqlBool>`not exists (select from seat_arrival where seat_arrival.seat_id = seat.id)`)
    .orderBy('booking.starts_at')
    .execute()

/** Counted talks of these units of which nobody said how they were. */
export const listToAnswerFor = (db: Database, areas: readonly CommitteePath[], now: Date) =>
  over(db, FEEDBACK_DAYS, now)
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .where('booking.counted_at', 'is not', null)
    .where((eb) => isWithin(eb.ref('host.path'), areas))
    .where(
      sql<SqlBool>`not exists (select from talk_feedback where talk_feedback.booking_id = booking.id)`,
    )
    .execute()
