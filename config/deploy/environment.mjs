import { existsSync } from 'node:fs'
import path from 'node:path'
import { readText, root } from './tools.mjs'

const EXAMPLE = 'config/deploy/.env.example'

const parse = (text) =>
  new Map(
    text
      .split('\n')
      .map((line) => /^([A-Z_0-9]+)=(.*)$/.exec(line.trim()))
      .filter(Boolean)
      .map(([, name, value]) => [name, value]),
  )

/**
 * The variables of cloudbaserc.json, from the process, `.env`, or, on a machine that only checks, the
 * example. Without a value the CLI renders an empty text and the deployment wipes what was there.
 */
export function readEnvironment() {
  const example = parse(readText(EXAMPLE))
  const own = existsSync(path.join(root, '.env')) ? parse(readText('.env')) : null
  const isReal = own !== null || Boolean(process.env.TCB_ENV_ID)
  const errors = []
  for (const name of asked()) {
    if (!example.has(name)) errors.push(`${EXAMPLE} 里没有 ${name}`)
    const value = process.env[name] ?? (isReal ? own?.get(name) : example.get(name)) ?? ''
    if (value === '') errors.push(`${name} 没有值：部署会把云上原来的值清空`)
    if (value.includes('"')) errors.push(`${name} 里不能有双引号`)
    if (isReal && value === example.get(name) && !['TCB_REGION', 'PG_SSL'].includes(name)) {
      errors.push(`${name} 还是示例值`)
    }
    process.env[name] = value
  }
  return { isReal, errors }
}

const asked = () =>
  new Set([...readText('cloudbaserc.json').matchAll(/\{\{env\.([A-Z_0-9]+)\}\}/g)].map((m) => m[1]))
