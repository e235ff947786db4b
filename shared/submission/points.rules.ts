import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { covers } from '@shared/committee/committee.rules'
import type { LocalDate } from '@shared/kernel/local-date'
import type { OutletLevel } from './adoption.model'
import { WRITERS } from './article.rules'
import { COMPILERS, ISSUERS } from './briefing.rules'
import type { LevelPoints, PointsPeriod, PointsTable, RankedBy, Standing } from './points.model'

/** Who keeps the table, who closes the year, and who reads the ranking: never only the office. */
export const TABLE_KEEPERS = COMPILERS
export const YEAR_CLOSERS = ISSUERS
export const RANKING_READERS: readonly Role[] = [...new Set([...WRITERS, ...ISSUERS])]

/** Proposed where a county has not settled its own (§B.6: 县 3–5, 省 20, 国 30; between them 市 10). */
export const USUAL_TABLE: PointsTable = {
  mode: 'highest',
  points: { nation: 30, province: 20, city: 10, county: 5 },
}

/** The ranking is for those who work in the county, and for those above it. */
export const maySeeRanking = (desk: CommitteePath, actor: Actor): boolean =>
  actor.grants.some(
    (grant) =>
      RANKING_READERS.includes(grant.role) &&
      (covers(grant.path, desk) || covers(desk, grant.path)),
  )

/** First and last day of a year or of half of it. */
export function spanOf(year: number, period: PointsPeriod): { fromOn: LocalDate; toOn: LocalDate } {
  return {
    fromOn: period === 'secondHalf' ? `${year}-07-01` : `${year}-01-01`,
    toOn: period === 'firstHalf' ? `${year}-06-30` : `${year}-12-31`,
  }
}

/** What each adoption of one article brings: all of them, or the first on the highest level. */
export function pointsEach(levels: readonly OutletLevel[], { mode, points }: PointsTable) {
  const each = levels.map((level) => points[level])
  if (mode === 'cumulative') return each
  const best = each.indexOf(Math.max(...each))
  return each.map((brought, at) => (at === best ? brought : 0))
}

/** What each of these adoptions brings its own article. */
export function pointsOfRows(
  rows: readonly { articleId: string; level: OutletLevel }[],
  table: PointsTable,
): number[] {
  const brought = new Map<(typeof rows)[number], number>()
  for (const prints of groupBy(rows, ({ articleId }) => articleId).values()) {
    const each = pointsEach(
      prints.map(({ level }) => level),
      table,
    )
    prints.forEach((row, at) => {
      brought.set(row, each[at] ?? 0)
    })
  }
  return rows.map((row) => brought.get(row) ?? 0)
}

/** An adoption as the ranking sees it. */
export type Counted = {
  articleId: string
  unit: Standing['unit']
  bylines: readonly string[]
  level: OutletLevel
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/**
 * The ranking by unit or by person. Everyone who signs an article has its points; a unit counts it once.
 * Equal points share a rank, and the next one is skipped. Whoever has no adoption is not ranked: there
 * are no quotas (S2 「不下达指标」).
 */
export function standingsOf(
  adoptions: readonly Counted[],
  table: PointsTable,
  by: RankedBy,
): Standing[] {
  const keyed = adoptions.flatMap((adoption) => {
    const names = by === 'unit' ? [null] : adoption.bylines
    return names.map((name) => ({ ...adoption, name, key: `${adoption.unit.id}/${name ?? ''}` }))
  })
  const lines = [...groupBy(keyed, ({ key }) => key).values()].map((own) => {
    const { unit, name } = own[0] as (typeof own)[number]
    const articles = new Set(own.map(({ articleId }) => articleId)).size
    return { unit, name, articles, adoptions: own.length, points: sum(pointsOfRows(own, table)) }
  })
  return lines
    .sort((a, b) => b.points - a.points || a.unit.name.localeCompare(b.unit.name, 'zh'))
    .map((line) => ({
      rank: 1 + lines.filter((other) => other.points > line.points).length,
      ...line,
    }))
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

export type SetTableRefusal = 'ALREADY_CLOSED' | 'LEVELS_OUT_OF_ORDER'

/** Why the table may not be set: the year is closed, or a lower level would count more than a higher one. */
export function refusalToSetTable(closed: boolean, points: LevelPoints): SetTableRefusal | null {
  if (closed) return 'ALREADY_CLOSED'
  const { nation, province, city, county } = points
  return nation >= province && province >= city && city >= county ? null : 'LEVELS_OUT_OF_ORDER'
}

export type CloseYearRefusal =
  | 'ALREADY_CLOSED'
  | 'YEAR_NOT_OVER'
  | 'TABLE_NOT_SET'
  | 'REPORTS_LEFT'
  | 'OWN_TABLE'

/** Why a year may not be closed yet; whoever set its table does not close it. */
export function refusalToClose(
  year: { number: number; setBy: string | null; closed: boolean; reportsLeft: number },
  actor: { personId: string },
  today: LocalDate,
): CloseYearRefusal | null {
  if (year.closed) return 'ALREADY_CLOSED'
  if (today <= spanOf(year.number, 'year').toOn) return 'YEAR_NOT_OVER'
  if (year.setBy === null) return 'TABLE_NOT_SET'
  if (year.reportsLeft > 0) return 'REPORTS_LEFT'
  return year.setBy === actor.personId ? 'OWN_TABLE' : null
}
