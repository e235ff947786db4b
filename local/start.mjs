import { spawn } from 'node:child_process'
import path from 'node:path'
import util from 'node:util'
import { installWhatIsMissing, rebuild } from '../config/products.mjs'

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

console.log('\n关爱下一代 · 本机演示\n')
await installWhatIsMissing()
if (!values['no-build']) {
  await rebuild('functions')
  await rebuild('h5')
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

function serve() {
  const args = ['port', 'data'].flatMap((key) => (values[key] ? [`--${key}`, values[key]] : []))
  if (values.reset) args.push('--reset')
  const child = spawn(process.execPath, ['--import', 'tsx', at('local/serve.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  // A terminal's Ctrl-C reaches the child by itself as well; it closes once and we wait for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}
