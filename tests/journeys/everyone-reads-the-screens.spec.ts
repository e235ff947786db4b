import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { DESK, journey, PHONE } from '../support/journey'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const SMALL = { width: 320, height: 640 }
/** Every size in the usual manner; large type where it is tight, dark where grounds are wide. */
const manners = [
  { named: 'standard', elder: false, dark: false, viewports: [PHONE, SMALL, DESK] },
  { named: 'elder mode', elder: true, dark: false, viewports: [PHONE, SMALL] },
  { named: 'dark', elder: false, dark: true, viewports: [PHONE, DESK] },
  { named: 'elder mode and dark', elder: true, dark: true, viewports: [SMALL] },
]
const screens = [
  'pages/home/index',
  'pages/activities/index',
  'pages/messages/index',
  'pages/me/index',
]

journey('everyone reads the screens everybody has', (on) => {
  describe.each(manners)('in $named', ({ elder, dark, viewports }) => {
    let page: Page
    beforeAll(async () => {
      page = await on.open('villageClerk', { elder, dark })
    })
    afterAll(() => page.context().close())

    it.each(screens)('finds nothing on %s that shuts somebody out', async (route) => {
      await page.goto(`${on.origin}/#/${route}`)
      for (const viewport of viewports) {
        await page.setViewportSize(viewport)
        await page.getByText('正在打开').waitFor({ state: 'detached' })
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
        const widths = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ])
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
        expect(widths[0]).toBe(widths[1])
      }
    })
  })

  it('reaches targets of 60 px and letters of 18 pt in elder mode', async () => {
    const page = await on.open('villageClerk', { elder: true, route: 'pages/me/index' })
    await page.getByText('谁看过我的资料').waitFor()
    const targets = await page.$$eval('[role=button], [role=switch]', (all) =>
      all.map((one) => one.getBoundingClientRect().height),
    )
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(60)
    const letters = await page
      .getByText('谁看过我的资料')
      .evaluate((one) => getComputedStyle(one).fontSize)
    expect(Number.parseFloat(letters)).toBeGreaterThanOrEqual(24)
  })

  it('goes through the home page with the keyboard alone', async () => {
    const page = await on.open('villageClerk', { viewport: DESK })
    await page.getByText('要您办').first().waitFor()
    const names: string[] = []
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab')
      names.push(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
      )
    }
    expect(names.filter(Boolean).length).toBe(8)
    await page.getByRole('link', { name: '我的', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('长辈模式').first().waitFor()
  })
})
