import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readJson, readText, root } from './tools.mjs'

const built = path.join(root, 'dist/client')

/** WeChat's limits as its own compiler asks for them. */
const LIMITS = {
  platform: true,
  appType: 0,
  gameApp: false,
  isSandbox: false,
  released: true,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 20,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
}

/** The mini-program through WeChat's own compiler, offline: broken templates, missing pages, sizes. */
export async function compileWeapp(require) {
  if (!existsSync(path.join(built, 'app.json'))) return ['小程序没有构建：npm run build:weapp']
  const errors = []
  if (!readJson('dist/client/app.json').__usePrivacyCheck__) {
    errors.push('app.json 没有 __usePrivacyCheck__')
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  const key = path.join(scratch, 'unused.key')
  writeFileSync(key, 'compiling needs none')
  try {
    const ci = require('miniprogram-ci')
    const project = new ci.Project({
      appid: 'wx0123456789abcdef',
      type: 'miniProgram',
      projectPath: built,
      privateKeyPath: key,
      ignores: ['node_modules/**/*'],
    })
    // The one question it would ask WeChat's server.
    project._attr = LIMITS
    project.attr = async () => LIMITS
    const zip = path.join(scratch, 'weapp.zip')
    const settings = { es6: false, minify: true }
    await quietly(() => ci.getCompiledResult({ project, version: '1.0.0', setting: settings }, zip))
    console.log(`  小程序已由 miniprogram-ci 编译，${Math.round(statSync(zip).size / 1000)} KB`)
  } catch (error) {
    errors.push(`miniprogram-ci: ${String(error.message ?? error).slice(0, 400)}`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return errors
}

/** It chats about its own steps and about the server it does not reach. */
async function quietly(work) {
  const { log, error, info, warn } = console
  Object.assign(console, { log() {}, error() {}, info() {}, warn() {} })
  try {
    return await work()
  } finally {
    Object.assign(console, { log, error, info, warn })
  }
}

/** Interfaces that touch personal information and so must be declared. */
const SENSITIVE =
  /\b(getPhoneNumber|getRealtimePhoneNumber|chooseAvatar|chooseMedia|chooseImage|chooseVideo|chooseMessageFile|getLocation|chooseLocation|choosePoi|startLocationUpdate|saveImageToPhotosAlbum|saveVideoToPhotosAlbum|setClipboardData|getClipboardData|scanCode|chooseAddress|addPhoneContact|addPhoneCalendar|startRecord|getRecorderManager|openBluetoothAdapter|getWeRunData|chooseContact|createCameraContext)\b/g

export function checkPrivacy() {
  const declared = new Set(readJson('config/deploy/privacy.json').uses.map(({ api }) => api))
  const used = new Map()
  for (const file of sourcesUnder('client')) {
    for (const [api] of readText(file).matchAll(SENSITIVE)) used.set(api, file)
  }
  return [...used]
    .filter(([api]) => !declared.has(api))
    .map(([api, file]) => `${file} 用了 ${api}，config/deploy/privacy.json 里没有声明`)
}

const sourcesUnder = (folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sourcesUnder(name)
    return /\.tsx?$/.test(name) ? [name] : []
  })
