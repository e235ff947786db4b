import { addDays, type LocalDate } from '@shared/kernel/local-date'
import type { Absence } from './absence.model'
import type { VolunteerStatus } from './volunteer.model'

/** Whoever stays away longer says so again. */
export const LONGEST_ABSENCE_DAYS = 400

type Whereabouts = {
  status: VolunteerStatus
  absences: readonly Pick<Absence, 'startsOn' | 'backOn'>[]
}

/**
 * May this volunteer be offered work on this day (O-07)? Only who is on the register, not paused, and
 * not away on that day; whoever has not reported back yet is still away.
 */
export function isAvailableOn(
  { status, absences }: Whereabouts,
  day: LocalDate,
  today: LocalDate,
): boolean {
  if (status !== 'enrolled' && status !== 'away') return false
  return !absences.some(
    ({ startsOn, backOn }) => startsOn <= day && (day < backOn || backOn <= today),
  )
}

export type AbsenceRefusal = 'BACK_BEFORE_GOING' | 'BACK_IN_THE_PAST' | 'AWAY_TOO_LONG'

/** Why one cannot be away from this day to that. Going may lie a little back: it is often told late. */
export function refusalToBeAway(
  { startsOn, backOn }: Pick<Absence, 'startsOn' | 'backOn'>,
  today: LocalDate,
): AbsenceRefusal | null {
  if (backOn <= startsOn) return 'BACK_BEFORE_GOING'
  if (backOn <= today) return 'BACK_IN_THE_PAST'
  if (addDays(today, LONGEST_ABSENCE_DAYS) < backOn) return 'AWAY_TOO_LONG'
  return null
}
