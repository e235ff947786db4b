import type { Role } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/calendar'

/** Offices that issue statements of service for the members of their area (O-10). */
export const STATEMENT_OFFICES: readonly Role[] = ['townshipReviewer', 'countyOffice']

export type IssueRefusal = 'ENDS_BEFORE_IT_BEGINS' | 'NOT_OVER_YET' | 'NOTHING_CONFIRMED'

/** Only what was confirmed is stated, and only of days that are over. */
export function refusalToIssue(
  asked: { from: LocalDate; to: LocalDate; confirmed: number },
  today: LocalDate,
): IssueRefusal | null {
  if (asked.to < asked.from) return 'ENDS_BEFORE_IT_BEGINS'
  if (asked.to > today) return 'NOT_OVER_YET'
  if (asked.confirmed === 0) return 'NOTHING_CONFIRMED'
  return null
}
