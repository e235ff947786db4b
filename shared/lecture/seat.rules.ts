import type { Actor } from '@shared/account/account.model'
import { deliveryMoment } from '@shared/wechat/delivery.rules'
import type { Booking, BookingStatus } from './booking.model'
import { isHost, isOrganiser } from './booking.rules'
import type { Seat, SeatStatus } from './seat.model'
import { endOf } from './slot.rules'

const HOUR = 60 * 60_000

/** Seats are booked and given back until this long before the talk. */
export const SEAT_DEADLINE_HOURS = 2

type Times = { startsAt: string; bookingStatus: BookingStatus }

/** A freed seat is held this long for the family at the head of the line (domain L-09). */
export const SEAT_OFFER_HOURS = 2

const isStillOpen = ({ startsAt }: Times, now: Date) =>
  now.getTime() <= Date.parse(startsAt) - SEAT_DEADLINE_HOURS * HOUR

/** A talk whose lecturer cannot come goes back to the office, and the seats stay. */
const stillHappens: readonly BookingStatus[] = ['requested', 'offered', 'confirmed']

/** A talk that took place and has ended, archived or not. */
export const isTalkOver = (
  { startsAt, minutes, bookingStatus }: Times & { minutes: number },
  now: Date,
): boolean =>
  bookingStatus === 'delivered' ||
  (bookingStatus === 'confirmed' && now.getTime() >= Date.parse(endOf(startsAt, minutes)))

export type OpenRefusal = 'NOT_CONFIRMED' | 'ALREADY_OPEN' | 'TOO_LATE' | 'MINIMUM_TOO_HIGH'

/** More seats cannot be needed than there are. */
export const fitsTheHall = (seats: { capacity: number; minSeats: number | null }): boolean =>
  seats.minSeats === null || seats.minSeats <= seats.capacity

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

/** One tap until the deadline; who only waits, or has not answered yet, may leave at any time. */
export function refusalToCancelSeat(
  seat: { status: SeatStatus },
  session: Times,
  now: Date,
): CancelSeatRefusal | null {
  if (seat.status === 'cancelled' || seat.status === 'lapsed') return 'ALREADY_CANCELLED'
  if (seat.status !== 'booked') return null
  return isStillOpen(session, now) ? null : 'TOO_LATE'
}

/** Those who ordered the talk and those who arrange it see who comes. */
export const maySeeRoster = (session: Pick<Booking, 'hostPath'>, actor: Actor): boolean =>
  isHost(session.hostPath, actor) || isOrganiser(session.hostPath, actor)

/**
 * Until when a seat freed now is held for the head of the line. The two hours begin when the family
 * may be told: nobody is woken. `null` when they would not end before booking does: then the seat is
 * given at once, so that nobody stays outside while a chair stays empty.
 */
export function heldUntil(startsAt: string, freedAt: Date): Date | null {
  const until = new Date(deliveryMoment(freedAt).getTime() + SEAT_OFFER_HOURS * HOUR)
  return until.getTime() <= Date.parse(startsAt) - SEAT_DEADLINE_HOURS * HOUR ? until : null
}

/** Once a talk has begun, or is called off, freed seats go to nobody. */
export const maySeatTheLine = ({ startsAt, bookingStatus }: Times, now: Date): boolean =>
  stillHappens.includes(bookingStatus) && now.getTime() < Date.parse(startsAt)

export type AcceptSeatRefusal = 'NOT_OFFERED' | 'OFFER_LAPSED'

/** 要这个座位: only while it is held. */
export function refusalToAcceptSeat(
  seat: Pick<Seat, 'status' | 'offeredUntil'>,
  now: Date,
): AcceptSeatRefusal | null {
  if (seat.status === 'lapsed') return 'OFFER_LAPSED'
  if (seat.status !== 'offered' || seat.offeredUntil === null) return 'NOT_OFFERED'
  return now.getTime() <= Date.parse(seat.offeredUntil) ? null : 'OFFER_LAPSED'
}

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
