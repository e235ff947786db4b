import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { installWhatIsMissing, rebuild } from '../config/products.mjs'

// `npm test`: everything a change must pass, from a fresh clone, in one command.

const root = path.resolve(import.meta.dirname, '..')
const reports = path.join(root, 'node_modules/.cache/nextgen-care')
const total = { passed: 0, failed: 0, skipped: 0 }
const started = Date.now()
/** Each worker holds a database, each journey a browser besides: a laptop keeps air for its owner. */
const workers = Math.max(2, Math.min(4, availableParallelism() - 1))

// A build that fails ends the process: then that is the one failure.
process.once('exit', (code) => {
  if (code !== 0 && total.failed === 0) total.failed = 1
  const { passed, failed, skipped } = total
  console.log(`\n${Math.round((Date.now() - started) / 1000)} s`)
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
})

await installWhatIsMissing()

const { check } = await import('./check.mjs')
const checked = await check()
total.passed += checked.passed
total.failed += checked.failed

await rebuild('functions')
await rebuild('weapp', 'h5')

await jest('cloud and weapp', '--selectProjects', 'cloud', 'weapp')
await jest('journeys', '--selectProjects', 'journeys')

process.exit(total.failed ? 1 : 0)

/** Run part of the tests and add up what came of them. */
async function jest(part, ...args) {
  console.log(`\n${part}`)
  mkdirSync(reports, { recursive: true })
  const report = path.join(reports, `${part.replaceAll(' ', '-')}.json`)
  rmSync(report, { force: true })
  const program = path.join(root, 'node_modules/jest/bin/jest.js')
  const code = await run(
    program,
    '--json',
    `--outputFile=${report}`,
    `--maxWorkers=${workers}`,
    ...args,
  )
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  total.passed += counts.numPassedTests
  total.failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites
  total.skipped += counts.numPendingTests
  if (code !== 0 && counts.success) total.failed += 1
}

function run(program, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--experimental-vm-modules', program, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    })
    child.on('close', resolve)
  })
}
