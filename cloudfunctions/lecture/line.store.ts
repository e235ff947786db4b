import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { SeatId, SeatStatus, SessionId } from '@shared/lecture/seat.model'
import { headsThatFit, heldUntil, maySeatTheLine } from '@shared/lecture/seat.rules'
import { lockSession, type Times } from './seat.store'

/** Whom a freed seat went to: held for an answer, or given at once when there is no time to ask. */
export type Passed = { id: SeatId; status: 'offered' | 'booked' }

/**
 * Give whatever seats are free to the head of the line, in order. Whoever frees a seat comes through
 * here in the same transaction, under the session's lock: nobody waits while a seat that fits is free.
 */
export async function seatTheLine(
  tx: Database,
  sessionId: SessionId,
  times: Times,
  at: Date,
): Promise<Passed[]> {
  if (!maySeatTheLine(times, at)) return []
  const { capacity, taken } = await tx
    .selectFrom('session')
    .select(['capacity', 'taken'])
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  const free = capacity - taken
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
  const next = headsThatFit(line, free)
  if (next.length === 0) return []

  const until = heldUntil(times.startsAt, at)
  const status = until ? ('offered' as const) : ('booked' as const)
  const ids = next.map((seat) => seat.id)
  await tx
    .updateTable('seat')
    .set(until ? { status, offered_at: at, offered_until: until } : { status, seated_at: at })
    .where('id', 'in', ids)
    .execute()
  const adults = next.reduce((sum, seat) => sum + seat.adults, 0)
  await changeTaken(tx, sessionId, adults)
  return ids.map((id) => ({ id, status }))
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
  /** `null` once the talk is so long ago that nobody is named any more. */
  personId: PersonId | null
  adults: number
  status: SeatStatus
  offeredUntil: string | null
}

/** The seat with its session locked before it, as everywhere: the order that cannot deadlock. */
export async function lockSeat(
  tx: Database,
  id: SeatId,
): Promise<{ seat: OwnedSeat; times: Times } | null> {
  const found = await tx
    .selectFrom('seat')
    .select('session_id')
    .where('id', '=', id)
    .executeTakeFirst()
  const times = found && (await lockSession(tx, found.session_id))
  if (!times) return null
  const row = await tx
    .selectFrom('seat')
    .select(['id', 'session_id', 'person_id', 'adults', 'status', 'offered_until'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const seat = {
    id: row.id,
    sessionId: row.session_id,
    personId: row.person_id,
    adults: row.adults,
    status: row.status,
    offeredUntil: row.offered_until?.toISOString() ?? null,
  }
  return { seat, times }
}

/** The row stays and says when it was given back. */
export async function giveBack(tx: Database, seat: OwnedSeat, at: Date): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ status: 'cancelled', cancelled_at: at })
    .where('id', '=', seat.id)
    .execute()
  if (seat.status !== 'waiting') await changeTaken(tx, seat.sessionId, -seat.adults)
}

export async function confirmSeat(tx: Database, id: SeatId, at: Date): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ status: 'booked', seated_at: at })
    .where('id', '=', id)
    .execute()
}

/** The hour passed unanswered: the seat goes on to the next family. */
export async function letLapse(tx: Database, seat: OwnedSeat): Promise<void> {
  await tx.updateTable('seat').set({ status: 'lapsed' }).where('id', '=', seat.id).execute()
  await changeTaken(tx, seat.sessionId, -seat.adults)
}

/** Held seats whose hour has passed, the longest first. */
export const listLapsing = (db: Database, now: Date, limit: number): Promise<{ id: SeatId }[]> =>
  db
    .selectFrom('seat')
    .select('id')
    .where('status', '=', 'offered')
    .where('offered_until', '<', now)
    .orderBy('offered_until')
    .limit(limit)
    .execute()
