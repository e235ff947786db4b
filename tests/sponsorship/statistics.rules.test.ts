import fc from 'fast-check'
import type { PublicCell } from '@shared/sponsorship/statistics.model'
import {
  countyCells,
  exactAmounts,
  FEWEST_SHOWN,
  publishedCell,
  quartersOver,
  type Step,
  totalCells,
} from '@shared/sponsorship/statistics.rules'

const year = 2026
const people = (...added: number[]): Step[] =>
  added.map((heads, at) => ({ quarter: at + 1, heads, amount: heads }))
const published = (steps: Step[], quarters = 4) =>
  publishedCell(steps, { year, quarters, again: false })
const count = (amount: number, until: string): PublicCell => ({ kind: 'count', amount, until })

describe('publishing a number', () => {
  it('shows 「<5」 for four children and five for five', () => {
    expect(published(people(4))).toEqual({ kind: 'few' })
    expect(published(people(5), 1)).toEqual(count(5, '2026-03-31'))
  })

  it('shows zero when nothing was given, and nothing before the first quarter is over', () => {
    expect(published([])).toEqual(count(0, '2026-12-31'))
    expect(published(people(9), 0)).toEqual({ kind: 'unknown' })
  })

  it('stays as of the quarter before while fewer than five came', () => {
    expect(published(people(6, 2), 2)).toEqual(count(6, '2026-03-31'))
    expect(published(people(6, 2, 3), 3)).toEqual(count(11, '2026-09-30'))
    expect(published(people(6, 0), 2)).toEqual(count(6, '2026-06-30'))
  })

  it('does not take three children twice for six', () => {
    const money = [1, 2].map((quarter) => ({ quarter, heads: 3, amount: 30_000 }))
    expect(publishedCell(money, { year, quarters: 4, again: true })).toEqual({ kind: 'few' })
  })

  it('never lets two readings of one number differ by fewer than five people', () => {
    const steps = fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(steps, (added) => {
        let before = 0
        for (const quarters of [1, 2, 3, 4]) {
          const cell = published(people(...added), quarters)
          const now = cell.kind === 'count' ? cell.amount : 0
          if (now !== before && now - before < FEWEST_SHOWN) return false
          before = now
        }
        return true
      }),
    )
  })

  it('adds up only what is shown, so no hidden county comes out by subtraction', () => {
    const county = (children: number) =>
      countyCells(
        { children: people(children), cash: [], goods: [], donors: [] },
        {
          year,
          quarters: 4,
        },
      )
    const { cells, leftOut } = totalCells([county(12), county(3), county(7)], '2026-12-31')
    expect(cells.children).toEqual(count(19, '2026-12-31'))
    expect(leftOut.children).toBe(1)
    for (const hidden of [[county(3)], [county(0), county(3)]]) {
      expect(totalCells(hidden, '2026-12-31').cells.children).toEqual({ kind: 'unknown' })
    }
  })

  it('does not take unknown people for none', () => {
    const cash = [{ quarter: 1, heads: 0, amount: 100 }]
    const steps = { children: [], cash, goods: [], donors: [] }
    const cells = countyCells(steps, { year, quarters: 4 })
    expect(cells.donors).toEqual({ kind: 'unknown' })
    expect(exactAmounts(steps)).toEqual({ children: null, cash: 100, goods: 0, donors: null })
  })

  it('knows which quarters are over', () => {
    expect(quartersOver(2026, '2026-03-31')).toBe(0)
    expect(quartersOver(2026, '2026-10-01')).toBe(3)
    expect(quartersOver(2025, '2026-01-01')).toBe(4)
    expect(quartersOver(2027, '2026-01-01')).toBe(0)
  })
})
