import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import util from 'node:util'

// One command from a fresh clone to an address. Plain Node: nothing is installed yet when it starts.

const root = path.resolve(import.meta.dirname ?? '.', '..')
const at = (...parts) => path.join(root, ...parts)

requireNode(20, 19)

const { values } = util.parseArgs({
  options: {
    port: { type: 'string' },
    data: { type: 'string' },
    reset: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

if (values.help) {
  console.log(`npm start -- [选项 options]
  --port 4400     换一个端口 another port
  --reset         清空并重新装入演示资料 empty and load the demonstration data again
  --data 文件夹    资料放在别处（默认 .local） keep the data elsewhere
  --no-build      不检查也不重新构建 do not build
  DATABASE_URL=postgres://… npm start   用自己的 PostgreSQL（15 以上） use your own PostgreSQL`)
  process.exit(0)
}

process.on('SIGINT', () => {}) // the child gets it too and ends first

console.log('\n关爱下一代 · 本机演示\n')
await installWhatIsMissing()
if (!values['no-build']) {
  const shared = ['shared', 'package-lock.json', 'tsconfig.json']
  await rebuild('云函数 functions', 'functions', {
    sources: [...shared, 'cloudfunctions', 'database', 'config/build-functions.mjs'],
    product: 'dist/cloudfunctions',
    command: [at('config/build-functions.mjs')],
  })
  await rebuild('网页版 H5 app', 'h5', {
    sources: [...shared, 'client', 'config', 'babel.config.js'],
    product: 'dist/h5/index.html',
    command: [at('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5'],
  })
}
process.exit(await serve())

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  console.error(
    `需要 Node.js ${major}.${minor} 或更新，现在是 ${process.versions.node}，请到 https://nodejs.org 安装。\nNode.js ${major}.${minor} or newer is needed.`,
  )
  process.exit(1)
}

/** `npm install` and not `npm ci`: a mirror may lack other platforms' binaries, and then `ci` refuses. */
async function installWhatIsMissing() {
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

async function rebuild(title, name, { sources, product, command }) {
  const mark = at('dist', `${name}.sha256`)
  const wanted = fingerprint(sources)
  const isFresh =
    existsSync(at(product)) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted
  if (isFresh) return console.log(`  ${title} 没有变化 unchanged`)
  await step(`构建${title}`, () => run(process.execPath, command, { NODE_ENV: 'production' }))
  writeFileSync(mark, wanted)
}

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

function serve() {
  const args = ['port', 'data'].flatMap((key) => (values[key] ? [`--${key}`, values[key]] : []))
  if (values.reset) args.push('--reset')
  const child = spawn(process.execPath, ['--import', 'tsx', at('local/serve.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}
