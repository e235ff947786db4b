import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type { Market } from '@cloud/sponsorship/matching.solver'

/** The total a solver found, and its milliseconds from the market to the total. */
export type Solved = { total: number; taken: number }
export type Solver = (market: Market) => Promise<Solved>

const folder = path.join(os.tmpdir(), 'reference-solvers')
/** 330 MB that no newcomer should have to install. */
const PACKAGES = ['or-tools-wasm@0.9.1', 'highs@1.15.3']

/** Fetches OR-tools and HiGHS when they are first asked for, and compiles against Debian's liblemon-dev. */
export async function referenceSolvers(): Promise<Record<'LEMON' | 'OR-tools' | 'HiGHS', Solver>> {
  if (!existsSync(path.join(folder, 'node_modules'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), '{}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: folder })
  }
  return { LEMON: lemon(), 'OR-tools': await orTools(), HiGHS: await highs() }
}

function lemon(): Solver {
  const own = mkdtempSync(path.join(os.tmpdir(), 'lemon-'))
  const program = path.join(own, 'network-simplex')
  const source = path.join(__dirname, 'network-simplex.cc')
  execFileSync('g++', ['-O3', '-march=native', '-std=c++14', '-w', '-o', program, source])
  return async (market) => {
    const file = path.join(own, 'market')
    const { start, sponsor, places, cost, penalty } = market
    const sizes = Int32Array.of(penalty.length, places.length, cost.length)
    const parts = [sizes, start, sponsor, places, cost, penalty]
    const bytes = parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
    writeFileSync(file, Buffer.concat(bytes))
    const told = execFileSync(program, [file, penalty.length > 1000 ? '1' : '10']).toString()
    const [taken, total] = told.split(' ').map(Number)
    return { total: total ?? Number.NaN, taken: taken ?? Number.NaN }
  }
}

type MinCostFlow = {
  addArcsWithCapacityAndUnitCost(
    tails: ArrayLike<number>,
    heads: ArrayLike<number>,
    capacities: ArrayLike<number>,
    costs: ArrayLike<number>,
  ): void
  setNodeSupply(node: number, supply: number): void
  solve(): Promise<number>
  optimalCost(): number
}

const load = (name: string): Promise<Record<string, unknown>> =>
  import(createRequire(path.join(folder, 'package.json')).resolve(name))

async function orTools(): Promise<Solver> {
  const { SimpleMinCostFlow } = (await load('or-tools-wasm/network-flow')) as {
    SimpleMinCostFlow: new () => MinCostFlow
  }
  return async (market) => {
    const arcs = arcsOf(market)
    const began = performance.now()
    const flow = new SimpleMinCostFlow()
    flow.addArcsWithCapacityAndUnitCost(arcs.from, arcs.to, arcs.most, arcs.cost)
    const students = market.penalty.length
    for (const student of market.penalty.keys()) flow.setNodeSupply(student, 1)
    flow.setNodeSupply(students + market.places.length, -students)
    await flow.solve()
    return { total: flow.optimalCost(), taken: performance.now() - began }
  }
}

async function highs(): Promise<Solver> {
  const start = (await load('highs')).default as () => Promise<{
    solve(problem: string): { ObjectiveValue: number }
  }>
  const solver = await start()
  return async (market) => {
    const problem = linearProgramme(market)
    const began = performance.now()
    const { ObjectiveValue } = solver.solve(problem)
    return { total: Math.round(ObjectiveValue), taken: performance.now() - began }
  }
}

/** Every student sends one unit to a sponsor or, at the penalty, to nowhere; what reaches a sponsor goes there too. */
function arcsOf({ start, sponsor, cost, places, penalty }: Market) {
  const arcs = { from: [], to: [], most: [], cost: [] } as Record<
    'from' | 'to' | 'most' | 'cost',
    number[]
  >
  const connect = (from: number, to: number, most: number, price: number) => {
    arcs.from.push(from)
    arcs.to.push(to)
    arcs.most.push(most)
    arcs.cost.push(price)
  }
  const students = penalty.length
  const nowhere = students + places.length
  for (const [student, price] of penalty.entries()) {
    connect(student, nowhere, 1, price)
    for (let edge = start[student]!; edge < start[student + 1]!; edge++) {
      connect(student, students + sponsor[edge]!, 1, cost[edge]!)
    }
  }
  for (const [one, limit] of places.entries()) connect(students + one, nowhere, limit, 0)
  return arcs
}

function linearProgramme({ start, sponsor, cost, places, penalty }: Market): string {
  const reaching = Array.from(places, (): string[] => [])
  const served: string[] = []
  const price: string[] = []
  for (const [student, dear] of penalty.entries()) {
    const ways = [`n${student}`]
    price.push(`${dear} n${student}`)
    for (let edge = start[student]!; edge < start[student + 1]!; edge++) {
      ways.push(`x${edge}`)
      price.push(`${cost[edge]} x${edge}`)
      reaching[sponsor[edge]!]!.push(`x${edge}`)
    }
    served.push(`${ways.join(' + ')} = 1`)
  }
  const limits = reaching.flatMap((ways, one) =>
    ways.length > 0 ? [`${ways.join(' + ')} <= ${places[one]}`] : [],
  )
  return `Minimize\n${price.join('\n + ')}\nSubject To\n${[...served, ...limits].join('\n')}\nEnd\n`
}
