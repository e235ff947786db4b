import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { addDays, daysBetween, localDateOf, startOfDay } from '@shared/kernel/local-date'
import type { Booking, BookingStatus } from './booking.model'
import { endOf } from './slot.rules'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A unit orders at least this many days ahead, so that a lecturer can be asked (domain L-03). */
export const NOTICE_DAYS = 3

/** Closer than this a lecturer may already be on the road: only the organiser may call it off (domain L-10). */
export const HOST_NOTICE_HOURS = 24

/** Heads are counted from this long before the talk to this long after it (domain L-12). */
export const COUNT_WINDOW_MINUTES = 30

export const hostRoles = [
  'schoolVerifier',
  'villageClerk',
  'townshipReviewer',
] as const satisfies Role[]
export const bookingRoles = [...hostRoles, 'countyOffice'] as const satisfies Role[]

type Order = Pick<Booking, 'status' | 'hostPath' | 'startsAt' | 'minutes'>

const openStatuses: readonly BookingStatus[] = ['requested', 'offered', 'confirmed']

export const isOpen = ({ status }: Pick<Booking, 'status'>): boolean =>
  openStatuses.includes(status)

export const isHost = (path: CommitteePath, actor: Actor): boolean => holds(actor, hostRoles, path)

/** 承办: the county office that answers the order. */
export const isOrganiser = (path: CommitteePath, actor: Actor): boolean =>
  holds(actor, ['countyOffice'], path)

/** The unit that ordered and the office that arranges see a booking. For anyone else it does not exist. */
export const maySee = ({ hostPath }: Pick<Booking, 'hostPath'>, actor: Actor): boolean =>
  isHost(hostPath, actor) || isOrganiser(hostPath, actor)

export type TimeRefusal = 'TOO_SOON'

/** A host keeps the notice; the office, who talks to the lecturer, need only look forward. */
export function refusalOfTime(startsAt: string, byOffice: boolean, now: Date): TimeRefusal | null {
  if (Date.parse(startsAt) <= now.getTime()) return 'TOO_SOON'
  const daysAhead = daysBetween(localDateOf(now), localDateOf(startsAt))
  return byOffice || daysAhead >= NOTICE_DAYS ? null : 'TOO_SOON'
}

export type RequestRefusal = TimeRefusal | 'SAME_TIME_TWICE' | 'NOT_BOOKABLE' | 'ROOM_TAKEN'

/** Why a unit may not order this talk at these two times. */
export function refusalToRequest(
  lecture: { bookable: boolean },
  choices: { firstChoiceAt: string; secondChoiceAt: string },
  byOffice: boolean,
  now: Date,
): RequestRefusal | null {
  const { firstChoiceAt, secondChoiceAt } = choices
  if (!lecture.bookable) return 'NOT_BOOKABLE'
  if (firstChoiceAt === secondChoiceAt) return 'SAME_TIME_TWICE'
  return refusalOfTime(firstChoiceAt, byOffice, now) ?? refusalOfTime(secondChoiceAt, byOffice, now)
}

export type DeclineBookingRefusal = 'NOT_WAITING'

/** 未能安排: only an order nobody has taken. */
export const refusalToDeclineBooking = ({
  status,
}: Pick<Booking, 'status'>): DeclineBookingRefusal | null =>
  status === 'requested' ? null : 'NOT_WAITING'

export type CancelRefusal = 'ALREADY_CLOSED' | 'TOO_LATE'

const hostNoticeLeft = ({ startsAt }: Order, now: Date) =>
  startsAt === null || Date.parse(startsAt) - now.getTime() >= HOST_NOTICE_HOURS * HOUR

/** The host calls it off until a day before; the organiser at any time. */
export function refusalToCancel(booking: Order, actor: Actor, now: Date): CancelRefusal | null {
  if (!isOpen(booking)) return 'ALREADY_CLOSED'
  if (isOrganiser(booking.hostPath, actor)) return null
  return hostNoticeLeft(booking, now) ? null : 'TOO_LATE'
}

export type MoveRefusal = CancelRefusal | TimeRefusal | 'SAME_TIME'

/** Moving is cancelling the old time and ordering the new one, judged alike. */
export function refusalToMove(
  booking: Order,
  startsAt: string,
  actor: Actor,
  now: Date,
): MoveRefusal | null {
  const refusal = refusalToCancel(booking, actor, now)
  if (refusal) return refusal
  if (booking.startsAt === startsAt) return 'SAME_TIME'
  return refusalOfTime(startsAt, isOrganiser(booking.hostPath, actor), now)
}

export type CountRefusal = 'NOT_CONFIRMED' | 'TOO_EARLY' | 'NOTE_NEEDED' | 'COUNT_CLOSED'

/**
 * Heads are counted around the talk. Until the end of the next day a late count is taken with a note;
 * after that only the organiser may enter it.
 */
export function refusalToCount(
  booking: Order,
  note: string,
  actor: Actor,
  now: Date,
): CountRefusal | null {
  if (booking.status !== 'confirmed' || booking.startsAt === null) return 'NOT_CONFIRMED'
  const opens = Date.parse(booking.startsAt) - COUNT_WINDOW_MINUTES * MINUTE
  const inTime =
    Date.parse(endOf(booking.startsAt, booking.minutes)) + COUNT_WINDOW_MINUTES * MINUTE

  if (now.getTime() < opens) return 'TOO_EARLY'
  if (now.getTime() <= inTime) return null
  if (note === '') return 'NOTE_NEEDED'
  if (now < endOfNextDay(booking.startsAt)) return null
  return isOrganiser(booking.hostPath, actor) ? null : 'COUNT_CLOSED'
}

const endOfNextDay = (startsAt: string): Date => startOfDay(addDays(localDateOf(startsAt), 2))

export type DeliverRefusal = 'NOT_CONFIRMED' | 'NOT_COUNTED' | 'NOT_OVER'

/** 归档: a talk that took place and whose heads are known (domain L-14). */
export function refusalToDeliver(
  booking: Order & Pick<Booking, 'heads'>,
  now: Date,
): DeliverRefusal | null {
  if (booking.status !== 'confirmed' || booking.startsAt === null) return 'NOT_CONFIRMED'
  if (booking.heads === null) return 'NOT_COUNTED'
  if (now.getTime() < Date.parse(endOf(booking.startsAt, booking.minutes))) return 'NOT_OVER'
  return null
}
