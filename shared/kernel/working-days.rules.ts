import { addDays, type LocalDate } from './local-date'

/**
 * The State Council's yearly holiday notice, as data: weekdays that are off, and weekend days that
 * are worked (调休). A day in neither list follows its weekday.
 */
export type HolidayTable = { off: ReadonlySet<LocalDate>; worked: ReadonlySet<LocalDate> }

export function isWorkingDay(day: LocalDate, table: HolidayTable): boolean {
  if (table.worked.has(day)) return true
  if (table.off.has(day)) return false
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The `count`-th working day after `day`; `day` itself is not counted. */
export function addWorkingDays(day: LocalDate, count: number, table: HolidayTable): LocalDate {
  let left = count
  let at = day
  while (left > 0) {
    at = addDays(at, 1)
    if (isWorkingDay(at, table)) left -= 1
  }
  return at
}

/** Working days after `from` up to and including `to`. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, table: HolidayTable): number {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    if (isWorkingDay(at, table)) count += 1
  }
  return count
}
