import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { type Market, solveMatching } from '@cloud/sponsorship/matching.solver'
import { FAMILIES, type Family, randomMarket } from '../support/markets'
import { referenceSolvers, type Solver } from './reference-solvers'
import { type Figure, milliseconds, type Section } from './report'

const SIZES = [
  { sponsors: 200, students: 300, rounds: 20 },
  { sponsors: 2000, students: 3000, rounds: 5 },
  { sponsors: 20_000, students: 30_000, rounds: 3 },
]
const LARGEST = 30_000
/** Beyond this many students HiGHS needs minutes. */
const MOST_FOR_HIGHS = 3000

const ours: Solver = async (market) => {
  const began = performance.now()
  const { total } = solveMatching(market)
  return { total, taken: performance.now() - began }
}

/** S-08: our solver beside LEMON's network simplex (C++), OR-tools and HiGHS (WebAssembly), turn by turn on the same markets. */
export async function benchMatching(): Promise<Section> {
  const { HiGHS, ...others } = await referenceSolvers()
  const figures: Figure[] = []
  const ratios: number[] = []
  for (const { rounds, ...size } of SIZES) {
    for (const family of FAMILIES) {
      const market = randomMarket(family, { ...size, wishes: 30 }, 7)
      const solvers = { ours, ...others, ...(size.students <= MOST_FOR_HIGHS && { HiGHS }) }
      const least = await turnByTurn(market, solvers, rounds)
      ratios.push(least.ours / least.LEMON)
      figures.push(figureOf(`${family} ${size.students}`, size.students, least))
    }
  }
  const mean = Math.exp(ratios.reduce((sum, one) => sum + Math.log(one), 0) / ratios.length)
  const worst = Math.max(...ratios)
  figures.push({
    what: 'geometric mean, worst',
    measured: `${mean.toFixed(2)}, ${worst.toFixed(2)} × LEMON`,
    reference: '',
    target: '≤ 1.00, ≤ 2.00',
    met: mean <= 1 && worst <= 2,
  })
  return {
    title: 'Matching students with sponsors',
    how: '30 wishes a student; least of interleaved rounds; a row only stands when all found the same total',
    figures: [...figures, ...FAMILIES.map(memoryOf)],
  }
}

type Least = { ours: number; LEMON: number } & Record<string, number>

async function turnByTurn(market: Market, solvers: Record<string, Solver>, rounds: number) {
  const least: Record<string, number> = {}
  const totals = new Set<number>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, solve] of Object.entries(solvers)) {
      const { total, taken } = await solve(market)
      totals.add(total)
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, taken)
    }
  }
  if (totals.size > 1) throw new Error(`the solvers disagree: ${[...totals].join(', ')}`)
  return least as Least
}

function figureOf(what: string, students: number, { ours, ...others }: Least): Figure {
  const faster = (others['OR-tools'] ?? 0) / ours
  const large = students === LARGEST
  return {
    what,
    measured: milliseconds(ours),
    reference: Object.entries(others)
      .map(([name, taken]) => `${name} ${milliseconds(taken)}`)
      .join(' · '),
    target: large ? '≥ 3 × faster than OR-tools' : '',
    met: large ? faster >= 3 : null,
  }
}

function memoryOf(family: Family): Figure {
  const program = path.join(__dirname, 'matching.process.ts')
  const told = execFileSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', program, family, '20000', String(LARGEST)],
    { cwd: path.resolve(__dirname, '../..') },
  )
  const { fault, megabytes } = JSON.parse(told.toString())
  return {
    what: `${family} ${LARGEST}, memory`,
    measured: `${megabytes.toFixed(0)} MB`,
    reference: fault ?? 'proved',
    target: '≤ 200 MB',
    met: fault === null && megabytes <= 200,
  }
}
