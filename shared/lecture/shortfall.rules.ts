import type { Session } from './seat.model'

const HOUR = 60 * 60_000

/** From this long before the talk on the office is asked what to do about empty seats (domain L-19). */
export const DECIDE_HOURS = 24

type Hall = Pick<Session, 'startsAt' | 'bookingStatus' | 'taken' | 'minSeats' | 'wentOnAt'>

export const isShort = ({ taken, minSeats }: Pick<Hall, 'taken' | 'minSeats'>): boolean =>
  minSeats !== null && taken < minSeats

export type GoOnRefusal =
  | 'NOT_CONFIRMED'
  | 'ENOUGH_SEATS'
  | 'TOO_EARLY'
  | 'ALREADY_BEGUN'
  | 'DECIDED'

/** Going on is decided once, in the last day, about a talk that lacks people; nothing decides by itself. */
export function refusalToGoOn(session: Hall, now: Date): GoOnRefusal | null {
  const left = Date.parse(session.startsAt) - now.getTime()
  if (session.bookingStatus !== 'confirmed') return 'NOT_CONFIRMED'
  if (left <= 0) return 'ALREADY_BEGUN'
  if (!isShort(session)) return 'ENOUGH_SEATS'
  if (left > DECIDE_HOURS * HOUR) return 'TOO_EARLY'
  return session.wentOnAt === null ? null : 'DECIDED'
}

/** Whether the office is to decide now: go on, move, or cancel. */
export const mustDecide = (session: Hall, now: Date): boolean =>
  refusalToGoOn(session, now) === null
