import type { Page } from 'playwright-core'
import { sign, turnWheel } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const APPLY = 'pages/volunteer/apply/index'
const consents = ['个人信息告知', '志愿服务风险告知', '未成年人保护承诺', '自愿无偿承诺']

const visible = (page: Page, role: 'button' | 'radio' | 'checkbox', name: string) =>
  page.getByRole(role, { name }).filter({ visible: true }).last()

/** The three screens, up to the elder's own hand. */
async function fillIn(page: Page, name: string, phone: string) {
  await write(page, '姓名', name)
  await visible(page, 'radio', '女').click()
  await turnWheel(page, '年')
  await turnWheel(page, '月')
  await turnWheel(page, '日')
  await write(page, '老同志的手机号', phone)
  await write(page, '住在哪个村（社区）', '江畔')
  await visible(page, 'radio', '江畔社区').click()
  await see(page, '符合五老志愿者的年龄')
  await visible(page, 'checkbox', '老教师').click()
  await write(page, '原单位和职务', '第二小学教师')
  await tap(page, '下一步')
  await visible(page, 'checkbox', '讲故事').click()
  await visible(page, 'checkbox', '周末').click()
  await visible(page, 'radio', '身体好').click()
  await tap(page, '下一步')
  for (const title of consents) {
    await page.getByRole('radio', { name: `同意：${title}`, exact: true }).click()
  }
}

journey('others fill in for an elder (J1, V-02, V-16)', (on) => {
  it('lets a village enter the paper form with a photo of it', async () => {
    const clerk = await on.open('villageClerk', { route: `${APPLY}?for=clerk` })
    await see(clerk, '照签过字的纸质登记表填')
    await fillIn(clerk, '吴玉芬', '13911112222')
    await tap(clerk, '提交报名')
    await see(clerk, '请拍一张本人签过字的纸质登记表')
    const [chooser] = await Promise.all([
      clerk.waitForEvent('filechooser'),
      tap(clerk, '选照片（0/1）'),
    ])
    await chooser.setFiles({
      name: 'paper.png',
      mimeType: 'image/png',
      buffer: await clerk.screenshot(),
    })
    await see(clerk, '选照片（1/1）')
    await shot(clerk, 'enters-1-paper')
    await tap(clerk, '提交报名')
    await see(clerk, '代填的报名')
    await see(clerk, '吴玉芬')
    await shot(clerk, 'enters-2-entered')
    await clerk.context().close()
  }, 180_000)

  it('lets the elder claim it by name and proven number, with its history', async () => {
    const elder = await on.open('elder', { elder: true, route: 'pages/volunteer/claim/index' })
    await write(elder, '手机号', '13911112222')
    await visible(elder, 'button', '核对手机号').click()
    await see(elder, '手机号 13911112222 核对好了')
    await write(elder, '登记表上的姓名', '吴玉芬')
    await shot(elder, 'enters-3-claim')
    await tap(elder, '这是我的，归我管')
    await see(elder, '村里在看')
    await shot(elder, 'enters-4-progress')
    await elder.context().close()

    const clerk = await on.open('villageClerk', { route: 'pages/volunteer/entered/index' })
    await see(clerk, '本人已经认领，由本人自己看进度')
    await clerk.context().close()
  }, 180_000)

  it('lets a child fill in and the parent sign', async () => {
    const child = await on.open('parent', { route: `${APPLY}?for=child` })
    await fillIn(child, '陈秀珍', '13911113333')
    await see(child, '请把手机交给老人')
    await sign(child)
    await tap(child, '提交报名')
    await see(child, '代填的报名')
    await see(child, '陈秀珍')
    await shot(child, 'enters-5-child')
    await child.context().close()
  }, 180_000)
})
