import type { Actor } from '@shared/account/account.model'
import type { Booking, BookingStatus } from './booking.model'
import { isHost, isOrganiser } from './booking.rules'
import type { SeatStatus } from './seat.model'

const HOUR = 60 * 60_000

/** Seats are booked and given back until this long before the talk. */
export const SEAT_DEADLINE_HOURS = 2

type Times = { startsAt: string; bookingStatus: BookingStatus }

const isStillOpen = ({ startsAt }: Times, now: Date) =>
  now.getTime() <= Date.parse(startsAt) - SEAT_DEADLINE_HOURS * HOUR

/** A talk whose lecturer cannot come goes back to the office, and the seats stay. */
const stillHappens: readonly BookingStatus[] = ['requested', 'offered', 'confirmed']

export type OpenRefusal = 'NOT_CONFIRMED' | 'ALREADY_OPEN' | 'TOO_LATE'

/** A talk is opened to parents once lecturer and time are certain. */
export function refusalToOpen(
  booking: Pick<Booking, 'status' | 'startsAt' | 'sessionId'>,
  now: Date,
): OpenRefusal | null {
  if (booking.status !== 'confirmed' || booking.startsAt === null) return 'NOT_CONFIRMED'
  if (booking.sessionId !== null) return 'ALREADY_OPEN'
  const times = { startsAt: booking.startsAt, bookingStatus: booking.status }
  return isStillOpen(times, now) ? null : 'TOO_LATE'
}

export type BookSeatRefusal = 'SESSION_CANCELLED' | 'TOO_LATE'

export function refusalToBookSeat(session: Times, now: Date): BookSeatRefusal | null {
  if (!stillHappens.includes(session.bookingStatus)) return 'SESSION_CANCELLED'
  return isStillOpen(session, now) ? null : 'TOO_LATE'
}

export type CancelSeatRefusal = 'ALREADY_CANCELLED' | 'TOO_LATE'

/** One tap until the deadline; who only waits may leave the line at any time. */
export function refusalToCancelSeat(
  seat: { status: SeatStatus },
  session: Times,
  now: Date,
): CancelSeatRefusal | null {
  if (seat.status === 'cancelled') return 'ALREADY_CANCELLED'
  if (seat.status === 'waiting') return null
  return isStillOpen(session, now) ? null : 'TOO_LATE'
}

/** Those who ordered the talk and those who arrange it see who comes. */
export const maySeeRoster = (session: Pick<Booking, 'hostPath'>, actor: Actor): boolean =>
  isHost(session.hostPath, actor) || isOrganiser(session.hostPath, actor)

/**
 * Whom the free seats go to: strictly in the order of the line. A family of two at its head waits
 * for two seats, and nobody overtakes it.
 */
export function headsThatFit<Waiter extends { adults: number }>(
  line: readonly Waiter[],
  freeSeats: number,
): Waiter[] {
  let left = freeSeats
  const first = line.findIndex((waiter) => {
    left -= waiter.adults
    return left < 0
  })
  return first === -1 ? [...line] : line.slice(0, first)
}
