import fc from 'fast-check'
import { addDays } from '@shared/kernel/calendar'
import type { DeedId, DeedStatus } from '@shared/volunteer/deed.model'
import { DeedStatus as Statuses } from '@shared/volunteer/deed.model'
import {
  type Counted,
  counts,
  isLate,
  minutesOf,
  overlaps,
  refusalToCorrect,
  refusalToJudge,
  refusalToWithdraw,
  refusalToWrite,
  spanOf,
  tallyDeeds,
  type Writing,
} from '@shared/volunteer/deed.rules'
import {
  monthOf,
  monthsBack,
  refusalToLock,
  refusalToReopen,
} from '@shared/volunteer/deed-month.rules'
import {
  refusalToAdd,
  refusalToChange,
  refusalToRemove,
  refusalToScore,
} from '@shared/volunteer/team.rules'

const now = new Date('2026-11-22T08:00:00.000Z')
const sheet = { happenedOn: '2026-11-20', startsAt: '09:00', minutes: 90 }
const span = fc
  .record({ at: fc.integer({ min: 0, max: 2000 }), minutes: fc.integer({ min: 10, max: 720 }) })
  .map(({ at, minutes }) => {
    const startsAt = new Date(now.getTime() + at * 60_000)
    return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
  })

describe('the time of a deed', () => {
  it('runs from the clock of Shanghai, past midnight if need be', () => {
    expect(spanOf({ happenedOn: '2026-11-20', startsAt: '22:30', minutes: 120 })).toEqual({
      startsAt: new Date('2026-11-20T14:30:00.000Z'),
      endsAt: new Date('2026-11-20T16:30:00.000Z'),
    })
    expect(minutesOf(spanOf(sheet))).toBe(90)
    expect(minutesOf({ startsAt: null, endsAt: null })).toBe(0)
  })

  it('overlaps whichever is asked first, and overlaps itself', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        expect(overlaps(a, a)).toBe(true)
      }),
    )
  })

  it('overlaps exactly when some minute belongs to both', () => {
    const minutesIn = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => {
      const first = startsAt.getTime() / 60_000
      return new Set(
        Array.from(
          { length: (endsAt.getTime() - startsAt.getTime()) / 60_000 },
          (_, n) => first + n,
        ),
      )
    }
    fc.assert(
      fc.property(span, span, (a, b) => {
        const other = minutesIn(b)
        expect(overlaps(a, b)).toBe([...minutesIn(a)].some((minute) => other.has(minute)))
      }),
    )
  })
})

describe('writing into the book', () => {
  const fine: Writing = {
    span: spanOf(sheet),
    status: 'enrolled',
    monthLocked: false,
    inTeam: true,
    reason: '',
    overlaps: false,
  }

  it('is open to whoever has sworn and serves', () => {
    expect(refusalToWrite(fine, now)).toBeNull()
    expect(refusalToWrite({ ...fine, status: 'away' }, now)).toBeNull()
    for (const status of ['awaitingOath', 'suspended', 'struckOff', 'left', 'deceased'] as const) {
      expect(refusalToWrite({ ...fine, status }, now)).toBe('NOT_SERVING')
    }
  })

  it('waits until it has been done', () => {
    const tonight = spanOf({ happenedOn: '2026-11-22', startsAt: '15:30', minutes: 60 })
    expect(refusalToWrite({ ...fine, span: tonight }, now)).toBe('IN_THE_FUTURE')
  })

  it('refuses a locked month, another team, and two things at a time', () => {
    expect(refusalToWrite({ ...fine, monthLocked: true }, now)).toBe('MONTH_LOCKED')
    expect(refusalToWrite({ ...fine, inTeam: false }, now)).toBe('NOT_IN_TEAM')
    expect(refusalToWrite({ ...fine, overlaps: true }, now)).toBe('OVERLAPS')
  })

  it('asks for a reason after thirty days, and not on the thirtieth', () => {
    expect(isLate('2026-10-23', '2026-11-22')).toBe(false)
    expect(isLate('2026-10-22', '2026-11-22')).toBe(true)
    const late = { ...fine, span: spanOf({ ...sheet, happenedOn: '2026-10-22' }) }
    expect(refusalToWrite(late, now)).toBe('SAY_WHY_LATE')
    expect(refusalToWrite({ ...late, reason: '住院补记' }, now)).toBeNull()
  })

  it('never lets a locked month through, whatever else is true', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.string(), (inTeam, overlapping, reason) => {
        const writing = { ...fine, inTeam, reason, overlaps: overlapping, monthLocked: true }
        expect(refusalToWrite(writing, now)).toBe('MONTH_LOCKED')
      }),
    )
  })
})

