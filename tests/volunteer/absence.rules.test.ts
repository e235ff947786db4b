import { isAvailableOn, refusalToBeAway } from '@shared/volunteer/absence.rules'
import { VolunteerStatus } from '@shared/volunteer/volunteer.model'

const winter = { startsOn: '2026-11-01', backOn: '2027-03-20' }

describe('being available for work (O-07)', () => {
  it.each([
    ['2026-10-31', true],
    ['2026-11-01', false],
    ['2027-03-19', false],
    ['2027-03-20', true],
  ])('on %s: %s', (day, available) => {
    const whereabouts = { status: 'enrolled' as const, absences: [winter] }
    expect(isAvailableOn(whereabouts, day, '2026-10-01')).toBe(available)
  })

  it('still counts as away whoever has not said that they are back', () => {
    const whereabouts = { status: 'away' as const, absences: [winter] }
    expect(isAvailableOn(whereabouts, '2027-04-01', '2027-03-25')).toBe(false)
  })

  it('offers work to nobody who is not sworn in, is paused or is gone', () => {
    const available = VolunteerStatus.options.filter((status) =>
      isAvailableOn({ status, absences: [] }, '2026-10-01', '2026-10-01'),
    )
    expect(available).toEqual(['enrolled', 'away'])
  })
})

describe('saying that one goes away', () => {
  it('may be told late, and for a year at most', () => {
    expect(refusalToBeAway({ ...winter, startsOn: '2026-09-01' }, '2026-10-01')).toBeNull()
    expect(refusalToBeAway({ ...winter, backOn: '2028-01-01' }, '2026-10-01')).toBe('AWAY_TOO_LONG')
  })
})
