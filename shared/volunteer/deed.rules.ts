import type { Role } from '@shared/account/account.model'
import { addDays, type LocalDate, localDateOf, momentAt } from '@shared/kernel/calendar'
import type { DeedEntry, DeedId, DeedStatus, DeedTally } from './deed.model'
import type { VolunteerStatus } from './volunteer.model'

/** 常务副主任 and 秘书长 of the village, and the offices above them, keep the book (S4, O-09). */
export const DEED_OFFICES: readonly Role[] = ['villageClerk', 'townshipReviewer', 'countyOffice']

/** Further back than this, whoever writes says why it comes so late (§B.10). */
export const LATE_AFTER_DAYS = 30

/** More than this on one day is shown to whoever confirms; it may still be true (§B.10). */
export const LONG_DAY_MINUTES = 8 * 60

/** Claims and confirmed deeds count and take up time; the others are history. */
export const COUNTING: readonly DeedStatus[] = ['claimed', 'confirmed']

export const counts = (status: DeedStatus): boolean => COUNTING.includes(status)

/** Only who has sworn and has not stopped serves; whoever lives elsewhere for a while may serve there. */
export const SERVING: readonly VolunteerStatus[] = ['enrolled', 'away']

export const mayServe = (status: VolunteerStatus): boolean => SERVING.includes(status)

export type Span = { startsAt: Date; endsAt: Date }

/** From when to when; an evening may run past midnight and belongs to the day it began. */
export function spanOf(sheet: { happenedOn: LocalDate; startsAt: string; minutes: number }): Span {
  const startsAt = momentAt(sheet.happenedOn, sheet.startsAt)
  return { startsAt, endsAt: new Date(startsAt.getTime() + sheet.minutes * 60_000) }
}

/** Ending at nine and beginning at nine is no overlap. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt

export const minutesOf = (deed: { startsAt: Date | null; endsAt: Date | null }): number =>
  deed.startsAt && deed.endsAt ? (deed.endsAt.getTime() - deed.startsAt.getTime()) / 60_000 : 0

export const isLate = (happenedOn: LocalDate, today: LocalDate): boolean =>
  happenedOn < addDays(today, -LATE_AFTER_DAYS)

export type WriteRefusal =
  | 'NOT_SERVING'
  | 'IN_THE_FUTURE'
  | 'SAY_WHY_LATE'
  | 'MONTH_LOCKED'
  | 'NOT_IN_TEAM'
  | 'OVERLAPS'

export type Writing = {
  span: Span
  status: VolunteerStatus
  monthLocked: boolean
  /** The team it counts for is one of theirs, or it counts for none. */
  inTeam: boolean
  reason: string
  /** What the person did at the same time. */
  overlaps: boolean
}

/** Why this may not be written into the book now. */
export function refusalToWrite(writing: Writing, now: Date): WriteRefusal | null {
  const { span, status, monthLocked, inTeam, reason } = writing
  if (!mayServe(status)) return 'NOT_SERVING'
  if (span.endsAt > now) return 'IN_THE_FUTURE'
  if (monthLocked) return 'MONTH_LOCKED'
  if (!inTeam) return 'NOT_IN_TEAM'
  if (isLate(localDateOf(span.startsAt), localDateOf(now)) && reason === '') return 'SAY_WHY_LATE'
  if (writing.overlaps) return 'OVERLAPS'
  return null
}

/** What the office writes about somebody else stands; what one writes about oneself waits for another. */
export const statusWhenWritten = (entry: DeedEntry): DeedStatus =>
  entry === 'self' ? 'claimed' : 'confirmed'

export type StandingDeed = {
  status: DeedStatus
  monthLocked: boolean
  /** It is the caller's own, or the caller wrote it about themselves. */
  own: boolean
}

export type JudgeRefusal = 'YOUR_OWN' | 'NOT_WAITING' | 'MONTH_LOCKED'

/** Nobody confirms or declines their own; each claim is judged once. */
export function refusalToJudge(deed: StandingDeed): JudgeRefusal | null {
  if (deed.own) return 'YOUR_OWN'
  if (deed.status !== 'claimed') return 'NOT_WAITING'
  if (deed.monthLocked) return 'MONTH_LOCKED'
  return null
}

export type WithdrawRefusal = 'NOT_YOURS' | 'NOT_WAITING' | 'MONTH_LOCKED'

/** A claim nobody has judged yet may be taken back by whoever it is about. */
export function refusalToWithdraw(deed: StandingDeed): WithdrawRefusal | null {
  if (!deed.own) return 'NOT_YOURS'
  if (deed.status !== 'claimed') return 'NOT_WAITING'
  if (deed.monthLocked) return 'MONTH_LOCKED'
  return null
}

export type CorrectRefusal = 'NO_LONGER_COUNTS' | 'MONTH_LOCKED'

/** What counts may be corrected by a new line; what does not count any more is written anew. */
export function refusalToCorrect(deed: StandingDeed): CorrectRefusal | null {
  if (!counts(deed.status)) return 'NO_LONGER_COUNTS'
  if (deed.monthLocked) return 'MONTH_LOCKED'
  return null
}

export type Counted = {
  id: DeedId
  volunteerId: string
  teamId: string | null
  status: DeedStatus
  minutes: number
}

/** Each deed once, claims and confirmed apart; what no longer counts adds nothing. */
export function tallyDeeds(deeds: Iterable<Pick<Counted, 'status' | 'minutes'>>): DeedTally {
  const tally = { claimed: 0, claimedMinutes: 0, confirmed: 0, confirmedMinutes: 0 }
  for (const { status, minutes } of deeds) {
    if (status === 'claimed') {
      tally.claimed += 1
      tally.claimedMinutes += minutes
    }
    if (status === 'confirmed') {
      tally.confirmed += 1
      tally.confirmedMinutes += minutes
    }
  }
  return tally
}