describe('judging a deed', () => {
  const all = Statuses.options.flatMap((status) =>
    [true, false].flatMap((own) =>
      [true, false].map((monthLocked) => ({ status, own, monthLocked })),
    ),
  )

  it('is never one’s own affair, happens once, and stops with the month', () => {
    for (const deed of all) {
      const may = deed.status === 'claimed' && !deed.own && !deed.monthLocked
      expect([deed, refusalToJudge(deed) === null]).toEqual([deed, may])
    }
  })

  it('may be forestalled by whoever claimed it', () => {
    for (const deed of all) {
      const may = deed.status === 'claimed' && deed.own && !deed.monthLocked
      expect([deed, refusalToWithdraw(deed) === null]).toEqual([deed, may])
    }
  })

  it('leaves what counts to be corrected', () => {
    for (const deed of all) {
      const may = counts(deed.status) && !deed.monthLocked
      expect([deed, refusalToCorrect(deed) === null]).toEqual([deed, may])
    }
  })
})

describe('counting deeds', () => {
  const deed = fc.record({
    id: fc.uuid().map((id) => id as DeedId),
    volunteerId: fc.constantFrom('a', 'b', 'c'),
    teamId: fc.constantFrom(null, 'x', 'y'),
    status: fc.constantFrom<DeedStatus>(...Statuses.options),
    minutes: fc.integer({ min: 0, max: 720 }),
  })
  const sum = (parts: Counted[][]) =>
    parts.map(tallyDeeds).reduce(
      (all, one) => ({
        claimed: all.claimed + one.claimed,
        claimedMinutes: all.claimedMinutes + one.claimedMinutes,
        confirmed: all.confirmed + one.confirmed,
        confirmedMinutes: all.confirmedMinutes + one.confirmedMinutes,
      }),
      tallyDeeds([]),
    )
  const groups = (deeds: Counted[], by: (deed: Counted) => string | null) =>
    [...new Set(deeds.map(by))].map((key) => deeds.filter((one) => by(one) === key))

  it('comes to the same by person, by team and as a whole: each deed once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(deed, { selector: (one) => one.id, maxLength: 60 }), (deeds) => {
        const whole = tallyDeeds(deeds)
        expect(sum(groups(deeds, (one) => one.volunteerId))).toEqual(whole)
        expect(sum(groups(deeds, (one) => one.teamId))).toEqual(whole)
        expect(whole.claimed + whole.confirmed).toBe(
          deeds.filter((one) => counts(one.status)).length,
        )
      }),
    )
  })
})

describe('closing a month', () => {
  it('waits until it is over and every claim is answered', () => {
    const month = { month: '2026-10', claimed: 0, locked: false }
    expect(refusalToLock(month, '2026-11-01')).toBeNull()
    expect(refusalToLock(month, '2026-10-31')).toBe('NOT_OVER_YET')
    expect(refusalToLock({ ...month, claimed: 1 }, '2026-11-01')).toBe('CLAIMS_WAITING')
    expect(refusalToLock({ ...month, locked: true }, '2026-11-01')).toBe('ALREADY_LOCKED')
    expect(refusalToReopen({ reopened: true })).toBe('NOT_LOCKED')
    expect(refusalToReopen({ reopened: false })).toBeNull()
  })

  it('counts the months back without a gap', () => {
    expect(monthsBack('2026-03-31', 5)).toEqual([
      '2026-03',
      '2026-02',
      '2026-01',
      '2025-12',
      '2025-11',
    ])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const today = addDays('2020-01-01', days)
        const months = monthsBack(today, 13)
        expect(months[0]).toBe(monthOf(today))
        expect(months[12]?.slice(5)).toBe(months[0]?.slice(5))
        expect(new Set(months).size).toBe(13)
      }),
    )
  })
})

describe('a team', () => {
  it('takes whoever is enrolled and not in it yet, while it exists', () => {
    const member = { status: 'enrolled', inTeam: false } as const
    expect(refusalToAdd({ dissolved: false }, [member])).toBeNull()
    expect(refusalToAdd({ dissolved: true }, [member])).toBe('DISSOLVED')
    expect(refusalToAdd({ dissolved: false }, [{ ...member, status: 'away' }])).toBe('NOT_ENROLLED')
    expect(refusalToAdd({ dissolved: false }, [{ ...member, inTeam: true }])).toBe('ALREADY_IN')
    expect(refusalToChange({ dissolved: true })).toBe('DISSOLVED')
    expect(refusalToRemove(false)).toBe('NOT_IN_TEAM')
  })

  it('is scored for a year that has come, by another than its captain', () => {
    expect(refusalToScore({ year: 2026, captains: false }, 2026)).toBeNull()
    expect(refusalToScore({ year: 2027, captains: false }, 2026)).toBe('NOT_YET')
    expect(refusalToScore({ year: 2026, captains: true }, 2026)).toBe('YOUR_OWN_TEAM')
  })
})
