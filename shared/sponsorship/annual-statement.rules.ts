import type { LocalDate } from '@shared/kernel/calendar'
import type { AidMovement, CashSum } from './aid.model'
import { type Line, totalOf } from './aid.rules'

/** The year's lines that stand: neither put right nor putting right, and that went somewhere. */
export const linesOfYear = (movements: readonly AidMovement[], year: number): AidMovement[] =>
  movements.filter(
    ({ happenedOn, reversed, reverses, to }) =>
      happenedOn.startsWith(`${year}-`) && !reversed && reverses === null && to !== null,
  )

/** What guardians signed for in a year: each portion once, at its last step. */
export const signedInYear = (movements: readonly AidMovement[], year: number): CashSum =>
  totalOf(
    linesOfYear(movements, year)
      .filter(({ to }) => to === 'signed')
      .map((line): Line => ({ ...line, from: null })),
  )

export type AnnualStatementRefusal = 'NO_AGREEMENT_THAT_YEAR' | 'YEAR_AHEAD'

/** There is a paper for a year that has begun and in which an agreement was in force. */
export function refusalToState(
  agreements: readonly { effectiveOn: LocalDate; endedOn: LocalDate | null }[],
  year: number,
  today: LocalDate,
): AnnualStatementRefusal | null {
  if (`${year}-01-01` > today) return 'YEAR_AHEAD'
  const any = agreements.some(
    ({ effectiveOn, endedOn }) =>
      effectiveOn <= `${year}-12-31` && (endedOn === null || endedOn >= `${year}-01-01`),
  )
  return any ? null : 'NO_AGREEMENT_THAT_YEAR'
}
