import type { Role } from '@shared/account/account.model'
import { addDays, addYears, daysBetween, type LocalDate } from '@shared/kernel/local-date'

/** S4: 每二年一次. */
const YEARS_BETWEEN_COLLECTIVE_OATHS = 2

export const REMINDER_DAYS_BEFORE = [60, 30, 0] as const

/** Who sees how the townships stand. */
export const OATH_WATCHERS: readonly Role[] = ['townshipReviewer', 'countyOffice', 'director']

/** Whose office plans it and writes down when the last one was. */
export const COLLECTIVE_OATH_OFFICES: readonly Role[] = ['townshipReviewer']

/** When a township's next collective oath is due (T-OATH-1). */
export const nextCollectiveOathOn = (last: LocalDate): LocalDate =>
  addYears(last, YEARS_BETWEEN_COLLECTIVE_OATHS)

/** The days on which the secretary general is reminded. */
export const collectiveOathRemindersOn = (dueOn: LocalDate): LocalDate[] =>
  REMINDER_DAYS_BEFORE.map((days) => addDays(dueOn, -days))

/** Days since it was due; 0 until the day itself has passed. */
export const collectiveOathDaysOverdue = (dueOn: LocalDate, today: LocalDate): number =>
  Math.max(0, daysBetween(dueOn, today))

/** Which reminder is the last one due by today, or `null` before the first; a day the job missed is made up for. */
export function reminderDue(
  dueOn: LocalDate,
  today: LocalDate,
): (typeof REMINDER_DAYS_BEFORE)[number] | null {
  const passed = REMINDER_DAYS_BEFORE.filter((days) => addDays(dueOn, -days) <= today)
  return passed.at(-1) ?? null
}

export type CollectivePlanRefusal =
  | 'IN_THE_PAST'
  | 'NO_OATH_TEXT'
  | 'NOBODY_ENROLLED'
  | 'ALREADY_PLANNED'

/** Why a township cannot call its members together so. */
export function refusalToPlanCollective(
  plan: { startsAt: Date; hasOathText: boolean; members: number; hasPlanned: boolean },
  now: Date,
): CollectivePlanRefusal | null {
  if (plan.startsAt <= now) return 'IN_THE_PAST'
  if (plan.hasPlanned) return 'ALREADY_PLANNED'
  if (!plan.hasOathText) return 'NO_OATH_TEXT'
  return plan.members === 0 ? 'NOBODY_ENROLLED' : null
}

export type RecordPastRefusal = 'NOT_YET_HELD' | 'MORE_THAN_INVITED' | 'ALREADY_RECORDED'

/** Why a collective oath of earlier days cannot be written down so. */
export function refusalToRecordPast(
  past: { heldOn: LocalDate; invited: number | null; sworn: number | null; isRecorded: boolean },
  today: LocalDate,
): RecordPastRefusal | null {
  if (past.heldOn > today) return 'NOT_YET_HELD'
  if (past.invited !== null && past.sworn !== null && past.sworn > past.invited) {
    return 'MORE_THAN_INVITED'
  }
  return past.isRecorded ? 'ALREADY_RECORDED' : null
}
