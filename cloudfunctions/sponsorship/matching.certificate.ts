import type { Market, Matching } from './matching.solver'

/**
 * Looks at a matching without trusting whoever made it: no sponsor beyond their places, and by the
 * prices (complementary slackness of the linear programme) nobody could do better. One pass over the
 * edges, exact in whole numbers. `null` when it is feasible and of least cost, else what is wrong.
 */
export function faultOf(market: Market, { sponsorOf, prices, total }: Matching): string | null {
  const { start, sponsor, cost, places, penalty } = market
  const taken = new Int32Array(places.length)
  for (const one of sponsorOf) if (one >= 0) taken[one]! += 1
  for (const [one, price] of prices.entries()) {
    if (taken[one]! > places[one]!) return `sponsor ${one} has more students than places`
    if (price > 0) return `sponsor ${one} has a price above nothing`
    if (price < 0 && taken[one] !== places[one])
      return `sponsor ${one} has a price and a free place`
  }

  let spent = 0
  for (const [student, chosen] of sponsorOf.entries()) {
    let best = penalty[student]!
    let own = chosen < 0 ? best : Number.NaN
    let paid = chosen < 0 ? best : Number.NaN
    for (let edge = start[student]!; edge < start[student + 1]!; edge++) {
      const worth = cost[edge]! - prices[sponsor[edge]!]!
      best = Math.min(best, worth)
      if (sponsor[edge] !== chosen) continue
      own = worth
      paid = cost[edge]!
    }
    if (own !== best) return `student ${student} could do better`
    spent += paid
  }
  return spent === total ? null : `the total is ${spent}, not ${total}`
}
