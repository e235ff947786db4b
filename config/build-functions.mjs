import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
} from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const sources = path.join(root, 'cloudfunctions')
const built = path.join(root, 'dist/cloudfunctions')
const packages = path.join(root, 'dist/packages')

/** Every folder with an `index.ts` is one deployed function. */
export const functionNames = () =>
  readdirSync(sources)
    .filter((name) => existsSync(path.join(sources, name, 'index.ts')))
    .sort()

const settings = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  mainFields: ['module', 'main'],
  external: ['pg-native'],
  supported: { 'dynamic-import': false },
  logLevel: 'error',
  absWorkingDir: root,
}

const fileOf = (packageName) => `${packageName.replace(/^@/, '').replaceAll('/', '-')}.js`

/** A package taken with `import()` stays out of index.js: a request that does not need it never reads it. */
const packagesOnDemand = (afterwards) => ({
  name: 'packages-on-demand',
  setup(build) {
    build.onResolve({ filter: /^(@[a-z0-9-]+\/)?[a-z0-9-]+$/ }, ({ path: name, kind }) => {
      if (kind !== 'dynamic-import' || isBuiltin(name)) return undefined
      return { path: `./${fileOf(name)}`, external: true, pluginData: name }
    })
    build.onEnd(async ({ metafile, errors }) => {
      if (errors.length) return
      for (const [file, output] of Object.entries(metafile.outputs))
        await placePackages(file, output)
      afterwards(Object.keys(metafile.outputs))
    })
  },
})

async function placePackages(file, output) {
  const folder = path.dirname(path.join(root, file))
  const bundle = readFileSync(path.join(root, file), 'utf8')
  for (const name of Object.keys(dependencies())) {
    if (!bundle.includes(`require("./${fileOf(name)}")`)) continue
    const packed = await packageFile(name)
    const placed = path.join(folder, fileOf(name))
    if (!existsSync(placed) || statSync(placed).size !== statSync(packed).size)
      cpSync(packed, placed)
  }
  if (bundle.includes(paperFont.file)) placePaperFont(folder)
  const permissions = path.join(sources, path.basename(folder), 'config.json')
  if (output.entryPoint && existsSync(permissions))
    cpSync(permissions, path.join(folder, 'config.json'))
}

/** The font of printed papers lies beside index.js, with the licence it may be passed on under. */
const paperFont = {
  file: 'NotoSerifSC_400Regular.ttf',
  home: path.join(root, 'node_modules/@expo-google-fonts/noto-serif-sc'),
}

function placePaperFont(folder) {
  const placed = path.join(folder, paperFont.file)
  if (existsSync(placed)) return
  cpSync(path.join(paperFont.home, '400Regular', paperFont.file), placed)
  cpSync(path.join(paperFont.home, 'LICENSE_FONT'), path.join(folder, 'NotoSerifSC.LICENSE.txt'))
}

const dependencies = () =>
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).dependencies

/** A package written as ES modules may ask where it lies. */
const esModulesOwnAddress = {
  banner: { js: "const ownAddress = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'ownAddress' },
}

/** Bundled once per version, then copied to each function that may ask for it. */
async function packageFile(name) {
  const outfile = path.join(packages, `${dependencies()[name]}-${fileOf(name)}`)
  if (!existsSync(outfile)) {
    mkdirSync(packages, { recursive: true })
    await esbuild.build({ ...settings, ...esModulesOwnAddress, entryPoints: [name], outfile })
  }
  return outfile
}

function report(outputs) {
  for (const folder of outputs.map((file) => path.join(root, path.dirname(file)))) {
    const sizes = readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .sort((a, b) => Number(b === 'index.js') - Number(a === 'index.js'))
      .map((file) => {
        const bytes = readFileSync(path.join(folder, file))
        return `${file} ${kilobytes(bytes.length)} (gzip ${kilobytes(gzipSync(bytes).length)})`
      })
    console.log(`  ${path.basename(folder).padEnd(12)} ${sizes.join(' · ')}`)
  }
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`

const options = (afterwards) => ({
  ...settings,
  entryPoints: functionNames().map((name) => ({
    in: path.join(sources, name, 'index.ts'),
    out: `${name}/index`,
  })),
  outdir: built,
  metafile: true,
  plugins: [packagesOnDemand(afterwards)],
})

export async function buildFunctions() {
  await esbuild.build(options(report))
  for (const name of readdirSync(built)) {
    if (!functionNames().includes(name)) rmSync(path.join(built, name), { recursive: true })
  }
}

const say = (outputs) =>
  console.log(`  ${outputs.length} 个函数已更新 ${new Date().toLocaleTimeString()}`)

/** Rebuild on every change; a new function folder is noticed too. */
async function watchFunctions() {
  let names = ''
  let context
  const renew = async () => {
    if (names === functionNames().join()) return
    names = functionNames().join()
    await context?.dispose()
    context = await esbuild.context(options(say))
    await context.watch()
  }
  await renew()
  watch(sources, () => setTimeout(() => renew().catch(console.error), 500))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await (process.argv.includes('--watch') ? watchFunctions() : buildFunctions())
}
