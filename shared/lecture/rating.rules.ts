import type { BookingStatus } from './booking.model'
import type { Face, Verdict } from './rating.model'
import type { SeatStatus } from './seat.model'
import { endOf } from './slot.rules'

const DAY = 24 * 60 * 60_000

/** Fewer answers than this are shown to nobody: one could guess whose they are (domain L-13). */
export const ANSWERS_NEEDED = 5

/** Faces are asked for until this many days after the talk. */
export const RATING_DAYS = 14

/** The unit that hosted tells how it was until this many days after the talk. */
export const FEEDBACK_DAYS = 30

type Talk = { startsAt: string; minutes: number; bookingStatus: BookingStatus }

const daysSince = ({ startsAt, minutes }: Talk, now: Date) =>
  (now.getTime() - Date.parse(endOf(startsAt, minutes))) / DAY

const tookPlace: readonly BookingStatus[] = ['confirmed', 'delivered']

export type RatingRefusal = 'NOT_HELD' | 'NOT_OVER' | 'TOO_LATE' | 'NO_SEAT' | 'ALREADY_RATED'

function refusalOfDays(talk: Talk, days: number, now: Date) {
  if (!tookPlace.includes(talk.bookingStatus)) return 'NOT_HELD'
  if (daysSince(talk, now) < 0) return 'NOT_OVER'
  return daysSince(talk, now) <= days ? null : 'TOO_LATE'
}

/** Whoever held a seat says how it was, once. */
export function refusalToRate(
  seat: { status: SeatStatus; isRated: boolean },
  talk: Talk,
  now: Date,
): RatingRefusal | null {
  if (seat.status !== 'booked') return 'NO_SEAT'
  if (seat.isRated) return 'ALREADY_RATED'
  return refusalOfDays(talk, RATING_DAYS, now)
}

export type FeedbackRefusal = 'NOT_HELD' | 'NOT_OVER' | 'TOO_LATE' | 'ALREADY_GIVEN'

export function refusalToGiveFeedback(
  talk: Talk,
  isGiven: boolean,
  now: Date,
): FeedbackRefusal | null {
  if (isGiven) return 'ALREADY_GIVEN'
  return refusalOfDays(talk, FEEDBACK_DAYS, now)
}

type Answer = { face: Face; remark: string }

/** The answers as they may be read: how many always, what they say only when there are enough. */
export function verdictOf(answers: readonly Answer[], feedback: Verdict['feedback']): Verdict {
  if (answers.length < ANSWERS_NEEDED) {
    return { answers: answers.length, faces: null, remarks: [], feedback }
  }
  const faces = { good: 0, fair: 0, poor: 0 }
  for (const { face } of answers) faces[face] += 1
  const remarks = answers.map(({ remark }) => remark).filter((remark) => remark !== '')
  return { answers: answers.length, faces, remarks, feedback }
}
