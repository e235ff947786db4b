import type { Page } from 'playwright-core'
import { see, tap } from './journey'

const LINE_HEIGHT = 34

/** What is called exactly this, and where a person can see it. */
export const labelled = (page: Page, label: string) =>
  page.locator(`[aria-label="${label}"]`).filter({ visible: true }).last()

/** Open a wheel, let it come to rest, turn its columns by so many lines, and take what stands in the middle. */
export async function turnWheel(page: Page, name: string, lines: readonly number[] = []) {
  const field = page.locator(`[aria-label^="${name}："]`).filter({ visible: true }).last()
  const wheel = page.locator('.weui-picker').filter({ visible: true })
  // While there is nothing to choose from yet the field stays shut, and one taps again.
  for (let tries = 0; tries < 20 && !(await wheel.isVisible()); tries += 1) {
    await field.click()
    await wheel.waitFor({ timeout: 1_000 }).catch(() => {})
  }
  await wheel.getByText('确定').hover()
  for (const [column, count] of lines.entries()) {
    const box = await wheel.locator('.weui-picker__group').nth(column).boundingBox()
    if (!box) throw new Error(`the wheel ${name} has no column ${column}`)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    for (let left = Math.abs(count); left > 0; left -= 2) {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, y - Math.sign(count) * LINE_HEIGHT * Math.min(left, 2), { steps: 6 })
      await page.mouse.up()
    }
  }
  await wheel.getByText('确定').click()
  await wheel.waitFor({ state: 'hidden' })
}

/** Write a name with the finger and keep it. */
export async function sign(page: Page) {
  const pad = page.locator('canvas').filter({ visible: true }).last()
  await pad.evaluate((canvas) => canvas.scrollIntoView({ block: 'center' }))
  await pad.hover()
  const box = await pad.boundingBox()
  if (!box) throw new Error('there is nothing to sign on')
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 90, { steps: 8 })
  await page.mouse.move(box.x + 220, box.y + 40, { steps: 8 })
  await page.mouse.up()
  await tap(page, '用这个签名')
  await see(page, '签名已经收好')
}
