import fc from 'fast-check'
import { DropReason, PriorityClass, SuggestionStatus } from '@shared/sponsorship/matching.model'
import {
  CLASS_ORDER,
  classOf,
  costOf,
  fits,
  HIGHEST_COST,
  inOrder,
  reasonsFor,
  reasonToDrop,
  refusalToPropose,
  refusalToPublish,
  SUGGESTION_MOVES,
  suggestionAfter,
  type WaitingStudent,
  yearsLeft,
} from '@shared/sponsorship/matching.rules'
import { reasonsInWords } from '@shared/sponsorship/matching.wording'
import { Preference } from '@shared/sponsorship/preference.model'
import { Difficulty } from '@shared/sponsorship/student.model'
import { anyStudent, anyWish, aStudent } from './any-market'
import { aWish } from './given-match'

describe('fitting a student and a sponsor', () => {
  it('asks for the kind of help, the amount, the stage and the place', () => {
    expect(fits(aStudent(), aWish())).toBe(true)
    expect(fits(aStudent(), aWish({ kinds: ['goods'] }))).toBe(false)
    expect(fits(aStudent(), aWish({ mostFen: 100_000 }))).toBe(false)
    expect(fits(aStudent(), aWish({ stages: ['seniorHigh'] }))).toBe(false)
    expect(fits(aStudent(), aWish({ townshipIds: ['elsewhere' as never] }))).toBe(false)
    expect(fits(aStudent(), aWish({ townshipIds: ['here' as never] }))).toBe(true)
  })

  it('asks no amount for goods, and takes an amount up to the limit itself', () => {
    const goods = aStudent({ need: { kind: 'goods', goods: ['desk'] } })
    expect(fits(goods, aWish({ kinds: ['goods'], mostFen: null }))).toBe(true)
    expect(fits(aStudent({ need: { kind: 'oneOff', amountFen: 150_000 } }), aWish())).toBe(true)
    expect(fits(aStudent({ need: { kind: 'oneOff', amountFen: 150_001 } }), aWish())).toBe(false)
  })

  it('wants a limit as soon as money is offered', () => {
    expect(Preference.safeParse(aWish({ mostFen: null })).success).toBe(false)
    expect(Preference.safeParse(aWish({ kinds: ['goods'], mostFen: null })).success).toBe(true)
    expect(Preference.safeParse(aWish({ places: 21 })).success).toBe(false)
    expect(Preference.safeParse(aWish({ mostFen: 123 as never })).success).toBe(false)
  })
})

describe('the class of a student', () => {
  it.each([
    ['a sponsor who left, before everything', { returned: true }, 'returned'],
    ['an orphan on the first day', { difficulties: ['orphan'], waitingDays: 0 }, 'first'],
    ['illness at home', { difficulties: ['illness'] }, 'first'],
    ['half a year of waiting', { waitingDays: 180 }, 'first'],
    ['a day less than half a year', { waitingDays: 179 }, 'second'],
    ['two difficulties', { difficulties: ['lowIncome', 'leftBehind'] }, 'second'],
    ['a quarter of waiting', { waitingDays: 90 }, 'second'],
    ['everybody else', { waitingDays: 89 }, 'third'],
  ] as const)('follows from %s', (_, facts, expected) => {
    expect(classOf(aStudent(facts as Partial<WaitingStudent>))).toBe(expected)
  })

  it('only ever rises while one waits', () => {
    fc.assert(
      fc.property(fc.subarray(Difficulty.options, { minLength: 1 }), fc.nat(400), (some, days) => {
        const rank = (waitingDays: number) =>
          CLASS_ORDER.indexOf(classOf(aStudent({ difficulties: some, waitingDays })))
        expect(rank(days + 1)).toBeLessThanOrEqual(rank(days))
      }),
    )
  })

  it('orders a run by class, waiting and number, whatever order they come in', () => {
    const some = [
      aStudent({ code: 'C', waitingDays: 10 }),
      aStudent({ code: 'B', waitingDays: 10 }),
      aStudent({ code: 'A', waitingDays: 50 }),
      aStudent({ code: 'D', difficulties: ['orphan'], waitingDays: 1 }),
      aStudent({ code: 'E', returned: true, waitingDays: 0 }),
    ]
    const codes = inOrder(some).map((one) => one.code)
    expect(codes).toEqual(['E', 'D', 'A', 'B', 'C'])
    expect(inOrder([...some].reverse()).map((one) => one.code)).toEqual(codes)
    expect([...CLASS_ORDER]).toEqual(PriorityClass.options)
  })
})

