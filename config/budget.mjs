import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'

// Runs after every build of the mini-program: a package that is too big, or a file that an old phone
// cannot read, fails the build.

const KIB = 1024
const budgets = { main: 600 * KIB, subpackage: 400 * KIB, total: 2048 * KIB }
const root = path.resolve(import.meta.dirname, '../dist/client')

const { subPackages = [] } = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8'))
const subpackages = subPackages.map((one) => one.root.replace(/\/$/, ''))

const packages = new Map([['main', { bytes: 0, gzipped: 0 }]])
const problems = []

for (const file of filesBelow(root)) {
  const name = path.relative(root, file).replaceAll(path.sep, '/')
  const content = readFileSync(file)
  const owner = subpackages.find((one) => name.startsWith(`${one}/`)) ?? 'main'
  const sum = packages.get(owner) ?? { bytes: 0, gzipped: 0 }
  packages.set(owner, {
    bytes: sum.bytes + content.length,
    gzipped: sum.gzipped + gzipSync(content).length,
  })
  if (name.endsWith('.js')) checkOldEngines(name, content.toString())
}

let total = 0
for (const [name, { bytes, gzipped }] of packages) {
  total += bytes
  const most = name === 'main' ? budgets.main : budgets.subpackage
  report(name, bytes, most, gzipped)
}
report('total', total, budgets.total)

if (problems.length > 0) {
  console.error(`\n${problems.join('\n')}`)
  process.exit(1)
}

function report(name, bytes, most, gzipped) {
  const size = `${(bytes / KIB).toFixed(1)} KiB`.padStart(12)
  const zipped = gzipped ? `${(gzipped / KIB).toFixed(1)} KiB gz` : ''
  console.log(`${name.padEnd(20)}${size} of ${most / KIB} KiB  ${zipped}`)
  if (bytes > most) problems.push(`${name} is over its ${most / KIB} KiB`)
}

/** WeChat runs on engines that know ES5 for certain and the rest by luck. */
function checkOldEngines(name, code) {
  try {
    parse(code, { ecmaVersion: 5, sourceType: 'script' })
  } catch (error) {
    problems.push(`${name} is not ES5: ${error.message}`)
  }
}

function filesBelow(folder) {
  return readdirSync(folder).flatMap((entry) => {
    const file = path.join(folder, entry)
    return statSync(file).isDirectory() ? filesBelow(file) : [file]
  })
}
