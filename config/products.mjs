import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// What a fresh clone lacks, made in visible steps. Plain Node: nothing is installed yet when it starts.

const root = path.resolve(import.meta.dirname ?? '.', '..')
const at = (...parts) => path.join(root, ...parts)

/** `npm install` and not `npm ci`: a mirror may lack other platforms' binaries, and then `ci` refuses. */
export async function installWhatIsMissing() {
  const mark = at('node_modules/.cache/nextgen-care/installed')
  const wanted = fingerprint(['package-lock.json'])
  const lock = at('node_modules/.package-lock.json')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  const byHand =
    existsSync(lock) && statSync(lock).mtimeMs > statSync(at('package-lock.json')).mtimeMs
  if (!byHand) {
    const npm = process.env.npm_execpath
    await step('安装依赖 dependencies', () =>
      npm ? run(process.execPath, [npm, 'install']) : run('npm', ['install']),
    )
  }
  mkdirSync(path.dirname(mark), { recursive: true })
  writeFileSync(mark, wanted)
}

const shared = ['shared', 'package-lock.json', 'tsconfig.json']

const taro = at('node_modules/@tarojs/cli/bin/taro')

/** What is built from what, and with which programs, one after the other. */
const products = {
  functions: {
    title: '云函数 functions',
    sources: [...shared, 'cloudfunctions', 'database', 'config/build-functions.mjs'],
    product: 'dist/cloudfunctions',
    commands: [[at('config/build-functions.mjs')]],
  },
  h5: {
    title: '网页版 H5 app',
    sources: [...shared, 'client', 'config', 'babel.config.js'],
    product: 'dist/h5/index.html',
    commands: [[taro, 'build', '--type', 'h5']],
  },
  weapp: {
    title: '小程序 mini-program',
    sources: [...shared, 'client', 'config', 'babel.config.js', 'project.config.json'],
    product: 'dist/client/app.json',
    commands: [[taro, 'build', '--type', 'weapp'], [at('config/budget.mjs')]],
  },
}

/** Build these products again, side by side, where anything they are made of has changed. */
export async function rebuild(...names) {
  const stale = names.filter((name) => {
    const isFresh = existsSync(at(products[name].product)) && markOf(name) === wanted(name)
    if (isFresh) console.log(`  ${products[name].title} 没有变化 unchanged`)
    return !isFresh
  })
  if (stale.length === 0) return
  await step(`构建${stale.map((name) => products[name].title).join('、')}`, () =>
    Promise.all(stale.map(build)),
  )
}

async function build(name) {
  const from = wanted(name)
  for (const command of products[name].commands) {
    await run(process.execPath, command, { NODE_ENV: 'production' })
  }
  writeFileSync(markFile(name), from)
}

const markFile = (name) => at('dist', `${name}.sha256`)
const markOf = (name) => existsSync(markFile(name)) && readFileSync(markFile(name), 'utf8')
const wanted = (name) => fingerprint(products[name].sources)

async function step(title, work) {
  const started = performance.now()
  process.stdout.write(`  ${title} …`)
  const dots = setInterval(() => process.stdout.write('.'), 3000)
  try {
    await work()
    console.log(` ${((performance.now() - started) / 1000).toFixed(1)} 秒`)
  } finally {
    clearInterval(dots)
  }
}

/** Quiet while it goes well; everything it said when it does not. */
function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: program === 'npm' && process.platform === 'win32',
    })
    const said = []
    child.stdout.on('data', (data) => said.push(data))
    child.stderr.on('data', (data) => said.push(data))
    child.on('close', (code) => {
      if (code === 0) return resolve()
      console.error(`\n\n${Buffer.concat(said)}\n  没有成功，原因见上面（failed, see above）\n`)
      process.exit(1)
    })
  })
}

/** Every file under these names, by content. */
function fingerprint(names) {
  const hash = createHash('sha256')
  for (const name of names) addTo(hash, name)
  return hash.digest('hex')
}

function addTo(hash, name) {
  const file = at(name)
  if (!existsSync(file)) return
  if (statSync(file).isDirectory()) {
    for (const entry of readdirSync(file).sort()) addTo(hash, path.join(name, entry))
    return
  }
  hash.update(name).update(readFileSync(file))
}
