import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { chromiumPath, NO_CHROMIUM } from './chromium'
import { startStage } from './own-stage'

const screens = path.resolve(__dirname, '../.local/screens')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { as: { type: 'string', default: 'countyOffice' } },
})

/** `npm run preview -- --as lecturer pages/home/index`: pages as one persona, in each manner of looking. */
async function main() {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error(NO_CHROMIUM)
  mkdirSync(screens, { recursive: true })
  const tabs = ['home', 'activities', 'messages', 'me'].map((tab) => `pages/${tab}/index`)
  const pages = positionals.length > 0 ? positionals : tabs
  const stage = await startStage()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const token = stage.personas.find(({ key }) => key === values.as)?.token
    if (!token) throw new Error(`nobody is called ${values.as}`)
    for (const manner of ['standard', 'elder', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: { width: 375, height: 812 },
        deviceScaleFactor: 2,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        colorScheme: manner === 'dark' ? 'dark' : 'light',
      })
      const stored = { 'session.token': token, 'ui.elder': manner === 'elder' ? 'on' : 'off' }
      await context.addInitScript((items) => {
        for (const [key, data] of Object.entries(items)) {
          localStorage.setItem(key, JSON.stringify({ data }))
        }
      }, stored)
      for (const route of pages) {
        const page = await context.newPage()
        await page.goto(`${stage.origin}/#/${route}`)
        await page.waitForFunction(isDrawn, null, { timeout: 30_000 })
        const name = `${values.as}-${route.replaceAll('/', '-')}-${manner}.png`
        await page.screenshot({ path: path.join(screens, name) })
        console.log(path.join('.local/screens', name))
        await page.close()
      }
      await context.close()
    }
  } finally {
    await browser.close()
    await stage.stop()
  }
}

/** Something stands on the page, and nothing says that it is still opening. */
const isDrawn = () => /(?!.*正在(打开|加载))^.{10}/s.test(document.body.textContent ?? '')

main().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
