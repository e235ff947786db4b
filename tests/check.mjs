import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const rooms = ['shared', 'cloudfunctions', 'database', 'client', 'local', 'config', 'tests']

/** One thing to look at, and the program in `node_modules` that looks at it. */
const steps = {
  'types hold (tsc)': tool('typescript7/bin/tsc', '--noEmit'),
  'written in one hand (biome)': tool('@biomejs/biome/bin/biome', 'ci', '--colors=off'),
  'walls stand (dependency-cruiser)': tool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...rooms],
  ),
  'names are English words (cspell)': tool(
    'cspell/bin.mjs',
    ...['--no-progress', '--no-summary', '--quiet', '--no-color'],
  ),
  'no file over 300 lines': async () => longFiles(),
}

export const LONGEST = 300
/** Stories and word lists are as long as they are. */
const mayBeLong = /^(database\/seed\/|.*\.wording\.ts$)/

export function longFiles() {
  return rooms
    .flatMap((room) => filesIn(room))
    .filter((file) => /\.(tsx?|mjs|cjs|sql|scss)$/.test(file) && !mayBeLong.test(file))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8').split('\n').length - 1])
    .filter(([, lines]) => lines > LONGEST)
    .map(([file, lines]) => `${file}: ${lines} lines`)
    .join('\n')
}

function filesIn(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
}

/** What the tool complains of; an empty answer is a pass. */
function tool(file, ...args) {
  return () =>
    new Promise((resolve) => {
      const program = path.join(root, 'node_modules', file)
      const options = { cwd: root, maxBuffer: 1e8, env: { ...process.env, NO_COLOR: '1' } }
      execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
        resolve(error ? `${stdout}${stderr}`.trim() || String(error) : ''),
      )
    })
}

/** Run every step, two at a time; how many passed and how many failed. */
export async function check() {
  const queue = Object.entries(steps)
  let passed = 0
  let failed = 0
  const walk = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, step] = next
      const started = Date.now()
      const complaint = await step()
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      console.log(`${complaint ? '✗' : '✓'} ${name} · ${seconds} s`)
      if (!complaint) passed += 1
      else {
        failed += 1
        console.log(complaint)
      }
    }
  }
  await Promise.all([walk(), walk()])
  return { passed, failed }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await check()
  console.log(`check: ${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
