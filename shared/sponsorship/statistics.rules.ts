import { addDays, type LocalDate } from '@shared/kernel/calendar'
import type { PublicCell, PublicCells, StatisticMeasure } from './statistics.model'

/** Fewer than this and a number would point at somebody (S-22). */
export const FEWEST_SHOWN = 5
const MEASURES: readonly StatisticMeasure[] = ['children', 'cash', 'goods', 'donors']

/** What one quarter added to one number of one county, and how many people it tells of. */
export type Step = { quarter: number; heads: number; amount: number }

/** The quarters of a year that are over. */
export function quartersOver(year: number, today: LocalDate): number {
  const thisYear = Number(today.slice(0, 4))
  if (year !== thisYear) return year < thisYear ? 4 : 0
  return Math.floor((Number(today.slice(5, 7)) - 1) / 3)
}

export const quarterEnd = (year: number, quarter: number): LocalDate =>
  quarter === 4
    ? `${year}-12-31`
    : addDays(`${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`, -1)

/**
 * How one number of one county is published (S-22). Nothing can be found out by taking one number
 * from another, because of four promises together:
 * - the county is the smallest area: there are no numbers below it;
 * - windows are calendar years and never overlap; a running year is told at quarters' ends only;
 * - a running number moves on only when what is added tells of at least five people – until then it
 *   stays as of the earlier quarter, or is 「<5」;
 * - a total above the counties is the sum of the numbers shown for them, never of what is hidden.
 * `again`: the same people may come again in a later quarter (money), so the largest quarter is what
 * is sure; otherwise each is counted at the first quarter only (children, donors).
 */
export function publishedCell(
  steps: readonly Step[],
  window: { year: number; quarters: number; again: boolean },
): PublicCell {
  const { year, quarters, again } = window
  if (quarters === 0) return { kind: 'unknown' }
  const over = steps.filter((step) => step.quarter <= quarters)
  if (over.every(({ heads, amount }) => heads === 0 && amount === 0)) {
    return { kind: 'count', amount: 0, until: quarterEnd(year, quarters) }
  }
  let shown: PublicCell = { kind: 'few' }
  let amount = 0
  let waiting = { heads: 0, amount: 0 }
  for (let quarter = 1; quarter <= quarters; quarter += 1) {
    for (const step of over.filter((one) => one.quarter === quarter)) {
      const heads = again ? Math.max(waiting.heads, step.heads) : waiting.heads + step.heads
      waiting = { heads, amount: waiting.amount + step.amount }
    }
    const nothingHidden = waiting.heads === 0 && waiting.amount === 0
    if (waiting.heads >= FEWEST_SHOWN || (nothingHidden && shown.kind === 'count')) {
      amount += waiting.amount
      waiting = { heads: 0, amount: 0 }
      shown = { kind: 'count', amount, until: quarterEnd(year, quarter) }
    }
  }
  return shown
}

/** The total of one measure: the sum of what is shown for its counties, and how many are left out. */
export function totalCell(
  cells: readonly PublicCell[],
  until: LocalDate | null,
): { cell: PublicCell; leftOut: number } {
  const shown = cells.flatMap((cell) => (cell.kind === 'count' ? [cell.amount] : []))
  const leftOut = cells.length - shown.length
  const amount = shown.reduce((sum, one) => sum + one, 0)
  const nothingKnown = shown.length === 0 || (amount === 0 && leftOut > 0)
  if (nothingKnown || until === null) return { cell: { kind: 'unknown' }, leftOut }
  return { cell: { kind: 'count', amount, until }, leftOut }
}

export function totalCells(counties: readonly PublicCells[], until: LocalDate | null) {
  const totals = MEASURES.map((measure) => {
    const own = counties.map((cells) => cells[measure])
    return [measure, totalCell(own, until)] as const
  })
  return {
    cells: Object.fromEntries(totals.map(([measure, { cell }]) => [measure, cell])) as PublicCells,
    leftOut: Object.fromEntries(
      totals.map(([measure, { leftOut }]) => [measure, leftOut]),
    ) as Record<StatisticMeasure, number>,
  }
}

export type CountySteps = Record<StatisticMeasure, readonly Step[]>

const UNKNOWN: PublicCell = { kind: 'unknown' }

/** Help that names nobody leaves the number of people unknown, which is not zero. */
export function countyCells(
  steps: CountySteps,
  { year, quarters }: { year: number; quarters: number },
): PublicCells {
  const over = (own: readonly Step[]) => own.filter(({ quarter }) => quarter <= quarters)
  const helped = over(steps.cash).length + over(steps.goods).length > 0
  const people = (own: readonly Step[]) =>
    helped && over(own).length === 0
      ? UNKNOWN
      : publishedCell(own, { year, quarters, again: false })
  const things = (own: readonly Step[]) => publishedCell(own, { year, quarters, again: true })
  return {
    children: people(steps.children),
    cash: things(steps.cash),
    goods: things(steps.goods),
    donors: people(steps.donors),
  }
}

/** The office's own number: everything counted up to today, or that nobody wrote it down. */
export function exactAmounts(steps: CountySteps): Record<StatisticMeasure, number | null> {
  const sum = (own: readonly Step[]) => own.reduce((total, { amount }) => total + amount, 0)
  const helped = steps.cash.length + steps.goods.length > 0
  const people = (own: readonly Step[]) => (helped && own.length === 0 ? null : sum(own))
  return {
    children: people(steps.children),
    cash: sum(steps.cash),
    goods: sum(steps.goods),
    donors: people(steps.donors),
  }
}
