import type { LocalDate } from '@shared/kernel/local-date'
import { addYears, localDateOf } from '@shared/kernel/local-date'
import type { BookingStatus } from './booking.model'
import type { Audience } from './lecture.model'
import type { LecturerStatus } from './lecturer.model'
import type { OfferStatus } from './offer.model'
import { type Calendar, type Clash, clashOf, type Held, isAway, isMonthFull } from './slot.rules'

const HOUR = 60 * 60_000

/** A lecturer who has not answered by then was asked in vain; the next one is asked (domain L-06). */
export const ANSWER_HOURS = 48

/** Two days to answer, but never longer than until the talk itself. */
export function answerBy(offeredAt: Date, startsAt: string): string {
  const twoDays = offeredAt.getTime() + ANSWER_HOURS * HOUR
  return new Date(Math.min(twoDays, Date.parse(startsAt))).toISOString()
}

export type AskRefusal = Clash | 'NOT_APPROVED' | 'VETTING_TOO_OLD' | 'AWAY' | 'MONTH_FULL'

export type Askable = Calendar & { status: LecturerStatus; vettedOn: LocalDate | null }

export type AskedTalk = Held & { audiences: readonly Audience[] }

/** Whoever works with minors is looked up every year (未成年人保护法 §62). */
export const VETTED_FOR_YEARS = 1

export const isVettedOn = (vettedOn: LocalDate | null, day: LocalDate): boolean =>
  vettedOn !== null && day <= addYears(vettedOn, VETTED_FOR_YEARS)

/** Why this lecturer cannot be asked for this talk at this time: one law for offering, accepting and moving. */
export function refusalToAsk(
  lecturer: Askable,
  talk: AskedTalk,
  roomsTalks: readonly Held[],
): AskRefusal | null {
  const day: LocalDate = localDateOf(talk.startsAt)
  if (lecturer.status !== 'approved') return 'NOT_APPROVED'
  if (talk.audiences.includes('students') && !isVettedOn(lecturer.vettedOn, day)) {
    return 'VETTING_TOO_OLD'
  }
  if (isAway(lecturer.awayPeriods, day)) return 'AWAY'
  const clash = clashOf(talk, lecturer.talks, roomsTalks)
  if (clash) return clash
  return isMonthFull(lecturer, talk.startsAt) ? 'MONTH_FULL' : null
}

export type OfferRefusal = 'NOT_WAITING' | 'TIME_PAST'

/** An order is offered while nobody is being asked and its time lies ahead. */
export function refusalToOffer(
  booking: { status: BookingStatus },
  startsAt: string,
  now: Date,
): OfferRefusal | null {
  if (booking.status !== 'requested') return 'NOT_WAITING'
  return Date.parse(startsAt) > now.getTime() ? null : 'TIME_PAST'
}

type Asked = { status: OfferStatus; answerBy: string }

/** An offer nobody answered in time has expired, whether or not the timer has come by. */
export const isExpired = (offer: Asked, now: Date): boolean =>
  offer.status === 'pending' && Date.parse(offer.answerBy) <= now.getTime()

export type AcceptRefusal = 'ALREADY_ANSWERED' | 'EXPIRED'

export function refusalToAccept(offer: Asked, now: Date): AcceptRefusal | null {
  if (offer.status === 'expired' || isExpired(offer, now)) return 'EXPIRED'
  return offer.status === 'pending' ? null : 'ALREADY_ANSWERED'
}

export type DeclineRefusal = AcceptRefusal | 'ALREADY_BEGUN'

/** 谢绝 before answering; and 去不了 after accepting, until the talk begins. */
export function refusalToDecline(
  offer: Asked & { startsAt: string },
  now: Date,
): DeclineRefusal | null {
  if (offer.status !== 'accepted') return refusalToAccept(offer, now)
  return Date.parse(offer.startsAt) > now.getTime() ? null : 'ALREADY_BEGUN'
}
