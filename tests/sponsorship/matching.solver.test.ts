import { faultOf } from '@cloud/sponsorship/matching.certificate'
import { type Market, solveMatching } from '@cloud/sponsorship/matching.solver'
import { chance, FAMILIES, marketOf, randomMarket } from '../support/markets'

/** Every way to serve them, tried one after the other. */
function leastByTrying(market: Market): number {
  const free = Array.from(market.places)
  const from = (student: number): number => {
    if (student === market.penalty.length) return 0
    let least = market.penalty[student]! + from(student + 1)
    for (let edge = market.start[student]!; edge < market.start[student + 1]!; edge += 1) {
      const sponsor = market.sponsor[edge]!
      if (free[sponsor] === 0) continue
      free[sponsor]! -= 1
      least = Math.min(least, market.cost[edge]! + from(student + 1))
      free[sponsor]! += 1
    }
    return least
  }
  return from(0)
}

/** Another way to the same: negative cycles are cancelled until none is left (Klein 1967, Bellman–Ford). */
function leastByCancelling(market: Market): number {
  const { start, sponsor, cost, places, penalty } = market
  const students = penalty.length
  const nowhere = students + places.length
  type Arc = { from: number; to: number; cost: number; left: number; back: number }
  const arcs: Arc[] = []
  const connect = (from: number, to: number, price: number, left: number, used: number) => {
    arcs.push({ from, to, cost: price, left: left - used, back: arcs.length + 1 })
    arcs.push({ from: to, to: from, cost: -price, left: used, back: arcs.length - 1 })
  }
  for (let student = 0; student < students; student += 1) {
    connect(student, nowhere, penalty[student]!, 1, 1)
    for (let edge = start[student]!; edge < start[student + 1]!; edge += 1) {
      connect(student, students + sponsor[edge]!, cost[edge]!, 1, 0)
    }
  }
  for (const [one, limit] of places.entries()) connect(students + one, nowhere, 0, limit, 0)

  for (;;) {
    const distance = new Float64Array(nowhere + 1)
    const reachedBy = new Int32Array(nowhere + 1).fill(-1)
    let last = -1
    for (let round = 0; round <= nowhere + 1; round += 1) {
      last = -1
      for (const [at, arc] of arcs.entries()) {
        if (arc.left === 0 || distance[arc.from]! + arc.cost >= distance[arc.to]!) continue
        distance[arc.to] = distance[arc.from]! + arc.cost
        reachedBy[arc.to] = at
        last = arc.to
      }
      if (last < 0) break
    }
    if (last < 0) break
    for (let step = 0; step <= nowhere; step += 1) last = arcs[reachedBy[last]!]!.from
    let node = last
    do {
      const arc = arcs[reachedBy[node]!]!
      arc.left -= 1
      arcs[arc.back]!.left += 1
      node = arc.from
    } while (node !== last)
  }
  return arcs.reduce((sum, arc, at) => sum + (at % 2 === 0 ? 0 : -arc.cost * arc.left), 0)
}

function smallMarket(seed: number): Market {
  const next = chance(seed)
  const upTo = (limit: number) => Math.floor(next() * limit)
  const sponsors = 1 + upTo(5)
  const dear = seed % 2 === 0 ? 100 : 5
  const wishes = Array.from({ length: 1 + upTo(7) }, () =>
    Array.from({ length: sponsors }, (_, sponsor) => ({ sponsor, cost: upTo(dear) })).filter(
      () => next() < 0.6,
    ),
  )
  return marketOf(
    wishes,
    Array.from({ length: sponsors }, () => upTo(4)),
    wishes.map(() => (seed % 3 === 0 ? 1000 * (1 + upTo(3)) : 1 + upTo(60))),
  )
}

describe('matching students with sponsors', () => {
  it('costs what trying every way costs, on 4,000 small markets, and proves it', () => {
    for (let seed = 1; seed <= 4000; seed += 1) {
      const market = smallMarket(seed)
      const matching = solveMatching(market)
      const found = { seed, total: matching.total, fault: faultOf(market, matching) }
      expect(found).toEqual({ seed, total: leastByTrying(market), fault: null })
    }
  })

  it.each(FAMILIES)('costs what another algorithm finds on a %s market', (family) => {
    const market = randomMarket(family, { sponsors: 40, students: 60, wishes: 8 }, 7)
    const matching = solveMatching(market)
    expect(faultOf(market, matching)).toBeNull()
    expect(matching.total).toBe(leastByCancelling(market))
  })

  it.each(FAMILIES)('proves itself on a %s market of 2,000 sponsors', (family) => {
    const market = randomMarket(family, { sponsors: 2000, students: 3000, wishes: 30 }, 7)
    expect(faultOf(market, solveMatching(market))).toBeNull()
  })

  it('serves most of the highest class, then of the next, whatever that costs', () => {
    const wish = (cost: number) => [{ sponsor: 0, cost }]
    const market = marketOf([wish(0), wish(1000), wish(500)], [1], [3003, 9009, 6006])
    expect(Array.from(solveMatching(market).sponsorOf)).toEqual([-1, 0, -1])
  })

  it('answers the same for the same question', () => {
    const market = randomMarket('oversubscribed', { sponsors: 200, students: 300, wishes: 30 }, 3)
    expect(solveMatching(market)).toEqual(solveMatching(market))
  })

  it('leaves the market as it was', () => {
    const market = randomMarket('uniform', { sponsors: 20, students: 30, wishes: 5 }, 3)
    const before = structuredClone(market)
    solveMatching(market)
    expect(market).toEqual(before)
  })

  it('has nothing to do where nobody waits or nobody gives', () => {
    expect(solveMatching(marketOf([], [2], [])).total).toBe(0)
    expect(Array.from(solveMatching(marketOf([[], []], [], [5, 6])).sponsorOf)).toEqual([-1, -1])
  })
})

describe('looking at a matching without trusting it', () => {
  const market = marketOf(
    [
      [
        { sponsor: 0, cost: 1 },
        { sponsor: 1, cost: 5 },
      ],
      [{ sponsor: 0, cost: 2 }],
    ],
    [1, 1],
    [100, 100],
  )
  const matching = solveMatching(market)

  it('finds nothing wrong with the best', () => {
    expect(faultOf(market, matching)).toBeNull()
  })

  it.each([
    ['a sponsor beyond their places', { sponsorOf: Int32Array.from([0, 0]) }, 'more students'],
    ['a dearer matching', { sponsorOf: Int32Array.from([0, -1]) }, 'could do better'],
    ['a priced sponsor with a place left', { sponsorOf: Int32Array.from([1, -1]) }, 'a free place'],
    ['a sponsor nobody wished', { sponsorOf: Int32Array.from([0, 1]) }, 'could do better'],
    ['a price above nothing', { prices: Float64Array.from([3, 0]) }, 'above nothing'],
    ['prices that do not fit', { prices: Float64Array.from([-4, -1]) }, 'could do better'],
    ['a total that is not the sum', { total: matching.total + 1 }, 'the total is'],
  ])('finds %s', (_, change, fault) => {
    expect(faultOf(market, { ...matching, ...change })).toContain(fault)
  })
})
