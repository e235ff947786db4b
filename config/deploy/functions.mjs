import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { readJson, readText, root } from './tools.mjs'

/** Above 1.5 MB the tool uploads through object storage, which a cold start notices: only for the font. */
const MAX_ZIP_BYTES = { plain: 1.5 * 1024 * 1024, withFont: 12 * 1024 * 1024 }
const MAX_VARIABLE_BYTES = 4096

const text = { type: 'string', minLength: 1 }
const FUNCTION = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'handler', 'runtime', 'timeout', 'memorySize', 'installDependency', 'vpc'],
  properties: {
    name: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{1,59}$' },
    handler: { const: 'index.main' },
    runtime: { const: 'Nodejs20.19' },
    timeout: { type: 'integer', minimum: 1, maximum: 900 },
    memorySize: { enum: [128, 256, 512, 1024, 2048] },
    installDependency: { const: false },
    vpc: {
      type: 'object',
      additionalProperties: false,
      required: ['vpcId', 'subnetId'],
      properties: { vpcId: text, subnetId: text },
    },
    envVariables: { type: 'object', additionalProperties: text },
    triggers: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'type', 'config'],
        properties: {
          name: text,
          type: { const: 'timer' },
          config: { type: 'string', pattern: '^(\\S+ ){6}\\S+$' },
        },
      },
    },
  },
}
const SCHEMA = {
  type: 'object',
  required: ['version', 'envId', 'region', 'functionRoot', 'functions'],
  properties: {
    envId: { type: 'string', minLength: 3 },
    region: text,
    functionRoot: { const: 'dist/cloudfunctions' },
    functions: { type: 'array', minItems: 1, items: FUNCTION },
  },
}

/** cloudbaserc.json through the CLI's own template engine, against our schema. */
export async function checkConfiguration(require) {
  const { ConfigParser } = require('@cloudbase/toolbox')
  const Ajv = require('ajv').default
  const config = await new ConfigParser({ cwd: root }).get()
  const validate = new Ajv({ allErrors: true, strict: false }).compile(SCHEMA)
  const errors = validate(config)
    ? []
    : validate.errors.map(
        ({ instancePath, message }) => `cloudbaserc.json ${instancePath} ${message}`,
      )
  for (const { name, envVariables = {} } of config.functions) {
    if (Buffer.byteLength(JSON.stringify(envVariables)) > MAX_VARIABLE_BYTES) {
      errors.push(`${name} 的环境变量超过 4 KB`)
    }
  }
  return {
    config,
    errors: [...errors, ...everyFunctionIsDeployed(config), ...timersAreClosed(config)],
  }
}

function everyFunctionIsDeployed({ functions }) {
  const sources = readdirSync(path.join(root, 'cloudfunctions')).filter((name) =>
    existsSync(path.join(root, 'cloudfunctions', name, 'index.ts')),
  )
  const named = functions.map(({ name }) => name)
  return [
    ...sources
      .filter((name) => !named.includes(name))
      .map((name) => `cloudbaserc.json 漏了 ${name}`),
    ...named.filter((name) => !sources.includes(name)).map((name) => `没有这个函数：${name}`),
  ]
}

/** A function that only timers call must be closed to clients. */
function timersAreClosed({ functions }) {
  const rule = readJson('config/deploy/function-rule.json')
  const errors = functions
    .filter(({ name }) => name === 'timer' && rule[name]?.invoke !== false)
    .map(({ name }) => `function-rule.json 没有关闭 ${name}`)
  const known = functions.map(({ name }) => name)
  return [
    ...errors,
    ...Object.keys(rule)
      .filter((name) => name !== '*' && !known.includes(name))
      .map((name) => `function-rule.json 里没有这个函数：${name}`),
  ]
}

/** What each function would upload, packed as the CLI packs it. */
export async function checkPackages(require, { functions }) {
  const { CodeType, FunctionPacker } = require('@cloudbase/manager-node/lib/function/packer')
  const errors = []
  for (const { name, timeout, memorySize } of functions) {
    const folder = path.join(root, 'dist/cloudfunctions', name)
    if (!existsSync(path.join(folder, 'index.js'))) {
      errors.push(`${name} 没有构建`)
      continue
    }
    const packer = new FunctionPacker({
      codeType: CodeType.File,
      root: path.dirname(folder),
      name,
      ignore: [],
      incrementalPath: '',
    })
    await packer.build()
    const bytes = Buffer.from(await packer.getBase64Code(), 'base64').length
    await packer.clean?.()
    console.log(
      `  ${name.padEnd(12)} ${memorySize} MB ${timeout} 秒 zip ${Math.round(bytes / 1000)} KB`,
    )
    const hasFont = readdirSync(folder).some((file) => file.endsWith('.ttf'))
    const most = hasFont ? MAX_ZIP_BYTES.withFont : MAX_ZIP_BYTES.plain
    if (bytes > most) errors.push(`${name} 的压缩包超过 ${most / 1024 / 1024} MB`)
  }
  return errors
}

/** Every WeChat API a function calls is among those its config.json asks permission for. */
export function checkPermissions() {
  const { permissions } = readJson('cloudfunctions/wechat/config.json')
  const sources = readdirSync(path.join(root, 'cloudfunctions/wechat'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readText(`cloudfunctions/wechat/${file}`))
  const called = sources.flatMap((source) =>
    [...source.matchAll(/[oO]penApi\('([a-zA-Z.]+)'/g)].map((match) => match[1]),
  )
  const errors = called
    .filter((api) => !permissions.openapi.includes(api))
    .map((api) => `wechat/config.json 没有申请 ${api}`)
  if (!existsSync(path.join(root, 'dist/cloudfunctions/wechat/config.json'))) {
    errors.push('dist/cloudfunctions/wechat 里没有 config.json')
  }
  return errors
}
