import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { BookingStatus } from '@shared/lecture/booking.model'
import { isWithin } from './area.store'
import { askedInVain } from './booking.store'

type Areas = readonly CommitteePath[]

export const listPendingOffers = (db: Database, lecturerId: PersonId, now: Date) =>
  db
    .selectFrom('offer')
    .innerJoin('booking', 'booking.id', 'offer.booking_id')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .select([
      'offer.id',
      'offer.starts_at',
      'offer.offered_at',
      'offer.answer_by',
      'lecture.title',
      'host.name as host',
    ])
    .where('offer.lecturer_id', '=', lecturerId)
    .where('offer.status', '=', 'pending')
    .where('offer.answer_by', '>', now)
    .orderBy('offer.answer_by')
    .limit(5)
    .execute()

export const listMyTalks = (db: Database, lecturerId: PersonId, now: Date) =>
  db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .select(['booking.id', 'booking.starts_at', 'booking.venue', 'lecture.title'])
    .where('booking.lecturer_id', '=', lecturerId)
    .where('booking.status', '=', 'confirmed')
    .where('booking.starts_at', '>', now)
    .orderBy('booking.starts_at')
    .limit(3)
    .execute()

/** Orders of these units that still stand, and those whose heads are due. */
export const listStanding = (db: Database, areas: Areas) =>
  db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .leftJoin('person as lecturer', 'lecturer.id', 'booking.lecturer_id')
    .leftJoin('offer as asked', (join) =>
      join.onRef('asked.booking_id', '=', 'booking.id').on('asked.status', '=', 'pending'),
    )
    .select([
      'booking.id',
      'booking.status',
      'booking.requested_at',
      'booking.starts_at',
      'booking.counted_at',
      'asked.answer_by',
      'lecture.title',
      'lecturer.name as lecturer',
      askedInVain.as('asked_in_vain'),
    ])
    .where('booking.status', 'in', ['requested', 'offered', 'confirmed'])
    .where((eb) => isWithin(eb.ref('host.path'), areas))
    .orderBy('booking.requested_at')
    .limit(5)
    .execute()

type Tally = { orders: number; oldest: Date | null }

/** How many orders wait at the office in one way, and since when. */
export async function tallyOrders(
  db: Database,
  areas: Areas,
  status: BookingStatus,
  extra: 'any' | 'counted' | 'askedInVain' | 'notAsked' = 'any',
): Promise<Tally> {
  return db
    .selectFrom('booking')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('orders'),
      fn.min('booking.requested_at').as('oldest'),
    ])
    .where('booking.status', '=', status)
    .where((eb) => isWithin(eb.ref('host.path'), areas))
    .$if(extra === 'counted', (all) => all.where('booking.counted_at', 'is not', null))
    .$if(extra === 'askedInVain', (all) => all.where(askedInVain, '>', 0))
    .$if(extra === 'notAsked', (all) => all.where(askedInVain, '=', 0))
    .executeTakeFirstOrThrow()
}

export async function tallyReviews(
  db: Database,
  areas: Areas,
): Promise<{ outlines: number; lecturers: number }> {
  const { outlines } = await db
    .selectFrom('lecture_outline as outline')
    .innerJoin('lecture', 'lecture.id', 'outline.lecture_id')
    .innerJoin('committee', 'committee.id', 'lecture.committee_id')
    .select(({ fn }) => fn.countAll<number>().as('outlines'))
    .where('outline.status', '=', 'submitted')
    .where((eb) => isWithin(eb.ref('committee.path'), areas))
    .executeTakeFirstOrThrow()
  const { lecturers } = await db
    .selectFrom('lecturer')
    .innerJoin('committee', 'committee.id', 'lecturer.committee_id')
    .select(({ fn }) => fn.countAll<number>().as('lecturers'))
    .where('lecturer.status', '=', 'submitted')
    .where((eb) => isWithin(eb.ref('committee.path'), areas))
    .executeTakeFirstOrThrow()
  return { outlines, lecturers }
}

export const listComingSeats = (db: Database, personId: PersonId, now: Date) =>
  db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .select([
      'session.id as session_id',
      'seat.status',
      'seat.adults',
      'seat.asked_at',
      'seat.offered_until',
      'booking.starts_at',
      'booking.venue',
      'lecture.title',
      sql<number>`(select count(*) from seat as ahead where ahead.session_id = seat.session_id
        and ahead.status = 'waiting' and ahead.place_in_line < seat.place_in_line)`.as('ahead'),
    ])
    .where('seat.person_id', '=', personId)
    .where('seat.status', 'in', ['booked', 'offered', 'waiting'])
    .where('booking.status', 'in', ['requested', 'offered', 'confirmed'])
    .where('booking.starts_at', '>', now)
    .orderBy('booking.starts_at')
    .limit(3)
    .execute()

/** The next talk with seats left that this person is not in. */
export const findOpenSession = (db: Database, personId: PersonId, now: Date) =>
  db
    .selectFrom('session')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .select(['booking.starts_at', 'lecture.title'])
    .where('booking.status', '=', 'confirmed')
    .where('booking.starts_at', '>', now)
    .where(
      sql<SqlBool>`not exists (select from seat where seat.session_id = session.id
        and seat.person_id = ${personId} and seat.status in ('booked', 'offered', 'waiting'))`,
    )
    .orderBy('booking.starts_at')
    .limit(1)
    .executeTakeFirst()
