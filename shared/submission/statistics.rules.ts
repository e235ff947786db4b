import type { Role } from '@shared/account/account.model'
import { daysBetween, type LocalDate } from '@shared/kernel/local-date'
import { COMPILERS, ISSUERS } from './briefing.rules'
import type { Tally, UnitTally } from './statistics.model'

export const STATISTICS_READERS: readonly Role[] = [...COMPILERS, ...ISSUERS]

/** One article handed in within the period, as it stands today. */
export type Told = {
  unit: UnitTally['unit']
  submittedOn: LocalDate
  /** The day the last review accepted or refused it. */
  decidedOn: LocalDate | null
  published: boolean
  /** By how many outlets, verified. */
  adoptions: number
}

/** What became of these articles. */
export function tallyOf(articles: readonly Told[]): Tally {
  const days = articles.flatMap(({ submittedOn, decidedOn }) =>
    decidedOn === null ? [] : [daysBetween(submittedOn, decidedOn)],
  )
  return {
    submitted: articles.length,
    decided: days.length,
    published: articles.filter(({ published }) => published).length,
    adopted: articles.filter(({ adoptions }) => adoptions > 0).length,
    medianDays: median(days),
  }
}

/** The same for each unit, whoever handed in most first. */
export function talliesOf(articles: readonly Told[]): UnitTally[] {
  const units = new Map(articles.map(({ unit }) => [unit.id, unit]))
  return [...units.values()]
    .map((unit) => ({
      unit,
      ...tallyOf(articles.filter((article) => article.unit.id === unit.id)),
    }))
    .sort((a, b) => b.submitted - a.submitted || a.unit.name.localeCompare(b.unit.name, 'zh'))
}

function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(middle)] as number, sorted[Math.ceil(middle)] as number]
  return (low + high) / 2
}
