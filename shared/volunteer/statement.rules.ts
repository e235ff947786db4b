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

/** Who says whether an office may certify: always one above it. */
export const CERTIFYING_KEEPERS: readonly Role[] = ['countyOffice']

export type AllowRefusal = 'OWN_COMMITTEE' | 'MAY_CERTIFY_ALREADY'
export type ForbidRefusal = 'OWN_COMMITTEE' | 'MAY_NOT_CERTIFY'

/** Nobody gives the right to themselves, nor twice. */
export function refusalToAllow(office: { isAbove: boolean; may: boolean }): AllowRefusal | null {
  if (!office.isAbove) return 'OWN_COMMITTEE'
  if (office.may) return 'MAY_CERTIFY_ALREADY'
  return null
}

export function refusalToForbid(office: { isAbove: boolean; may: boolean }): ForbidRefusal | null {
  if (!office.isAbove) return 'OWN_COMMITTEE'
  if (!office.may) return 'MAY_NOT_CERTIFY'
  return null
}
