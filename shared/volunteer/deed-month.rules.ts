import type { Role } from '@shared/account/account.model'
import { addDays, type LocalDate } from '@shared/kernel/calendar'
import type { Month } from './deed-month.model'

/** Whoever reports the figures upward closes the month they were counted in. */
export const MONTH_KEEPERS: readonly Role[] = ['townshipReviewer', 'countyOffice']

export const monthOf = (day: LocalDate): Month => day.slice(0, 7)

/** The months from the latest back, so many of them; the running one first. */
export function monthsBack(today: LocalDate, count: number): Month[] {
  const months: Month[] = []
  for (let first = `${monthOf(today)}-01`; months.length < count; ) {
    months.push(monthOf(first))
    first = `${monthOf(addDays(first, -1))}-01`
  }
  return months
}

export type LockRefusal = 'NOT_OVER_YET' | 'CLAIMS_WAITING' | 'ALREADY_LOCKED'

/** A month is closed when it is over and nobody waits for an answer in it. */
export function refusalToLock(
  month: { month: Month; claimed: number; locked: boolean },
  today: LocalDate,
): LockRefusal | null {
  if (month.month >= monthOf(today)) return 'NOT_OVER_YET'
  if (month.locked) return 'ALREADY_LOCKED'
  if (month.claimed > 0) return 'CLAIMS_WAITING'
  return null
}

export type ReopenRefusal = 'NOT_LOCKED'

export const refusalToReopen = (lock: { reopened: boolean }): ReopenRefusal | null =>
  lock.reopened ? 'NOT_LOCKED' : null
