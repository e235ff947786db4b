import type { LocalDate } from '@shared/kernel/local-date'
import type { AwayPeriod, FreeTime, LecturerStatus } from './lecturer.model'

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
