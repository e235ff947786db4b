import { faultOf } from '@cloud/sponsorship/matching.certificate'
import { solveMatching } from '@cloud/sponsorship/matching.solver'
import { FAMILIES, type Family, randomMarket } from '../support/markets'

/** One market solved in a process of its own: what it needs from the start to the proof, in MB. */
const [family = FAMILIES[0], sponsors, students] = process.argv.slice(2)
const size = { sponsors: Number(sponsors), students: Number(students), wishes: 30 }
const market = randomMarket(family as Family, size, 7)
globalThis.gc?.()
const before = process.memoryUsage().rss
const fault = faultOf(market, solveMatching(market))
console.log(
  JSON.stringify({ fault, megabytes: (process.resourceUsage().maxRSS * 1024 - before) / 1e6 }),
)
