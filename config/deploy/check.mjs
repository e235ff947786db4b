import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from '../build-functions.mjs'
import { readEnvironment } from './environment.mjs'
import { checkConfiguration, checkPackages, checkPermissions } from './functions.mjs'
import { requireTools, root } from './tools.mjs'
import { checkPrivacy, compileWeapp } from './weapp.mjs'

// npm run deploy:check: everything about a deployment that can be known without a network.

const require = requireTools()
const { isReal, errors } = readEnvironment()
console.log(`\n变量来自 ${isReal ? '.env 和环境变量' : '示例（没有 .env，只检查写法）'}`)

const checked = await checkConfiguration(require)
errors.push(...checked.errors)

console.log('\n云函数')
if (!existsSync(path.join(root, 'dist/cloudfunctions'))) await buildFunctions()
errors.push(...(await checkPackages(require, checked.config)), ...checkPermissions())

console.log('\n小程序')
errors.push(...buildWeapp(), ...checkPrivacy(), ...(await compileWeapp(require)))

for (const error of errors) console.error(`  ✗ ${error}`)
console.log(errors.length ? `\n${errors.length} 处要改\n` : '\n可以部署 ready to deploy\n')
process.exit(errors.length ? 1 : 0)

function buildWeapp() {
  if (existsSync(path.join(root, 'dist/client/app.json'))) return []
  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  const { status, stdout } = spawnSync(process.execPath, [taro, 'build', '--type', 'weapp'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return status === 0 ? [] : [`小程序没有构建成功：\n${stdout.split('\n').slice(-20).join('\n')}`]
}