describe('what a pair costs', () => {
  it('is a whole number from 0 to 1000 wherever the pair fits', () => {
    fc.assert(
      fc.property(anyStudent, anyWish, (student, wish) => {
        const pair = [aStudent(student as never), wish as never as Preference] as const
        fc.pre(fits(...pair))
        const cost = costOf(...pair)
        expect(Number.isInteger(cost)).toBe(true)
        expect(cost).toBeGreaterThanOrEqual(0)
        expect(cost).toBeLessThanOrEqual(HIGHEST_COST)
      }),
    )
  })

  it('falls with waiting, with years carried, with the nearer amount and the named township', () => {
    const cost = costOf(aStudent(), aWish())
    expect(costOf(aStudent({ waitingDays: 200 }), aWish())).toBeLessThan(cost)
    expect(costOf(aStudent(), aWish({ years: 1 }))).toBeGreaterThan(cost)
    expect(costOf(aStudent(), aWish({ mostFen: 500_000 }))).toBeGreaterThan(cost)
    expect(costOf(aStudent(), aWish({ townshipIds: ['here' as never] }))).toBe(cost - 100)
    expect(yearsLeft(aStudent())).toBe(3)
    expect(yearsLeft(aStudent({ stage: 'juniorHigh', grade: 6 }))).toBe(1)
  })
})

describe('the words of a pair', () => {
  it('say why, and nothing of hardship or class', () => {
    const facts = reasonsFor(
      aStudent({ waitingDays: 120, difficulties: ['orphan'] }),
      aWish({ years: 1 }),
    )
    expect(reasonsInWords(facts)).toBe('因为同县、小学、金额相符、等待 120 天')
    expect(reasonsInWords({ ...facts, toTheEnd: true, namedTownship: true })).toBe(
      '因为在选定的乡镇、小学、金额相符、能帮到毕业、等待 120 天',
    )
    expect(Object.keys(facts).sort()).toEqual([
      'namedTownship',
      'needKind',
      'stage',
      'toTheEnd',
      'waitingDays',
    ])
  })
})

describe('the life of a suggestion', () => {
  it('does each act from exactly the states of the table', () => {
    for (const [act, { from, to }] of Object.entries(SUGGESTION_MOVES)) {
      for (const status of SuggestionStatus.options) {
        expect(suggestionAfter(status, act as keyof typeof SUGGESTION_MOVES)).toBe(
          from.includes(status) ? to : null,
        )
      }
    }
  })

  it('never leaves an end, and never reaches a sponsor unconfirmed', () => {
    for (const end of ['dropped', 'taken', 'declined', 'overtaken', 'lapsed'] as const) {
      for (const { from } of Object.values(SUGGESTION_MOVES)) expect(from).not.toContain(end)
    }
    expect(SUGGESTION_MOVES.suggest.from).toEqual(['confirmed'])
  })

  it('is dropped for the first thing that no longer holds', () => {
    const holding = {
      isWaiting: true,
      isConsented: true,
      isHeld: false,
      isVerified: true,
      relation: null,
      stillFits: true,
      freePlaces: 1,
    }
    expect(reasonToDrop(holding)).toBeNull()
    const reasons = [
      reasonToDrop({ ...holding, isWaiting: false }),
      reasonToDrop({ ...holding, isConsented: false }),
      reasonToDrop({ ...holding, isHeld: true }),
      reasonToDrop({ ...holding, isVerified: false }),
      reasonToDrop({ ...holding, relation: 'RELATION_UNCLEAR' }),
      reasonToDrop({ ...holding, stillFits: false }),
      reasonToDrop({ ...holding, freePlaces: 0 }),
    ]
    expect(['withdrawn', ...reasons]).toEqual(DropReason.options)
  })

  it('is proposed only where somebody waits and somebody offers, and published only when all are read', () => {
    expect(refusalToPropose({ students: 0, places: 1 })).toBe('NOBODY_WAITS')
    expect(refusalToPropose({ students: 1, places: 0 })).toBe('NOBODY_OFFERS')
    expect(refusalToPropose({ students: 1, places: 1 })).toBeNull()
    const proposal = { isOpen: true, undecided: 0, confirmed: 1 }
    expect(refusalToPublish(proposal)).toBeNull()
    expect(refusalToPublish({ ...proposal, isOpen: false })).toBe('NOT_OPEN')
    expect(refusalToPublish({ ...proposal, undecided: 1 })).toBe('UNDECIDED')
    expect(refusalToPublish({ ...proposal, confirmed: 0 })).toBe('NOTHING_CONFIRMED')
  })
})
