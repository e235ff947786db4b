import { addDays, addYears, daysBetween, type LocalDate } from '@shared/kernel/local-date'

/** S4: 每二年一次. */
const YEARS_BETWEEN_COLLECTIVE_OATHS = 2

const REMINDER_DAYS_BEFORE = [60, 30, 0]

/** When a township's next collective oath is due (T-OATH-1). */
export const nextCollectiveOathOn = (last: LocalDate): LocalDate =>
  addYears(last, YEARS_BETWEEN_COLLECTIVE_OATHS)

/** The days on which the secretary general is reminded. */
export const collectiveOathRemindersOn = (dueOn: LocalDate): LocalDate[] =>
  REMINDER_DAYS_BEFORE.map((days) => addDays(dueOn, -days))

/** Days since it was due; 0 until the day itself has passed. */
export const collectiveOathDaysOverdue = (dueOn: LocalDate, today: LocalDate): number =>
  Math.max(0, daysBetween(dueOn, today))
