import type { LocalDate } from '@shared/kernel/local-date'
import type { AgreementStatus } from './agreement.model'
import type { SchoolYear } from './review.model'
import type { Need } from './student.model'

export const schoolYearOn = (day: LocalDate): SchoolYear => {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= 9 ? year : year - 1
}

/** S-15: asked from September on, and answered by the end of November. */
export const reviewDueOn = (year: SchoolYear): LocalDate => `${year}-11-30`

/** Whoever was helped before this school year began is asked about; a newer agreement was just looked into. */
export const owesReview = (effectiveOn: LocalDate, year: SchoolYear): boolean =>
  effectiveOn < `${year}-09-01`

/** Not reviewed by 30 November: nothing more is promised or handed over until it is (S-15). */
export const isPaused = (
  standing: { effectiveOn: LocalDate; reviewed: readonly SchoolYear[] },
  today: LocalDate,
): boolean => {
  const year = schoolYearOn(today)
  return (
    owesReview(standing.effectiveOn, year) &&
    !standing.reviewed.includes(year) &&
    today > reviewDueOn(year)
  )
}

export type ReviewRefusal =
  | 'NOT_IN_FORCE'
  | 'NOT_DUE'
  | 'ALREADY_REVIEWED'
  | 'AMOUNT_RAISED'
  | 'AMOUNT_MISSING'

/** A sponsor is never bound to more than was signed; less, or the same, the office may say. */
export function refusalToReview(
  standing: {
    status: AgreementStatus
    effectiveOn: LocalDate | null
    reviewed: readonly SchoolYear[]
    help: Need
  },
  amountFen: number | null,
  today: LocalDate,
): ReviewRefusal | null {
  const { status, effectiveOn, reviewed, help } = standing
  const year = schoolYearOn(today)
  if (status !== 'effective' || effectiveOn === null) return 'NOT_IN_FORCE'
  if (!owesReview(effectiveOn, year)) return 'NOT_DUE'
  if (reviewed.includes(year)) return 'ALREADY_REVIEWED'
  if (help.kind === 'goods') return null
  if (amountFen === null) return 'AMOUNT_MISSING'
  return amountFen > help.amountFen ? 'AMOUNT_RAISED' : null
}
