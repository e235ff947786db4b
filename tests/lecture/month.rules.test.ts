import { byMonth } from '@shared/lecture/month.rules'

const at = (startsAt: string) => ({ startsAt })

describe('listing what is on by month and day', () => {
  it('puts every talk under its day in Shanghai, soonest first', () => {
    const months = byMonth([
      at('2026-12-03T10:30:00.000Z'),
      at('2026-11-30T15:59:00.000Z'),
      at('2026-11-30T01:00:00.000Z'),
      at('2026-11-30T16:00:00.000Z'),
    ])
    expect(months.map(({ month, days }) => [month, days.map((one) => one.day)])).toEqual([
      ['2026-11', ['2026-11-30']],
      ['2026-12', ['2026-12-01', '2026-12-03']],
    ])
    expect(months[0]?.days[0]?.entries.map((one) => one.startsAt)).toEqual([
      '2026-11-30T01:00:00.000Z',
      '2026-11-30T15:59:00.000Z',
    ])
  })

  it('has no day without a talk', () => {
    expect(byMonth([])).toEqual([])
  })
})
