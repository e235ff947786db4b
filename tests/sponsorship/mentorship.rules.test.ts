import {
  incomePerHousehold,
  isOverdue,
  meetsBy,
  refusalToBegin,
  refusalToRecord,
  refusalToReportYield,
  yieldDue,
} from '@shared/sponsorship/mentorship.rules'
import { averageInWords, termsInWords } from '@shared/sponsorship/mentorship.wording'
import { farming } from './given-mentorship'

const TODAY = '2026-06-01'
const weekly = { ...farming, rhythm: 'weekly' as const }

describe('pairing otherwise', () => {
  it('reckons S0: 70 万元 of one household that leads four are 14 万元 each', () => {
    const found = { netIncomeFen: 70_000_000, households: 1 + 4 }
    expect(incomePerHousehold(found)).toBe(14_000_000)
    expect(averageInWords(found)).toBe('70 万元 ÷ 5 户 = 14 万元')
  })

  it('says less than ten thousand in yuan', () => {
    expect(averageInWords({ netIncomeFen: 1_000_000, households: 3 })).toBe(
      '1 万元 ÷ 3 户 = 3,333 元',
    )
  })

  it('counts from the last meeting, or from the beginning', () => {
    const one = { terms: weekly, startsOn: '2026-05-01', lastMetOn: null }
    expect(meetsBy(one)).toBe('2026-05-08')
    expect(meetsBy({ ...one, lastMetOn: '2026-05-20' })).toBe('2026-05-27')
  })

  it.each([
    ['active', '2026-05-24', true],
    ['active', '2026-05-25', false],
    ['ended', '2026-01-01', false],
  ] as const)('is overdue: %s, last met %s: %s', (status, lastMetOn, overdue) => {
    const one = { terms: weekly, startsOn: '2026-01-01', lastMetOn, status } as never
    expect(isOverdue(one, TODAY)).toBe(overdue)
  })

  it.each([
    ['farming', '2025-12-31', null, 2025],
    ['farming', '2026-01-01', null, null],
    ['farming', '2024-03-01', 2024, 2025],
    ['farming', '2024-03-01', 2025, null],
    ['craft', '2024-03-01', null, null],
  ] as const)('%s since %s, last told %s: asked for %s', (kind, startsOn, lastTold, year) => {
    const one = { terms: { ...farming, kind }, startsOn, status: 'active' } as never
    expect(yieldDue(one, lastTold, TODAY)).toBe(year)
  })

  it.each([
    [null, '2026-06-01', null],
    [true, '2026-06-01', null],
    [false, '2026-06-01', 'NOT_ON_REGISTER'],
    [null, '2026-06-02', 'STARTS_AHEAD'],
  ] as const)('begins with a member %s on %s: %s', (isMember, startsOn, refusal) => {
    expect(refusalToBegin({ isMember, startsOn }, TODAY)).toBe(refusal)
  })

  it.each([
    ['active', '2026-06-01', null],
    ['active', '2026-06-02', 'DAY_AHEAD'],
    ['active', '2026-02-28', 'BEFORE_START'],
    ['ended', '2026-06-01', 'ENDED'],
  ] as const)('records in a pairing that is %s a meeting of %s: %s', (status, day, refusal) => {
    expect(refusalToRecord({ status, startsOn: '2026-03-01' }, day, TODAY)).toBe(refusal)
  })

  it.each([
    ['farming', 2026, null],
    ['farming', 2027, 'YEAR_AHEAD'],
    ['farming', 2025, 'BEFORE_START'],
    ['craft', 2026, 'NOT_FARMING'],
  ] as const)('takes of %s the yield of %s: %s', (kind, year, refusal) => {
    const one = { terms: { ...farming, kind } as never, startsOn: '2026-03-01' }
    expect(refusalToReportYield(one, year, TODAY)).toBe(refusal)
  })

  it('says in one line what was agreed', () => {
    expect(termsInWords({ kind: 'care', rhythm: 'weekly', people: 6, distanceKm: 100 })).toBe(
      '6 名孩子 · 来回 100 公里 · 每周一次',
    )
    expect(termsInWords(farming)).toBe('4 户 · 水稻 · 每月一次')
  })
})
