import type { Role } from '@shared/account/account.model'
import { addYears, type LocalDate } from '@shared/kernel/local-date'
import type { Induction } from './induction.model'

/** 未成年人保护法 §62: who works with minors is checked every year. */
const CHECK_HOLDS_YEARS = 1

export const INDUCTION_OFFICES: readonly Role[] = ['townshipReviewer', 'countyOffice']

export type InductionGap = 'NOT_TRAINED' | 'NOT_CHECKED' | 'CHECK_EXPIRED'

/** The first day on which this check no longer holds. */
export const checkEndsOn = (checkedOn: LocalDate): LocalDate =>
  addYears(checkedOn, CHECK_HOLDS_YEARS)

/** What is missing before somebody may be offered service with minors (V-12). Only the training can be excused. */
export function inductionGap(induction: Induction, today: LocalDate): InductionGap | null {
  const { trainedOn, checkedOn, waiverReason } = induction
  if (trainedOn === null && waiverReason === null) return 'NOT_TRAINED'
  if (checkedOn === null) return 'NOT_CHECKED'
  return checkEndsOn(checkedOn) <= today ? 'CHECK_EXPIRED' : null
}

/** Trained (or excused with a reason) and checked within the year: may be offered service with minors. */
export const mayServeMinors = (induction: Induction, today: LocalDate): boolean =>
  inductionGap(induction, today) === null

export type RecordInductionRefusal = 'NOT_YET_HELD' | 'TITLE_MISSING'

/** Why a training or a check cannot be written down so. */
export function refusalToRecordInduction(
  entry: { kind: 'training' | 'check'; happenedOn: LocalDate; title: string },
  today: LocalDate,
): RecordInductionRefusal | null {
  if (entry.happenedOn > today) return 'NOT_YET_HELD'
  return entry.kind === 'training' && entry.title === '' ? 'TITLE_MISSING' : null
}
