import fc from 'fast-check'
import { type Line, NEXT_STAGE, programmeTotals, totalOf } from '@shared/sponsorship/aid.rules'
import { refusalToClose, refusalToPlan } from '@shared/sponsorship/programme.rules'
import { progressInWords } from '@shared/sponsorship/programme.wording'
import {
  type DatedLine,
  quarterBefore,
  quarterWindow,
  ranIn,
  refusalToReport,
  reportRows,
} from '@shared/sponsorship/programme-report.rules'
import { draftReport } from '@shared/sponsorship/programme-report.wording'

const cash = (amountFen: number) => ({ kind: 'cash' as const, amountFen })
const year = 2026
const plan = {
  partnerKind: null,
  partnerName: '',
  budgetFen: null,
  startsOn: null,
  endsOn: null,
}

describe('planning a programme', () => {
  it('says how far the budget is used', () => {
    expect(progressInWords(800, 1600)).toBe('8.00 元/16.00 元 = 50.0%')
    expect(progressInWords(800, null)).toBe('没有定预算')
  })

  it('asks for both halves of a partner and a window that runs forward', () => {
    expect(refusalToPlan(plan)).toBeNull()
    expect(refusalToPlan({ ...plan, partnerKind: 'enterprise' })).toBe('PARTNER_HALF')
    expect(refusalToPlan({ ...plan, startsOn: '2026-09-01', endsOn: '2026-08-31' })).toBe(
      'WINDOW_BACKWARDS',
    )
  })

  it('is not closed while something is on its way or an agreement counts on it', () => {
    const totals = (lines: Line[]) => programmeTotals(lines, { count: 0, reported: false })
    const open = { status: 'open' as const, totals: totals([]), agreements: 0 }
    const came = totals([{ from: null, to: 'pending', portion: cash(1) }])
    expect(refusalToClose(open)).toBeNull()
    expect(refusalToClose({ ...open, totals: came })).toBe('UNDERWAY')
    expect(refusalToClose({ ...open, agreements: 1 })).toBe('AGREEMENTS_IN_FORCE')
    expect(refusalToClose({ ...open, status: 'closed' })).toBe('PROGRAMME_CLOSED')
  })
})

describe('reporting a quarter', () => {
  it('knows its days, and tells none that has not begun', () => {
    expect(quarterWindow({ year, quarter: 3 })).toEqual({ from: '2026-07-01', until: '2026-09-30' })
    expect(quarterBefore('2026-02-01')).toEqual({ year: 2025, quarter: 4 })
    expect(refusalToReport({ year, quarter: 4 }, '2026-09-30')).toBe('NOT_BEGUN')
    expect(refusalToReport({ year, quarter: 4 }, '2026-10-01')).toBeNull()
  })

  it('always says what the ledger says: every total is the sum of its entries', () => {
    const journeys = fc.array(
      fc.record({
        amountFen: fc.integer({ min: 1, max: 1_000_000 }),
        steps: fc.integer({ min: 1, max: 4 }),
        undone: fc.boolean(),
        month: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 20 },
    )
    const ledgerOf = (
      told: { amountFen: number; steps: number; undone: boolean; month: number }[],
    ) =>
      told.flatMap(({ amountFen, steps, undone, month }): DatedLine[] => {
        const lines: DatedLine[] = []
        const day = (after: number) => `${year}-${String(month + after).padStart(2, '0')}-15`
        let from: Line['from'] = null
        for (let step = 0; step < steps; step += 1) {
          const to: Line['to'] = from === null ? 'pending' : NEXT_STAGE[from]
          lines.push({ from, to, portion: cash(amountFen), happenedOn: day(0), reverses: null })
          from = to
        }
        const last = lines.at(-1)
        if (undone && last) {
          lines.push({ ...last, from: last.to, to: last.from, happenedOn: day(3), reverses: 1 })
        }
        return lines
      })
    fc.assert(
      fc.property(journeys, (told) => {
        const lines = ledgerOf(told)
        const totals = programmeTotals(lines, { count: 0, reported: false })
        const at = (quarter: number) => reportRows(lines, { year, quarter })
        const upTo = at(4).map(({ upToEnd }) => upToEnd.amountFen)
        const [promised, received, delivered, signed] = upTo as [number, number, number, number]
        const { pending, atCustodian, atSchool } = totals.stages
        expect(promised).toBe(totalOf(lines).amountFen)
        expect(promised - received).toBe(pending.amountFen)
        expect(received - delivered).toBe(atCustodian.amountFen)
        expect(delivered - signed).toBe(atSchool.amountFen)
        expect(signed).toBe(totals.stages.signed.amountFen)
        for (const row of [0, 1, 2, 3]) {
          const quarters = [1, 2, 3, 4].map((one) => at(one)[row]?.inQuarter.amountFen ?? 0)
          expect(quarters.reduce((sum, one) => sum + one, 0)).toBe(upTo[row])
        }
      }),
    )
  })

  it.each([
    ['begun on the last day of the quarter', '2026-06-30', null, true],
    ['begun a day later', '2026-07-01', null, false],
    ['closed on its first day', '2025-01-01', '2026-04-01', true],
    ['closed the day before', '2025-01-01', '2026-03-31', false],
  ])('is due or not for a programme %s', (_, startsOn, closedOn, due) => {
    expect(ranIn({ startsOn, closedOn }, { year: 2026, quarter: 2 })).toBe(due)
  })

  it('drafts itself, and does not point at the few children it tells of', () => {
    const rows = reportRows(
      [{ from: null, to: 'pending', portion: cash(100), happenedOn: '2026-01-05', reverses: null }],
      { year, quarter: 1 },
    )
    const told = {
      programme: '金秋助学',
      custodian: '慈善服务中心',
      registrationNumber: '示例-1',
      plan: '与某企业（企业）合办',
      budgetFen: 1600,
      window: { from: '2026-01-01', until: '2026-03-31' },
      rows,
      reported: false,
    }
    expect(draftReport({ ...told, children: 3 })).toContain('累计受助学生不足 5 人')
    expect(draftReport({ ...told, children: 5 })).toContain('累计受助学生 5 人')
    expect(draftReport({ ...told, children: 24, reported: true })).toContain('24 人（报送数）')
  })
})
