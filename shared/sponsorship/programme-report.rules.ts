import { addDays, type LocalDate } from '@shared/kernel/calendar'
import type { AidStage, CashSum } from './aid.model'
import { type Line, totalOf } from './aid.rules'
import type { ReportQuarter, ReportRow, ReportStep } from './programme-report.model'

export type DatedLine = Line & { happenedOn: LocalDate; reverses: number | null }

const STEPS: readonly [ReportStep, AidStage][] = [
  ['promised', 'pending'],
  ['received', 'atCustodian'],
  ['delivered', 'atSchool'],
  ['signed', 'signed'],
]

export function quarterWindow({ year, quarter }: ReportQuarter): {
  from: LocalDate
  until: LocalDate
} {
  const first = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`
  const from = first(quarter * 3 - 2)
  return { from, until: quarter === 4 ? `${year}-12-31` : addDays(first(quarter * 3 + 1), -1) }
}

export const quarterOf = (day: LocalDate): ReportQuarter => ({
  year: Number(day.slice(0, 4)),
  quarter: Math.ceil(Number(day.slice(5, 7)) / 3),
})

/** The last quarter that is over. */
export function quarterBefore(today: LocalDate): ReportQuarter {
  const { year, quarter } = quarterOf(today)
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 }
}

/** Begun by the quarter's last day and not closed before its first: then the quarter is told (慈善法 §79). */
export function ranIn(
  { startsOn, closedOn }: { startsOn: LocalDate; closedOn: LocalDate | null },
  asked: ReportQuarter,
): boolean {
  const { from, until } = quarterWindow(asked)
  return startsOn <= until && (closedOn === null || closedOn >= from)
}

/** What came to a stage, less what was put right: help that went on from there still came. */
function cameTo(stage: AidStage, lines: readonly DatedLine[]): CashSum {
  return totalOf(
    lines.flatMap((line): Line[] => {
      if (line.reverses === null && line.to === stage) return [{ ...line, from: null }]
      if (line.reverses !== null && line.from === stage) return [{ ...line, to: null, from: stage }]
      return []
    }),
  )
}

/** The report's table; what it says up to a day is what the ledger says, always (property test). */
export function reportRows(lines: readonly DatedLine[], asked: ReportQuarter): ReportRow[] {
  const { from, until } = quarterWindow(asked)
  const before = lines.filter(({ happenedOn }) => happenedOn <= until)
  const within = before.filter(({ happenedOn }) => happenedOn >= from)
  return STEPS.map(([step, stage]) => ({
    step,
    inQuarter: cameTo(stage, within),
    upToEnd: cameTo(stage, before),
  }))
}

export type ReportRefusal = 'NOT_BEGUN'

/** A quarter is told once it has begun; the running one is a draft. */
export const refusalToReport = (asked: ReportQuarter, today: LocalDate): ReportRefusal | null =>
  quarterWindow(asked).from > today ? 'NOT_BEGUN' : null
