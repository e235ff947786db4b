import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { type Figure, kilobytes, median, milliseconds, type Section } from './report'

const root = path.resolve(__dirname, '../..')
const built = path.join(root, 'dist/cloudfunctions')
const build = path.join(root, 'config/build-functions.mjs')

const ROUNDS = 11
const TARGET = { bytes: 260_000, ms: 45, megabytes: 15, ofUsual: 0.2 }

/** A fresh process that loads one file and says what that took; nothing to load is the floor. */
function load(file: string | null): { ms: number; megabytes: number } {
  const script = `
    const before = process.memoryUsage().rss, started = process.hrtime.bigint()
    ${file ? `require(${JSON.stringify(file)})` : ''}
    const ms = Number(process.hrtime.bigint() - started) / 1e6
    console.log(JSON.stringify({ ms, megabytes: (process.memoryUsage().rss - before) / 1e6 }))
    process.exit(0)`
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }))
}

/** What a cloud function usually loads before it answers anything, bundled and minified likewise. */
function usualFunction(folder: string): string {
  const entry = path.join(folder, 'usual.ts')
  const outfile = path.join(folder, 'usual.js')
  const source = ['wx-server-sdk', 'pg', 'zod', 'kysely'].map(
    (name, at) => `import * as m${at} from '${name}'; console.assert(m${at})`,
  )
  writeFileSync(entry, source.join('\n'))
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    external: ['pg-native'],
    nodePaths: [path.join(root, 'node_modules')],
    logLevel: 'error',
  })
  return outfile
}

/** Loading each function, an empty one and the usual one in turn, so that a busy machine hurts all alike. */
export function benchColdStart(): Section {
  const folder = mkdtempSync(path.join(tmpdir(), 'cold-'))
  if (!existsSync(built)) execFileSync(process.execPath, [build])
  try {
    const usual = usualFunction(folder)
    const functions = readdirSync(built).map((name) => [name, path.join(built, name, 'index.js')])
    const files = new Map<string, string | null>([
      ['(empty)', null],
      ['(usual)', usual],
      ...(functions as [string, string][]),
    ])
    const taken = new Map([...files.keys()].map((name) => [name, [] as ReturnType<typeof load>[]]))
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, file] of files) taken.get(name)?.push(load(file))
    }
    const msOf = (name: string) => median((taken.get(name) ?? []).map((one) => one.ms))
    const memoryOf = (name: string) => median((taken.get(name) ?? []).map((one) => one.megabytes))
    const floor = msOf('(empty)')
    const usualMs = msOf('(usual)') - floor
    const figures = functions.flatMap(([name = '', file = '']): Figure[] => {
      const bytes = statSync(file).size
      const ms = msOf(name) - floor
      const megabytes = memoryOf(name) - memoryOf('(empty)')
      return [
        {
          what: `${name}: index.js`,
          measured: kilobytes(bytes),
          reference: `usual ${kilobytes(statSync(usual).size)}`,
          target: `≤ ${kilobytes(TARGET.bytes)}`,
          met: bytes <= TARGET.bytes,
          because: 'kysely 147 KB, zod 100 KB and pg 80 KB come before our first line',
        },
        {
          what: `${name}: load over empty`,
          measured: milliseconds(ms),
          reference: `usual ${milliseconds(usualMs)} (ratio ${(ms / usualMs).toFixed(2)})`,
          target: `≤ ${TARGET.ms} ms, ≤ ${TARGET.ofUsual}× usual`,
          met: ms <= TARGET.ms && ms <= TARGET.ofUsual * usualMs,
        },
        {
          what: `${name}: memory over empty`,
          measured: `${megabytes.toFixed(1)} MB`,
          reference: `usual ${(memoryOf('(usual)') - memoryOf('(empty)')).toFixed(1)} MB`,
          target: `≤ ${TARGET.megabytes} MB`,
          met: megabytes <= TARGET.megabytes,
        },
      ]
    })
    return {
      title: 'Cold start and size of each cloud function',
      how: `require() of the built file in a fresh Node, ${ROUNDS} interleaved rounds, medians; "usual" is wx-server-sdk + pg + zod + kysely bundled the same way.`,
      figures,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
