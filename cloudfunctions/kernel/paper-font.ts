import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const FILE = 'NotoSerifSC_400Regular.ttf'

/**
 * Noto Serif SC (SIL Open Font License 1.1), read when a paper is first printed. Once deployed it
 * lies beside index.js, where the build has put it with its licence.
 */
export function paperFont(): Promise<Buffer> {
  font ??= readFile(fontFile())
  return font
}

let font: Promise<Buffer> | undefined

function fontFile(): string {
  const beside = path.join(__dirname, FILE)
  if (existsSync(beside)) return beside
  return createRequire(__filename).resolve(`@expo-google-fonts/noto-serif-sc/400Regular/${FILE}`)
}
