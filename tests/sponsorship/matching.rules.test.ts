import fc from 'fast-check'
import { blockingPairsOf, marketOf, type WillingSponsor } from '@cloud/sponsorship/matching.market'
import { solveMatching } from '@cloud/sponsorship/matching.solver'
import { DropReason, PriorityClass, SuggestionStatus } from '@shared/sponsorship/matching.model'
import {
  CLASS_ORDER,
  classOf,
  costOf,
  fits,
  HIGHEST_COST,
  inOrder,
  penaltiesFor,
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
import { AMOUNT_TIERS_FEN, Preference } from '@shared/sponsorship/preference.model'
import { Difficulty, SchoolStage } from '@shared/sponsorship/student.model'

const aStudent = (facts: Partial<WaitingStudent> = {}): WaitingStudent => ({
  studentId: 'student' as WaitingStudent['studentId'],
  code: 'H-2026-001',
  stage: 'primary',
  grade: 4,
  need: { kind: 'yearly', amountFen: 120_000 },
  townshipId: 'here',
  waitingDays: 30,
  difficulties: ['lowIncome'],
  returned: false,
  ...facts,
})

const aWish = (facts: Partial<Preference> = {}): Preference =>
  ({
    places: 2,
    kinds: ['yearly', 'oneOff', 'goods'],
    mostFen: 150_000,
    stages: ['primary', 'juniorHigh'],
    townshipIds: [],
    years: 3,
    ...facts,
  }) as Preference

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

const anyStudent = fc.record({
  stage: fc.constantFrom(...SchoolStage.options),
  grade: fc.integer({ min: 1, max: 6 }),
  need: fc.oneof(
    fc.record({
      kind: fc.constantFrom('yearly' as const, 'oneOff' as const),
      amountFen: fc.integer({ min: 1, max: 300_000 }),
    }),
    fc.constant({ kind: 'goods' as const, goods: ['desk' as const] }),
  ),
  townshipId: fc.constantFrom('here', 'there'),
  waitingDays: fc.nat(500),
  difficulties: fc.subarray(Difficulty.options, { minLength: 1 }),
  returned: fc.boolean(),
})
const anyWish = fc.record({
  places: fc.integer({ min: 1, max: 3 }),
  kinds: fc.subarray(['yearly', 'oneOff', 'goods'] as const, { minLength: 1 }),
  mostFen: fc.constantFrom(...AMOUNT_TIERS_FEN),
  stages: fc.subarray(SchoolStage.options, { minLength: 2 }),
  townshipIds: fc.subarray(['here', 'there']),
  years: fc.integer({ min: 1, max: 6 }),
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

describe('a run', () => {
  const sponsorsOf = (wishes: readonly Preference[]): WillingSponsor[] =>
    wishes.map((preference, at) => ({
      sponsorId: `sponsor-${at}` as never,
      preference,
      freePlaces: preference.places,
    }))
  const nobodyRelated = () => false

  /** Served by class and then the cost, compared in that order; every way there is is tried. */
  function bestByHand(run: ReturnType<typeof marketOf>): number[] {
    const { market, students } = run
    let best: number[] = []
    const isBetter = (one: number[]) => {
      const at = one.findIndex((value, index) => value !== best[index])
      return best.length === 0 || (at >= 0 && (one[at] as number) > (best[at] as number))
    }
    const free = [...market.places]
    const go = (student: number, served: number[], cost: number) => {
      const found = students[student]
      if (!found) {
        const score = [...served, -cost]
        if (isBetter(score)) best = score
        return
      }
      go(student + 1, served, cost)
      const rank = CLASS_ORDER.indexOf(classOf(found))
      for (
        let edge = market.start[student] as number;
        edge < (market.start[student + 1] as number);
        edge += 1
      ) {
        const sponsor = market.sponsor[edge] as number
        if ((free[sponsor] as number) === 0) continue
        free[sponsor] = (free[sponsor] as number) - 1
        go(
          student + 1,
          served.map((many, at) => (at === rank ? many + 1 : many)),
          cost + (market.cost[edge] as number),
        )
        free[sponsor] = (free[sponsor] as number) + 1
      }
    }
    go(
      0,
      CLASS_ORDER.map(() => 0),
      0,
    )
    return best
  }

  it('serves most of the highest class, then of the next, then by preference: as every way tried by hand', () => {
    fc.assert(
      fc.property(
        fc.array(anyStudent, { minLength: 1, maxLength: 6 }),
        fc.array(anyWish, { minLength: 1, maxLength: 3 }),
        (students, wishes) => {
          const run = marketOf(
            students.map((one, at) =>
              aStudent({ ...(one as never as WaitingStudent), code: `H-${at}` }),
            ),
            sponsorsOf(wishes as never),
            nobodyRelated,
          )
          const { sponsorOf } = solveMatching(run.market)
          const served = CLASS_ORDER.map(
            (one) =>
              run.students.filter((student, at) => sponsorOf[at] !== -1 && classOf(student) === one)
                .length,
          )
          let cost = 0
          sponsorOf.forEach((sponsor, student) => {
            for (
              let edge = run.market.start[student] as number;
              edge < (run.market.start[student + 1] as number);
              edge += 1
            ) {
              if (run.market.sponsor[edge] === sponsor) cost += run.market.cost[edge] as number
            }
          })
          expect([...served, -cost]).toEqual(bestByHand(run))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('keeps its numbers exact up to sizes no county has, and refuses beyond', () => {
    const { returned, first, second, third } = penaltiesFor(30_000)
    expect([third, second - third, first - second, returned - first]).toEqual(
      Array(4).fill(30_000 * HIGHEST_COST + 1),
    )
    expect(Number.isSafeInteger(30_000 * returned)).toBe(true)
    expect(() => penaltiesFor(2_000_000)).toThrow('too many for one run')
  })

  it('fills a run from the front of the order and leaves the rest to the next', () => {
    const students = [1, 2, 3, 4].map((at) => aStudent({ code: `H-${at}`, waitingDays: 60 - at }))
    const run = marketOf(students, sponsorsOf([aWish(), aWish()]), nobodyRelated, 5)
    expect(run.students.map((one) => one.code)).toEqual(['H-1', 'H-2'])
    expect(run.nextRun.map((one) => one.code)).toEqual(['H-3', 'H-4'])
  })

  it('leaves related pairs out and counts them', () => {
    const run = marketOf([aStudent()], sponsorsOf([aWish(), aWish()]), (_, { sponsorId }) =>
      sponsorId.endsWith('0'),
    )
    expect(run.relatedPairs).toBe(1)
    expect([...run.market.sponsor]).toEqual([1])
  })

  it('counts the pairs that would both rather have each other', () => {
    const market = {
      start: Int32Array.of(0, 2, 3),
      sponsor: Int32Array.of(0, 1, 0),
      cost: Float64Array.of(1, 5, 9),
      places: Int32Array.of(1, 1),
      penalty: Float64Array.of(100, 100),
    }
    const crossed = { sponsorOf: Int32Array.of(1, 0), prices: Float64Array.of(0, 0), total: 14 }
    expect(blockingPairsOf(market, crossed)).toBe(1)
    expect(blockingPairsOf(market, { ...crossed, sponsorOf: Int32Array.of(0, -1) })).toBe(0)
    expect(blockingPairsOf(market, { ...crossed, sponsorOf: Int32Array.of(-1, -1) })).toBe(3)
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
