import {
  type Asked,
  MOST_PEOPLE,
  refusalToAsk,
  refusalToDecide,
  refusalToFetch,
  stateOf,
} from '@shared/volunteer/export.rules'

const askedAt = new Date('2026-06-01T02:00:00.000Z')
const later = (hours: number) => new Date(askedAt.getTime() + hours * 3_600_000)

const asked = (facts: Partial<Asked> = {}): Asked => ({
  kind: 'registerTable',
  unmasked: true,
  askedAt,
  verdict: null,
  decidedAt: null,
  ...facts,
})

describe('asking for a paper', () => {
  const wanted = {
    kind: 'registerTable' as const,
    people: 3,
    unmasked: true,
    purpose: '慰问' as string | null,
  }

  it('needs somebody on it and not too many', () => {
    expect(refusalToAsk(wanted)).toBeNull()
    expect(refusalToAsk({ ...wanted, people: 0 })).toBe('NOBODY')
    const people = MOST_PEOPLE.registerTable
    expect(refusalToAsk({ ...wanted, people })).toBeNull()
    expect(refusalToAsk({ ...wanted, people: people + 1 })).toBe('TOO_MANY')
  })

  it('says what for only when full data leave', () => {
    expect(refusalToAsk({ ...wanted, purpose: null })).toBe('SAY_WHAT_FOR')
    expect(refusalToAsk({ ...wanted, purpose: null, unmasked: false })).toBeNull()
    expect(refusalToAsk({ ...wanted, purpose: null, kind: 'oathRoll' })).toBeNull()
  })
})

describe('an export in the course of time', () => {
  it('is open for 24 hours from asking when it is masked', () => {
    const masked = asked({ unmasked: false })
    expect(stateOf(masked, askedAt)).toBe('open')
    expect(stateOf(masked, new Date(later(24).getTime() - 1))).toBe('open')
    expect(stateOf(masked, later(24))).toBe('closed')
  })

  it('waits for approval and is open for 24 hours from then', () => {
    expect(stateOf(asked(), later(100))).toBe('awaiting')
    const approved = asked({ verdict: 'approved', decidedAt: later(30) })
    expect(stateOf(approved, later(53))).toBe('open')
    expect(stateOf(approved, later(54))).toBe('closed')
    expect(stateOf(asked({ verdict: 'refused', decidedAt: later(1) }), later(1))).toBe('refused')
  })

  it('may be fetched only while it is open', () => {
    expect(refusalToFetch(asked(), askedAt)).toBe('NOT_APPROVED_YET')
    expect(refusalToFetch(asked({ verdict: 'refused' }), askedAt)).toBe('EXPORT_REFUSED')
    expect(refusalToFetch(asked({ unmasked: false }), later(24))).toBe('EXPORT_CLOSED')
    expect(refusalToFetch(asked({ unmasked: false }), askedAt)).toBeNull()
  })
})

describe('deciding on an export', () => {
  const of = (facts: Partial<Asked> = {}) => ({ ...asked(facts), askedBy: 'wang' })

  it('takes a second person, once', () => {
    expect(refusalToDecide(of(), { personId: 'xu' })).toBeNull()
    expect(refusalToDecide(of(), { personId: 'wang' })).toBe('YOUR_OWN_EXPORT')
    expect(refusalToDecide(of({ verdict: 'approved' }), { personId: 'xu' })).toBe('ALREADY_DECIDED')
    expect(refusalToDecide(of({ unmasked: false }), { personId: 'xu' })).toBe('NOTHING_TO_DECIDE')
  })
})
