import fc from 'fast-check'
import type { CommitteeId } from '@shared/committee/committee.model'
import { OutletLevel } from '@shared/submission/adoption.model'
import type { PointsTable } from '@shared/submission/points.model'
import {
  type Counted,
  pointsEach,
  pointsOfRows,
  refusalToClose,
  refusalToSetTable,
  spanOf,
  standingsOf,
  USUAL_TABLE,
} from '@shared/submission/points.rules'

const highest: PointsTable = USUAL_TABLE
const cumulative: PointsTable = { ...USUAL_TABLE, mode: 'cumulative' }
const unit = (name: string) => ({ id: name as CommitteeId, name })
const printed = (
  articleId: string,
  level: OutletLevel,
  of: string,
  bylines: readonly string[] = ['刘向军'],
): Counted => ({ articleId, level, unit: unit(of), bylines })

describe('counting points (P-08)', () => {
  it('counts an article printed by nation, province and city once or three times (S0)', () => {
    expect(pointsEach(['city', 'nation', 'province'], highest)).toEqual([0, 30, 0])
    expect(pointsEach(['city', 'nation', 'province'], cumulative)).toEqual([10, 30, 20])
  })

  it('counts one of two outlets on the same level', () => {
    expect(pointsEach(['county', 'county'], highest)).toEqual([5, 0])
  })

  it('tells rows of several articles apart', () => {
    const rows = [
      printed('a', 'city', '甲'),
      printed('b', 'city', '甲'),
      printed('a', 'nation', '甲'),
    ]
    expect(pointsOfRows(rows, highest)).toEqual([0, 10, 30])
  })

  it('ranks units, and equal points share a rank', () => {
    const adoptions = [
      printed('a', 'province', '东街'),
      printed('b', 'city', '北街'),
      printed('c', 'city', '南街'),
      printed('d', 'county', '西街'),
    ]
    const ranks = standingsOf(adoptions, highest, 'unit').map(({ unit, rank }) => [unit.name, rank])
    expect(new Map(ranks as [string, number][])).toEqual(
      new Map([
        ['东街', 1],
        ['北街', 2],
        ['南街', 2],
        ['西街', 4],
      ]),
    )
  })

  it('gives everyone who signs an article its points, and the unit once', () => {
    const adoptions = [printed('a', 'city', '东街', ['王芳', '李强'])]
    expect(
      standingsOf(adoptions, highest, 'person').map(({ name, points }) => [name, points]),
    ).toEqual([
      ['王芳', 10],
      ['李强', 10],
    ])
    expect(standingsOf(adoptions, highest, 'unit').map(({ points }) => points)).toEqual([10])
  })

  const anAdoption = fc.record({
    articleId: fc.constantFrom('a', 'b', 'c', 'd'),
    level: fc.constantFrom(...OutletLevel.options),
  })

  it('never counts more by the highest than by all, and the rows add up to the ranking', () => {
    fc.assert(
      fc.property(fc.array(anAdoption), fc.constantFrom(highest, cumulative), (rows, table) => {
        const adoptions = rows.map(({ articleId, level }) => printed(articleId, level, '东街'))
        const total = (of: PointsTable) => standingsOf(adoptions, of, 'unit')[0]?.points ?? 0
        const added = pointsOfRows(adoptions, table).reduce((sum, points) => sum + points, 0)
        expect(added).toBe(total(table))
        expect(total(highest)).toBeLessThanOrEqual(total(cumulative))
      }),
    )
  })

  it('does not depend on the order of what it counts', () => {
    fc.assert(
      fc.property(fc.array(anAdoption), (rows) => {
        const adoptions = rows.map(({ articleId, level }) => printed(articleId, level, articleId))
        const there = standingsOf(adoptions, highest, 'unit')
        expect(standingsOf([...adoptions].reverse(), highest, 'unit')).toEqual(there)
      }),
    )
  })

  it('splits the year in halves that meet', () => {
    expect(spanOf(2026, 'firstHalf').toOn).toBe('2026-06-30')
    expect(spanOf(2026, 'secondHalf').fromOn).toBe('2026-07-01')
    expect(spanOf(2026, 'year')).toEqual({ fromOn: '2026-01-01', toOn: '2026-12-31' })
  })
})

describe('keeping the table and closing the year', () => {
  it('lets no lower level count more than a higher one', () => {
    expect(refusalToSetTable(false, USUAL_TABLE.points)).toBeNull()
    expect(refusalToSetTable(false, { ...USUAL_TABLE.points, city: 25 })).toBe(
      'LEVELS_OUT_OF_ORDER',
    )
    expect(refusalToSetTable(true, USUAL_TABLE.points)).toBe('ALREADY_CLOSED')
  })

  const year = { number: 2025, setBy: 'office', closed: false, reportsLeft: 0 }
  const director = { personId: 'director' }

  it.each([
    ['ALREADY_CLOSED', { ...year, closed: true }, director, '2026-01-01'],
    ['YEAR_NOT_OVER', year, director, '2025-12-31'],
    ['TABLE_NOT_SET', { ...year, setBy: null }, director, '2026-01-01'],
    ['REPORTS_LEFT', { ...year, reportsLeft: 1 }, director, '2026-01-01'],
    ['OWN_TABLE', year, { personId: 'office' }, '2026-01-01'],
    [null, year, director, '2026-01-01'],
  ])('answers %s', (refusal, facts, actor, today) => {
    expect(refusalToClose(facts, actor, today)).toBe(refusal)
  })
})
