import {
  classOf,
  costOf,
  fits,
  inOrder,
  MOST_PAIRS_IN_A_RUN,
  penaltiesFor,
  type WaitingStudent,
} from '@shared/sponsorship/matching.rules'
import type { Preference } from '@shared/sponsorship/preference.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { Market, Matching } from './matching.solver'

export type WillingSponsor = { sponsorId: SponsorId; preference: Preference; freePlaces: number }

/** The market of one run: students and sponsors by position, and who is left to the next run. */
export type Run = {
  students: WaitingStudent[]
  nextRun: WaitingStudent[]
  sponsors: readonly WillingSponsor[]
  market: Market
  /** Pairs that fit and are left out, because a relation is not cleared. */
  relatedPairs: number
}

/** The same students, sponsors and relations always give the same market. */
export function marketOf(
  waiting: readonly WaitingStudent[],
  sponsors: readonly WillingSponsor[],
  isRelated: (student: WaitingStudent, sponsor: WillingSponsor) => boolean,
  mostPairs = MOST_PAIRS_IN_A_RUN,
): Run {
  const ordered = inOrder(waiting)
  const students: WaitingStudent[] = []
  const start = [0]
  const edges: number[] = []
  const costs: number[] = []
  let relatedPairs = 0
  for (const student of ordered) {
    const mine: [sponsor: number, cost: number][] = []
    let related = 0
    for (const [at, sponsor] of sponsors.entries()) {
      if (!fits(student, sponsor.preference)) continue
      if (isRelated(student, sponsor)) related += 1
      else mine.push([at, costOf(student, sponsor.preference)])
    }
    if (students.length > 0 && edges.length + mine.length > mostPairs) break
    for (const [at, cost] of mine) {
      edges.push(at)
      costs.push(cost)
    }
    students.push(student)
    start.push(edges.length)
    relatedPairs += related
  }
  const penalties = penaltiesFor(students.length)
  return {
    students,
    nextRun: ordered.slice(students.length),
    sponsors,
    market: {
      start: Int32Array.from(start),
      sponsor: Int32Array.from(edges),
      cost: Float64Array.from(costs),
      places: Int32Array.from(sponsors, (sponsor) => sponsor.freePlaces),
      penalty: Float64Array.from(students, (student) => penalties[classOf(student)]),
    },
    relatedPairs,
  }
}

/**
 * Pairs that would both rather have each other, by the pair's cost: reported to the office, not avoided,
 * for the aim is most students served. Class breaks a tie of places: nobody of a lower class blocks.
 */
export function blockingPairsOf(market: Market, { sponsorOf }: Matching): number {
  const { start, sponsor, cost, places, penalty } = market
  const own = new Float64Array(sponsorOf.length).fill(Number.POSITIVE_INFINITY)
  const taken = new Int32Array(places.length)
  const worst = new Float64Array(places.length).fill(Number.NEGATIVE_INFINITY)
  const each = (see: (student: number, edge: number) => void) => {
    for (let student = 0; student < sponsorOf.length; student += 1) {
      const end = start[student + 1] as number
      for (let edge = start[student] as number; edge < end; edge += 1) see(student, edge)
    }
  }
  /** How much a sponsor would rather keep another: by class first, then by cost. */
  const weight = (student: number, edge: number) =>
    (cost[edge] as number) - (penalty[student] as number)
  each((student, edge) => {
    const chosen = sponsor[edge] as number
    if (sponsorOf[student] !== chosen) return
    own[student] = cost[edge] as number
    taken[chosen] = (taken[chosen] as number) + 1
    worst[chosen] = Math.max(worst[chosen] as number, weight(student, edge))
  })
  let blocking = 0
  each((student, edge) => {
    const other = sponsor[edge] as number
    if (sponsorOf[student] === other || (cost[edge] as number) >= (own[student] as number)) return
    const hasPlace = (taken[other] as number) < (places[other] as number)
    if (hasPlace || weight(student, edge) < (worst[other] as number)) blocking += 1
  })
  return blocking
}
