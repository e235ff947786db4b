import fc from 'fast-check'
import { ConsentAnswer, ConsentKind, ConsentParty } from '@shared/sponsorship/consent.model'
import { consentStates, inForce, studentDecides } from '@shared/sponsorship/consent.rules'
import { hasCard } from '@shared/sponsorship/hold.rules'
import { audienceOf } from '@shared/sponsorship/publicity.rules'

describe('asking for consent', () => {
  it('asks the student too from the month of the 14th birthday', () => {
    expect(studentDecides('2012-06', '2026-05-31')).toBe(false)
    expect(studentDecides('2012-06', '2026-06-01')).toBe(true)
  })

  it('holds only while the latest word of everyone needed is yes', () => {
    const decision = fc.record({
      kind: fc.constantFrom(...ConsentKind.options),
      party: fc.constantFrom(...ConsentParty.options),
      answer: fc.constantFrom(...ConsentAnswer.options),
      version: fc.constant(1),
      method: fc.constant('electronic' as const),
      decidedAt: fc.constant('2026-06-01T00:00:00.000Z'),
    })
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 40 }), fc.boolean(), (history, needsStudent) => {
        const consented = inForce(consentStates(history, needsStudent))
        for (const kind of ConsentKind.options) {
          const last = (party: string) =>
            history.filter((one) => one.kind === kind && one.party === party).at(-1)?.answer
          const agreed =
            last('guardian') === 'given' &&
            (last('student') === 'given' || (!last('student') && !needsStudent))
          expect(consented.includes(kind)).toBe(agreed)
        }
        const file = { status: 'waiting' as const, consented }
        expect(hasCard(file)).toBe(consented.includes('anonymousCard'))
        expect(audienceOf(file)).toBe(consented.includes('publicity') ? 'everyone' : 'staff')
      }),
    )
  })
})
