import fc from 'fast-check'
import { blockingPairsOf, marketOf, type WillingSponsor } from '@cloud/sponsorship/matching.market'
import { solveMatching } from '@cloud/sponsorship/matching.solver'
import {
  CLASS_ORDER,
  classOf,
  HIGHEST_COST,
  penaltiesFor,
  type WaitingStudent,
} from '@shared/sponsorship/matching.rules'
import type { Preference } from '@shared/sponsorship/preference.model'
import { anyStudent, anyWish, aStudent } from './any-market'
import { aWish } from './given-match'

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
