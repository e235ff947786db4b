import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** The deployment's own packages live apart: who only develops never downloads them. */
const folder = path.join(root, 'node_modules/.cache/nextgen-care/deploy-tools')

/** `require` for the pinned tools of config/deploy/package.json, installed when first asked for. */
export function requireTools() {
  const wanted = readFileSync(path.join(import.meta.dirname, 'package-lock.json'), 'utf8')
  const mark = path.join(folder, 'installed')
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    console.log('  安装部署工具（只在第一次，约 340 MB） installing deployment tools …')
    mkdirSync(folder, { recursive: true })
    for (const file of ['package.json', 'package-lock.json']) {
      copyFileSync(path.join(import.meta.dirname, file), path.join(folder, file))
    }
    copyFileSync(path.join(root, '.npmrc'), path.join(folder, '.npmrc'))
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    writeFileSync(mark, wanted)
  }
  return createRequire(path.join(folder, 'package.json'))
}

export const tcb = path.join(folder, 'node_modules/@cloudbase/cli/bin/tcb.js')

export const readText = (file) => readFileSync(path.join(root, file), 'utf8')
export const readJson = (file) => JSON.parse(readText(file))
