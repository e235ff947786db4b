import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { BookingId } from '@shared/lecture/booking.model'
import type { Session, SessionId } from '@shared/lecture/seat.model'
import { DECIDE_HOURS } from '@shared/lecture/shortfall.rules'
import { isWithin } from './area.store'

/** Sessions within the last day before the talk that lack people. */
const short = (db: Database, now: Date) =>
  db
    .selectFrom('session')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .where('booking.status', '=', 'confirmed')
    .where('booking.starts_at', '>', now)
    .where(
      'booking.starts_at',
      '<=',
      sql<Date>`${now}::timestamptz + make_interval(hours => ${DECIDE_HOURS})`,
    )
    .whereRef('session.taken', '<', 'session.min_seats')

type Found = { sessionId: SessionId; bookingId: BookingId; hostId: CommitteeId }

/** Write down, each once for its time, which talks lack people. */
export async function takeShort(tx: Database, now: Date): Promise<Found[]> {
  const found = await short(tx, now)
    .select(['session.id', 'booking.id as booking_id', 'booking.host_id', 'session.taken'])
    .select([sql<Date>`booking.starts_at`.as('starts_at')])
    .select([sql<number>`session.min_seats`.as('min_seats')])
    .orderBy('session.id')
    .execute()
  if (found.length === 0) return []
  const inserted = await tx
    .insertInto('session_shortfall')
    .values(
      found.map(({ id, starts_at, taken, min_seats }) => ({
        session_id: id,
        starts_at,
        taken,
        min_seats,
        found_at: now,
        went_on_by: null,
        went_on_at: null,
        reason: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('session_id')
    .execute()
  const isNew = new Set(inserted.map((row) => row.session_id))
  return found
    .filter(({ id }) => isNew.has(id))
    .map((row) => ({ sessionId: row.id, bookingId: row.booking_id, hostId: row.host_id }))
}

/** The office held it all the same. */
export async function saveGoingOn(
  tx: Database,
  session: Session,
  decision: { by: PersonId; at: Date; reason: string },
): Promise<void> {
  const decided = {
    went_on_by: decision.by,
    went_on_at: decision.at,
    reason: decision.reason,
  }
  await tx
    .insertInto('session_shortfall')
    .values({
      session_id: session.id,
      starts_at: new Date(session.startsAt),
      taken: session.taken,
      min_seats: session.minSeats ?? session.taken,
      found_at: decision.at,
      ...decided,
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'starts_at']).doUpdateSet(decided))
    .execute()
}

/** Why the office held it although people were missing, for the talk as it stands. */
export async function findGoingOn(
  db: Database,
  bookingId: BookingId,
): Promise<{ taken: number; reason: string } | null> {
  const row = await db
    .selectFrom('session_shortfall as short')
    .innerJoin('session', 'session.id', 'short.session_id')
    .select(['short.taken', 'short.reason'])
    .where('session.booking_id', '=', bookingId)
    .where('short.went_on_at', 'is not', null)
    .orderBy('short.went_on_at', 'desc')
    .executeTakeFirst()
  return row ? { taken: row.taken, reason: row.reason ?? '' } : null
}

/** Talks of these areas about which the office has not decided. */
export const listUndecided = (db: Database, areas: readonly CommitteePath[], now: Date) =>
  short(db, now)
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .leftJoin('session_shortfall as decided', (join) =>
      join
        .onRef('decided.session_id', '=', 'session.id')
        .onRef('decided.starts_at', '=', 'booking.starts_at'),
    )
    .select(['booking.id', 'booking.starts_at', 'session.taken', 'session.min_seats'])
    .select(['lecture.title'])
    .where('decided.went_on_at', 'is', null)
    .where((eb) => isWithin(eb.ref('host.path'), areas))
    .orderBy('booking.starts_at')
    .limit(5)
    .execute()
