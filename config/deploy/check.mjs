import { rebuild } from '../products.mjs'
import { readEnvironment } from './environment.mjs'
import { checkConfiguration, checkPackages, checkPermissions } from './functions.mjs'
import { requireTools } from './tools.mjs'
import { checkPrivacy, compileWeapp } from './weapp.mjs'

// npm run deploy:check: everything about a deployment that can be known without a network.

const require = requireTools()
const { isReal, errors } = readEnvironment()
console.log(`\n变量来自 ${isReal ? '.env 和环境变量' : '示例（没有 .env，只检查写法）'}`)

const checked = await checkConfiguration(require)
errors.push(...checked.errors)

console.log('\n云函数')
await rebuild('functions')
errors.push(...(await checkPackages(require, checked.config)), ...checkPermissions())

console.log('\n小程序')
await rebuild('weapp')
errors.push(...checkPrivacy(), ...(await compileWeapp(require)))

for (const error of errors) console.error(`  ✗ ${error}`)
console.log(errors.length ? `\n${errors.length} 处要改\n` : '\n可以部署 ready to deploy\n')
process.exit(errors.length ? 1 : 0)
