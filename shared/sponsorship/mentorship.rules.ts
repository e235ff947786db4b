import type { Role } from '@shared/account/account.model'
import { addDays, type LocalDate } from '@shared/kernel/local-date'
import type { Mentorship, Rhythm, YieldForm } from './mentorship.model'

/** Who keeps the book of pairings. */
export const MENTORSHIP_OFFICES = [
  'villageClerk',
  'townshipReviewer',
  'countyOffice',
] as const satisfies readonly Role[]

const RHYTHM_DAYS: Record<Rhythm, number> = { weekly: 7, fortnightly: 14, monthly: 31, termly: 180 }

/** The day by which they mean to have met again. */
export const meetsBy = ({
  terms,
  startsOn,
  lastMetOn,
}: Pick<Mentorship, 'terms' | 'startsOn' | 'lastMetOn'>): LocalDate =>
  addDays(lastMetOn ?? startsOn, RHYTHM_DAYS[terms.rhythm])

export const isOverdue = (one: Mentorship, today: LocalDate): boolean =>
  one.status === 'active' && meetsBy(one) < today

/** From January on a farming pairing tells what the year before brought; which year that is, if it is due. */
export function yieldDue(
  { terms, startsOn, status }: Pick<Mentorship, 'terms' | 'startsOn' | 'status'>,
  lastTold: number | null,
  today: LocalDate,
): number | null {
  const year = Number(today.slice(0, 4)) - 1
  if (terms.kind !== 'farming' || status !== 'active' || startsOn > `${year}-12-31`) return null
  return lastTold !== null && lastTold >= year ? null : year
}

/** Whole fen for each household; 70 万元 of 1 + 4 households are 14 万元 (S0). */
export const incomePerHousehold = ({
  netIncomeFen,
  households,
}: Pick<YieldForm, 'netIncomeFen' | 'households'>): number => Math.round(netIncomeFen / households)

export type BeginRefusal = 'NOT_ON_REGISTER' | 'STARTS_AHEAD'

/** Whoever is said to be a member is one of the office's area; `null` is said to be none. */
export function refusalToBegin(
  form: { isMember: boolean | null; startsOn: LocalDate },
  today: LocalDate,
): BeginRefusal | null {
  if (form.isMember === false) return 'NOT_ON_REGISTER'
  return form.startsOn > today ? 'STARTS_AHEAD' : null
}

export type MeetingRefusal = 'ENDED' | 'DAY_AHEAD' | 'BEFORE_START'

export function refusalToRecord(
  one: Pick<Mentorship, 'status' | 'startsOn'>,
  happenedOn: LocalDate,
  today: LocalDate,
): MeetingRefusal | null {
  if (one.status === 'ended') return 'ENDED'
  if (happenedOn > today) return 'DAY_AHEAD'
  return happenedOn < one.startsOn ? 'BEFORE_START' : null
}

export type YieldRefusal = 'NOT_FARMING' | 'YEAR_AHEAD' | 'BEFORE_START'

/** A year's yield may still be put right after the pairing ended. */
export function refusalToReportYield(
  one: Pick<Mentorship, 'terms' | 'startsOn'>,
  year: number,
  today: LocalDate,
): YieldRefusal | null {
  if (one.terms.kind !== 'farming') return 'NOT_FARMING'
  if (year > Number(today.slice(0, 4))) return 'YEAR_AHEAD'
  return year < Number(one.startsOn.slice(0, 4)) ? 'BEFORE_START' : null
}

export const refusalToEnd = ({ status }: Pick<Mentorship, 'status'>): 'ENDED' | null =>
  status === 'ended' ? 'ENDED' : null
