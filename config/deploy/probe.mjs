import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as esbuild from 'esbuild'
import { readEnvironment } from './environment.mjs'
import { requireTools, root } from './tools.mjs'

// npm run cloud:probe: deploy a small function, ask it what only the real environment knows, remove it.

const NAME = 'nextgen-care-probe'

const { isReal, errors } = readEnvironment()
const { TCB_SECRET_ID: secretId, TCB_SECRET_KEY: secretKey } = process.env
if (!isReal || errors.length || !secretId || !secretKey) {
  for (const error of errors) console.error(`  ✗ ${error}`)
  console.error(`
  要连真实环境，请先：
    1. cp config/deploy/.env.example .env 并填好
    2. 设置 TCB_SECRET_ID 和 TCB_SECRET_KEY（腾讯云 访问管理 → API 密钥，只给云开发权限的子账号）
  This needs a real environment and its keys.
`)
  process.exit(2)
}

const CloudBase = requireTools()('@cloudbase/manager-node')
const { TCB_ENV_ID: envId, DATABASE_URL, PG_SSL, VPC_ID, SUBNET_ID } = process.env
const { functions } = new CloudBase({ secretId, secretKey, envId })
const folder = mkdtempSync(path.join(tmpdir(), 'probe-'))

try {
  await esbuild.build({
    entryPoints: [path.join(root, 'config/deploy/probe/index.ts')],
    outfile: path.join(folder, NAME, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['pg-native'],
  })
  await functions.createFunction({
    func: {
      name: NAME,
      handler: 'index.main',
      runtime: 'Nodejs20.19',
      timeout: 20,
      memorySize: 256,
      installDependency: false,
      envVariables: { TCB_ENV: envId, DATABASE_URL, PG_SSL },
      vpc: { vpcId: VPC_ID, subnetId: SUBNET_ID },
    },
    functionRootPath: folder,
    force: true,
  })
  const { RetMsg } = await untilReady(() => functions.invokeFunction(NAME, {}))
  report(JSON.parse(RetMsg))
} finally {
  rmSync(folder, { recursive: true, force: true })
  if (process.argv.includes('--keep')) console.log(`\n  ${NAME} 还在环境里，看完请删掉。`)
  else await functions.deleteFunction(NAME).catch(() => {})
}

/** A new function needs some seconds before it can be called. */
async function untilReady(work) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= 10) throw error
      await new Promise((resolve) => setTimeout(resolve, 3000))
    }
  }
}

function report({ node, identity, database, reaches }) {
  console.log(`\n运行环境\n  Node ${node}`)
  console.log('\n身份从哪里来（只列名字；由服务端调用，所以这里没有 WX_OPENID，见下）')
  for (const [where, keys] of Object.entries(identity)) console.log(`  ${where}: ${keys.join(' ')}`)
  console.log('\n数据库')
  for (const [key, value] of Object.entries(database)) console.log(`  ${key}: ${value}`)
  console.log('\n绑定私有网络后能否出公网')
  for (const [host, said] of Object.entries(reaches)) console.log(`  ${host}: ${said}`)
  console.log(`
还要人看的
  · WX_OPENID 在哪里：加 --keep 再运行一次，在微信开发者工具的控制台执行
      wx.cloud.callFunction({ name: '${NAME}' }).then(console.log)
    environment（或 environ）里应当有 WX_OPENID；看完在控制台删掉这个函数
  · 微信接口权限：小程序里点一次“获取手机号”，报 -604101 表示 wechat 函数还没有用微信开发者工具上传
  · 数据库价格、账号主体能选的服务类目：只有控制台和公众平台写着
`)
}
