import type { Market } from '@cloud/sponsorship/matching.solver'

/** The same numbers on every machine (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Edge = { sponsor: number; cost: number }

export function marketOf(
  wishes: readonly (readonly Edge[])[],
  places: readonly number[],
  penalty: readonly number[],
): Market {
  const edges = wishes.flat()
  const start = new Int32Array(wishes.length + 1)
  for (const [student, wish] of wishes.entries()) start[student + 1] = start[student]! + wish.length
  return {
    start,
    sponsor: Int32Array.from(edges, (edge) => edge.sponsor),
    cost: Float64Array.from(edges, (edge) => edge.cost),
    places: Int32Array.from(places),
    penalty: Float64Array.from(penalty),
  }
}

/** `uniform`: any sponsor at any cost; `geographic`: those of the same county, at their distance; `oversubscribed`: so too, with 2 places for 3 students of 5 classes. */
export const FAMILIES = ['uniform', 'geographic', 'oversubscribed'] as const
export type Family = (typeof FAMILIES)[number]

const CLASS_GAP = 1_000_000

export function randomMarket(
  family: Family,
  size: { sponsors: number; students: number; wishes: number },
  seed: number,
): Market {
  const next = chance(seed)
  const upTo = (limit: number) => Math.floor(next() * limit)
  const somewhere = () => ({ x: next(), y: next() })
  const countyOf = ({ x, y }: { x: number; y: number }) => Math.floor(x * 4) * 4 + Math.floor(y * 4)
  const homes = Array.from({ length: size.sponsors }, somewhere)
  const everybody = homes.map((_, sponsor) => sponsor)
  const counties = Array.from({ length: 16 }, (_, county) =>
    everybody.filter((sponsor) => countyOf(homes[sponsor]!) === county),
  )

  const wishes = Array.from({ length: size.students }, () => {
    const home = somewhere()
    const near = family === 'uniform' ? everybody : counties[countyOf(home)]!
    const chosen = new Set<number>()
    while (chosen.size < Math.min(size.wishes, near.length)) chosen.add(near[upTo(near.length)]!)
    return [...chosen].map((sponsor) => {
      const { x, y } = homes[sponsor]!
      const far = Math.round(Math.hypot(x - home.x, y - home.y) * 40_000)
      return { sponsor, cost: family === 'uniform' ? upTo(10_000) : far }
    })
  })
  const crowded = family === 'oversubscribed'
  return marketOf(
    wishes,
    homes.map(() => (crowded ? 1 : 1 + upTo(2.2))),
    wishes.map(() => CLASS_GAP * (crowded ? 1 + upTo(5) : 1)),
  )
}
