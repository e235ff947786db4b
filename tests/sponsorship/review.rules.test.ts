import { AgreementStatus } from '@shared/sponsorship/agreement.model'
import {
  isPaused,
  owesReview,
  refusalToReview,
  schoolYearOn,
} from '@shared/sponsorship/review.rules'

const help = { kind: 'yearly' as const, amountFen: 120_000 as never }
const due = { status: 'effective' as const, effectiveOn: '2025-10-01', reviewed: [], help }

describe('reviewing each school year', () => {
  it('begins a school year on the first of September', () => {
    expect(schoolYearOn('2026-08-31')).toBe(2025)
    expect(schoolYearOn('2026-09-01')).toBe(2026)
    expect(schoolYearOn('2027-01-31')).toBe(2026)
  })

  it('asks about whoever was helped before this school year, not about the new ones', () => {
    expect(owesReview('2026-08-31', 2026)).toBe(true)
    expect(owesReview('2026-09-01', 2026)).toBe(false)
  })

  it('rests after 30 November until it is done, and not a day earlier', () => {
    const standing = { effectiveOn: '2025-10-01', reviewed: [2025] }
    expect(isPaused(standing, '2026-11-30')).toBe(false)
    expect(isPaused(standing, '2026-12-01')).toBe(true)
    expect(isPaused(standing, '2027-08-31')).toBe(true)
    expect(isPaused({ ...standing, reviewed: [2026] }, '2026-12-01')).toBe(false)
    expect(isPaused({ ...standing, effectiveOn: '2026-09-01' }, '2026-12-01')).toBe(false)
  })

  it('keeps or lowers the amount and never binds a sponsor to more', () => {
    expect(refusalToReview(due, 120_000, '2026-10-01')).toBeNull()
    expect(refusalToReview(due, 60_000, '2026-10-01')).toBeNull()
    expect(refusalToReview(due, 120_001, '2026-10-01')).toBe('AMOUNT_RAISED')
    expect(refusalToReview(due, null, '2026-10-01')).toBe('AMOUNT_MISSING')
    const goods = { ...due, help: { kind: 'goods' as const, goods: ['books' as const] } }
    expect(refusalToReview(goods, null, '2026-10-01')).toBeNull()
  })

  it('is done once a school year, and only for what is in force', () => {
    expect(refusalToReview({ ...due, reviewed: [2026] }, 1, '2026-10-01')).toBe('ALREADY_REVIEWED')
    expect(refusalToReview({ ...due, effectiveOn: '2026-09-02' }, 1, '2026-10-01')).toBe('NOT_DUE')
    for (const status of AgreementStatus.options) {
      const refusal = refusalToReview({ ...due, status }, 120_000, '2026-10-01')
      expect(refusal).toBe(status === 'effective' ? null : 'NOT_IN_FORCE')
    }
  })
})
