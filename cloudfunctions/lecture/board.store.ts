import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { BookingId } from '@shared/lecture/booking.model'
import type { Held } from '@shared/lecture/slot.rules'
import { isWithin } from './area.store'
import { askedInVain } from './booking.store'
import type { Period } from './coverage.store'

const talkAt = sql<Date>`coalesce(booking.starts_at, booking.first_choice_at)`

/** The talks of a term that are not finished, soonest first. */
export const listUnfinished = (db: Database, { from, until, areas }: Period) =>
  db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .leftJoin('offer as asked', (join) =>
      join.onRef('asked.booking_id', '=', 'booking.id').on('asked.status', '=', 'pending'),
    )
    .leftJoin('person as lecturer', (join) =>
      join.on(sql<SqlBool>`lecturer.id = coalesce(booking.lecturer_id, asked.lecturer_id)`),
    )
    .leftJoin('session', 'session.booking_id', 'booking.id')
    .leftJoin('session_shortfall as short', (join) =>
      join
        .onRef('short.session_id', '=', 'session.id')
        .onRef('short.starts_at', '=', 'booking.starts_at'),
    )
    .select([
      'booking.id',
      'booking.status',
      'booking.minutes',
      'booking.venue',
      'booking.room',
      'booking.audiences',
      'booking.is_outdoors',
      'booking.counted_at',
      'booking.second_choice_at',
      'lecture.title',
      'host.name as host',
      'lecturer.id as lecturer_id',
      'lecturer.name as lecturer',
      'asked.answer_by',
      'session.taken',
      'session.min_seats',
      'short.went_on_at',
    ])
    .select([talkAt.as('at'), askedInVain.as('asked_in_vain')])
    .where('booking.status', 'in', ['requested', 'offered', 'confirmed'])
    .where(talkAt, '>=', from)
    .where(talkAt, '<', until)
    .where((eb) => isWithin(eb.ref('host.path'), areas))
    .orderBy(talkAt)
    .orderBy('booking.id')
    .execute()

/** A month around the term, so that its first and last months are counted whole. */
const MONTH_DAYS = 32

/** Every hour these lecturers have promised in and around a term. */
export async function listPromised(
  db: Database,
  lecturerIds: readonly PersonId[],
  { from, until }: Pick<Period, 'from' | 'until'>,
): Promise<(Held & { bookingId: BookingId; lecturerId: PersonId })[]> {
  if (lecturerIds.length === 0) return []
  const rows = await db
    .selectFrom('offer')
    .select(['booking_id', 'lecturer_id', 'starts_at', 'ends_at', 'venue_key', 'room_key'])
    .where('lecturer_id', 'in', lecturerIds)
    .where('status', 'in', ['pending', 'accepted'])
    .where('starts_at', '>', sql<Date>`${from}::timestamptz - make_interval(days => ${MONTH_DAYS})`)
    .where(
      'starts_at',
      '<',
      sql<Date>`${until}::timestamptz + make_interval(days => ${MONTH_DAYS})`,
    )
    .execute()
  return rows.map((row) => ({
    bookingId: row.booking_id,
    lecturerId: row.lecturer_id,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    venueKey: row.venue_key,
    roomKey: row.room_key,
  }))
}
