import { addDays, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { Absence } from '@shared/volunteer/absence.model'
import { isAvailableOn } from '@shared/volunteer/absence.rules'
import { type FitnessFacts, type FitnessRefusal, fitnessFor } from '@shared/volunteer/fitness.rules'
import type { Induction } from '@shared/volunteer/induction.model'
import { checkEndsOn, type InductionGap, inductionGap } from '@shared/volunteer/induction.rules'
import type { VolunteerStatus } from '@shared/volunteer/volunteer.model'
import type { BookingStatus } from './booking.model'
import type { Audience } from './lecture.model'
import type { AwayPeriod, LecturerStatus } from './lecturer.model'
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

export type AskRefusal =
  | Clash
  | 'NOT_APPROVED'
  | 'NOT_ON_REGISTER'
  | 'AWAY'
  | 'MONTH_FULL'
  | InductionGap
  | FitnessRefusal

/** What the register knows of a lecturer who is a member. */
export type Member = {
  status: VolunteerStatus
  absences: readonly Pick<Absence, 'startsOn' | 'backOn'>[]
  induction: Induction
  fitness: FitnessFacts
}

export type Askable = Calendar & {
  status: LecturerStatus
  vettedOn: LocalDate | null
  member: Member | null
}

export type AskedTalk = Held & { audiences: readonly Audience[]; isOutdoors: boolean }

/** Whoever works with minors is looked up every year (未成年人保护法 §62). */
export const isVettedOn = (vettedOn: LocalDate | null, day: LocalDate): boolean =>
  vettedOn !== null && day < checkEndsOn(vettedOn)

const later = (a: LocalDate | null, b: LocalDate | null) =>
  a !== null && (b === null || b < a) ? a : b

type ServiceRefusal = 'NOT_ON_REGISTER' | 'AWAY' | InductionGap | FitnessRefusal

/**
 * What the register says against it: not serving or away on the day (O-07), not trained or not looked up
 * for a talk to pupils (V-12), not fit for one out of doors (O-15). A lecturer who is no member may speak
 * to grown-ups indoors; nothing is known that would let them do more.
 */
export function refusalOfService(
  { member, vettedOn }: Pick<Askable, 'member' | 'vettedOn'>,
  talk: Pick<AskedTalk, 'startsAt' | 'audiences' | 'isOutdoors'>,
  today: LocalDate,
): ServiceRefusal | null {
  const day = localDateOf(talk.startsAt)
  if (member && !isAvailableOn(member, day, today)) {
    return isOneOfUs(member) ? 'AWAY' : 'NOT_ON_REGISTER'
  }
  if (talk.audiences.includes('students')) {
    const { trainedOn = null, checkedOn = null, waiverReason = null } = member?.induction ?? {}
    const gap = inductionGap(
      { trainedOn, waiverReason, checkedOn: later(vettedOn, checkedOn) },
      day,
    )
    if (gap) return gap
  }
  if (!talk.isOutdoors) return null
  if (!member) return 'NOT_ON_REGISTER'
  return fitnessFor(member.fitness, { field: true, risk: false }, day)[0] ?? null
}

/** One of the team, if perhaps away for a while. */
const isOneOfUs = ({ status }: Member) => status === 'enrolled' || status === 'away'

const FOR_GOOD = '9999-12-31'

/** The days on which the register says a member is not there, as a calendar keeps them. */
export function daysNotServing(member: Member | null, today: LocalDate): AwayPeriod[] {
  if (!member) return []
  if (!isOneOfUs(member)) return [{ fromOn: today, toOn: FOR_GOOD }]
  return member.absences.map(({ startsOn, backOn }) => ({
    fromOn: startsOn,
    toOn: backOn <= today ? FOR_GOOD : addDays(backOn, -1),
  }))
}

/** Why this lecturer cannot be asked for this talk at this time: one law for offering, accepting and moving. */
export function refusalToAsk(
  lecturer: Askable,
  talk: AskedTalk,
  roomsTalks: readonly Held[],
  today: LocalDate,
): AskRefusal | null {
  if (lecturer.status !== 'approved') return 'NOT_APPROVED'
  const service = refusalOfService(lecturer, talk, today)
  if (service) return service
  if (isAway(lecturer.awayPeriods, localDateOf(talk.startsAt))) return 'AWAY'
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
