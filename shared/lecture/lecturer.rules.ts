import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { covers } from '@shared/committee/committee.rules'
import { addDays, type LocalDate, localDateOf } from '@shared/kernel/calendar'
import { checkEndsOn } from '@shared/volunteer/induction.rules'
import { bookingRoles } from './booking.rules'
import type {
  AwayPeriod,
  FreeTime,
  Lecturer,
  LecturerProfile,
  LecturerStatus,
} from './lecturer.model'
import { isAway, talksInMonth } from './slot.rules'

export type LecturerReviewRefusal = 'ALREADY_REVIEWED' | 'OWN_PROFILE' | 'VETTED_IN_FUTURE'

/** A profile is approved once, by somebody else, with the day of the 准入查询 (domain §F 9: only the day). */
export function refusalToReviewLecturer(
  lecturer: { status: LecturerStatus; isOwn: boolean },
  vettedOn: LocalDate | null,
  today: LocalDate,
): LecturerReviewRefusal | null {
  if (lecturer.status !== 'submitted') return 'ALREADY_REVIEWED'
  if (lecturer.isOwn) return 'OWN_PROFILE'
  if (vettedOn !== null && vettedOn > today) return 'VETTED_IN_FUTURE'
  return null
}

export type RenewVettingRefusal = 'NOT_APPROVED' | 'OWN_PROFILE' | 'VETTED_IN_FUTURE' | 'NOT_LATER'

/** The yearly 准入查询 of a lecturer: by somebody else, later than the last one. */
export function refusalToRenewVetting(
  lecturer: { status: LecturerStatus; isOwn: boolean; vettedOn: LocalDate | null },
  vettedOn: LocalDate,
  today: LocalDate,
): RenewVettingRefusal | null {
  if (lecturer.status !== 'approved') return 'NOT_APPROVED'
  if (lecturer.isOwn) return 'OWN_PROFILE'
  if (vettedOn > today) return 'VETTED_IN_FUTURE'
  return lecturer.vettedOn === null || vettedOn > lecturer.vettedOn ? null : 'NOT_LATER'
}

export type TimesRefusal = 'TIMES_OVERLAP' | 'AWAY_PERIODS_OVERLAP'

/** The same hour or day is not listed twice. */
export function refusalToSetTimes(
  freeTimes: readonly FreeTime[],
  awayPeriods: readonly AwayPeriod[],
): TimesRefusal | null {
  const hoursMeet = (a: FreeTime, b: FreeTime) =>
    a.weekday === b.weekday && a.starts < b.ends && b.starts < a.ends
  const daysMeet = (a: AwayPeriod, b: AwayPeriod) => a.fromOn <= b.toOn && b.fromOn <= a.toOn

  if (anyTwo(freeTimes, hoursMeet)) return 'TIMES_OVERLAP'
  if (anyTwo(awayPeriods, daysMeet)) return 'AWAY_PERIODS_OVERLAP'
  return null
}

const anyTwo = <Thing>(things: readonly Thing[], meet: (a: Thing, b: Thing) => boolean) =>
  things.some((a, index) => things.slice(index + 1).some((b) => meet(a, b)))

/** A corps serves the places below it, and is known to those above; nobody else reads who is in it. */
export const maySeeProfile = (
  lecturer: { status: LecturerStatus; path: CommitteePath },
  actor: Actor,
): boolean =>
  lecturer.status === 'approved' &&
  jurisdictions(actor, bookingRoles).some(
    (area) => covers(lecturer.path, area) || covers(area, lecturer.path),
  )

/** The first day on which somebody who is away today may be asked again. */
function freeAgainOn(awayPeriods: readonly AwayPeriod[], today: LocalDate): LocalDate | null {
  if (!isAway(awayPeriods, today)) return null
  let day = today
  while (isAway(awayPeriods, day)) day = addDays(day, 1)
  return day
}

/** What of a lecturer is shown to whoever chooses one. */
export function profileOf(
  lecturer: Lecturer,
  talks: Parameters<typeof talksInMonth>[0],
  now: Date,
): LecturerProfile {
  const { personId, name, committeeName, experience, areas, sections } = lecturer
  const { freeTimes, awayPeriods, monthlyLimit, vettedOn } = lecturer
  const given = talksInMonth(talks, now.toISOString())
  return {
    ...{ personId, name, committeeName, experience, areas, sections },
    ...{ freeTimes, monthlyLimit, vettedOn },
    leftThisMonth: Math.max(0, monthlyLimit - given),
    freeAgainOn: freeAgainOn(awayPeriods, localDateOf(now)),
    vettedUntil: vettedOn && checkEndsOn(vettedOn),
  }
}
