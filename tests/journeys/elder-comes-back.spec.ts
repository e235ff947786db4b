import type { Page } from 'playwright-core'
import { sign, turnWheel } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const DAY = 86_400_000
const APPLY = 'pages/volunteer/apply/index'
const consents = ['个人信息告知', '志愿服务风险告知', '未成年人保护承诺', '自愿无偿承诺']

const visible = (page: Page, role: 'button' | 'radio' | 'checkbox', name: string) =>
  page.getByRole(role, { name }).filter({ visible: true }).last()

const agree = (page: Page, title: string) =>
  page
    .getByRole('radio', { name: `同意：${title}`, exact: true })
    .filter({ visible: true })
    .last()

/** The first two of the three screens. */
async function fillInTwo(page: Page, name: string, phoneLabel: string, phone: string) {
  await write(page, '姓名', name)
  await visible(page, 'radio', '男').click()
  for (const column of ['年', '月', '日']) await turnWheel(page, column)
  await write(page, phoneLabel, phone)
  await write(page, '住在哪个村（社区）', '江畔')
  await visible(page, 'radio', '江畔社区').click()
  await see(page, '符合五老志愿者的年龄')
  await visible(page, 'checkbox', '老教师').click()
  await write(page, '原单位和职务', '第一小学')
  await tap(page, '下一步')
  await visible(page, 'checkbox', '讲故事').click()
  await visible(page, 'checkbox', '周末').click()
  await visible(page, 'radio', '身体好').click()
  await tap(page, '下一步')
}

journey('an elder comes back (J1, also test)', (on) => {
  it('leaves at the third screen and finds it all there the next day', async () => {
    const first = await on.open('elder', { elder: true, route: APPLY })
    await fillInTwo(first, '张建国', '手机号', '13800000001')
    for (const title of consents.slice(0, 2)) await agree(first, title).click()
    await first.waitForTimeout(600)
    const context = first.context()
    await first.close()

    const elder = await context.newPage()
    await elder.clock.install({ time: Date.now() + DAY })
    await elder.goto(`${on.origin}/#/${APPLY}`)
    await see(elder, '符合五老志愿者的年龄')
    await tap(elder, '下一步')
    await tap(elder, '下一步')
    for (const [index, title] of consents.entries()) {
      expect(await agree(elder, title).getAttribute('aria-checked')).toBe(String(index < 2))
    }
    await shot(elder, 'comes-back-1-next-day')
    for (const title of consents.slice(2)) await agree(elder, title).click()
    await sign(elder)
    await tap(elder, '提交报名')
    await see(elder, '报名收到了')
    await context.close()
  }, 180_000)

  it('lets his wife fill it in, and he signs himself', async () => {
    const wife = await on.open('parent')
    await wife.goto(`${on.origin}/#/pages/volunteer/welcome/index`)
    await tap(wife, '我替家里老人填')
    await see(wife, '替家里老人报名')
    await fillInTwo(wife, '赵德明', '老同志的手机号', '13911114444')
    await see(wife, '请把手机交给老人')
    for (const title of consents) await agree(wife, title).click()
    await sign(wife)
    await tap(wife, '提交报名')
    await see(wife, '代填的报名')
    await see(wife, '赵德明')
    await shot(wife, 'comes-back-9-wife')

    const clerk = await on.open('villageClerk', { route: 'pages/volunteer/reviews/index' })
    await tap(clerk, /^赵\*\*/)
    await see(clerk, '家人代填')
  }, 180_000)
})
