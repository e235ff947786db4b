import type { CommitteeId } from '@shared/committee/committee.model'
import { type Told, talliesOf, tallyOf } from '@shared/submission/statistics.rules'

const told = (facts: Partial<Told> & { of?: string } = {}): Told => ({
  unit: { id: (facts.of ?? '东街') as CommitteeId, name: facts.of ?? '东街' },
  submittedOn: '2026-03-01',
  decidedOn: null,
  published: false,
  adoptions: 0,
  ...facts,
})

describe('counting what became of articles (P-14)', () => {
  it('counts an article adopted by three outlets once', () => {
    expect(tallyOf([told({ adoptions: 3 }), told()])).toMatchObject({ submitted: 2, adopted: 1 })
  })

  it('does not take what is undecided for decided at once', () => {
    expect(tallyOf([told(), told()])).toMatchObject({ decided: 0, medianDays: null })
  })

  it('takes the middle of the days to a decision, and the mean of the two middle ones', () => {
    const decidedOn = (day: string) => told({ decidedOn: `2026-03-${day}` })
    expect(tallyOf([decidedOn('02'), decidedOn('20'), decidedOn('04')]).medianDays).toBe(3)
    expect(tallyOf([decidedOn('02'), decidedOn('05')]).medianDays).toBe(2.5)
  })

  it('adds up by unit to the whole', () => {
    const articles = [
      told({ published: true }),
      told({ of: '西街', adoptions: 1 }),
      told({ of: '西街' }),
    ]
    const units = talliesOf(articles)
    expect(units.map(({ unit, submitted }) => [unit.name, submitted])).toEqual([
      ['西街', 2],
      ['东街', 1],
    ])
    for (const key of ['submitted', 'decided', 'published', 'adopted'] as const) {
      expect(units.reduce((sum, one) => sum + one[key], 0)).toBe(tallyOf(articles)[key])
    }
  })
})
