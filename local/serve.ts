import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadFunctionsFrom } from './function-loader'
import { cloudEnvironment, createLocalCloud } from './local-cloud'
import { openStageDatabase } from './stage-database'
import { storyHandouts } from './story-files'
import { type CloudConfig, timersOf } from './timers'

const root = path.resolve(__dirname, '..')
const readJson = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4400' },
    data: { type: 'string', default: path.join(root, '.local') },
    reset: { type: 'boolean', default: false },
  },
})

const secret = { secretId: 'local', secretKey: 'local-stage' }
const env = 'local-stage'
const stageKey = createHash('sha256').update(secret.secretKey).digest('base64')

let since = performance.now()
function step(words: string) {
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`  ${words} · ${seconds} 秒`)
  since = performance.now()
}

async function main() {
  process.env.SEALING_KEYS ??= `stage:${stageKey}`
  const port = Number(values.port)
  const folder = path.resolve(values.data)
  mkdirSync(folder, { recursive: true })
  const handouts = storyHandouts(env)
  const database = await openStageDatabase({
    folder,
    handouts: handouts.rows,
    serverUrl: process.env.DATABASE_URL,
    reset: values.reset,
    step,
  })
  const filesFolder = path.join(folder, 'files')
  if (values.reset) rmSync(filesFolder, { recursive: true, force: true })
  await handouts.layIn(filesFolder)

  const config = readJson('cloudbaserc.json') as CloudConfig
  const timeouts = new Map(config.functions.map(({ name, timeout }) => [name, timeout]))
  const cloud = createLocalCloud({
    env,
    secret,
    load: loadFunctionsFrom(path.join(root, 'dist/cloudfunctions')).load,
    timeoutSeconds: (name) => timeouts.get(name) ?? 20,
    filesFolder,
    h5Folder: path.join(root, 'dist/h5'),
    rule: readJson('config/deploy/function-rule.json'),
    timers: timersOf(config),
  })
  const { origin, close } = await cloud.start(port).catch(async (error) => {
    await database.close()
    throw error.code === 'EADDRINUSE' ? new Error(portInUse(port)) : error
  })
  Object.assign(process.env, cloudEnvironment(env, secret, origin), templateVariables(), {
    CUSTOM_LOGIN_KEY: cloud.loginKey,
    DOOR_KEY: secret.secretKey,
    DATABASE_URL: database.url,
    PG_POOL_MAX: '4',
  })
  step('本机云已启动 local cloud started')
  console.log(`\n  打开 open  ${origin}\n  发给微信的 outbox  ${origin}/local/outbox\n`)

  let closing = false
  const stop = async () => {
    if (closing) return
    closing = true
    await close()
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)
}

const portInUse = (port: number) =>
  `端口 ${port} 已被占用，请换一个：npm start -- --port ${port + 1}（port ${port} is in use）`

/** Each message template: its id and which of its fields take our title and text. */
const templateVariables = () =>
  Object.fromEntries(
    ['REVIEW_RESULT', 'CEREMONY', 'LECTURE_REMINDER', 'SEAT'].map((name) => [
      `TEMPLATE_${name}`,
      `local-${name.toLowerCase().replaceAll('_', '-')}/thing1/thing2`,
    ]),
  )

main().catch((error) => {
  console.error(`\n  ${error.message}\n`)
  process.exit(1)
})
