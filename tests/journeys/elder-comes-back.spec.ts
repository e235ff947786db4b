import type { Page } from 'playwright-core'
import { sign, turnWheel } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const DAY = 86_400_000
const APPLY = 'pages/volunteer/apply/index'
const PROGRESS = 'pages/volunteer/progress/index'
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

  it('reads why it came back, corrects it and sends it again', async () => {
    const why = '请写清是哪一所小学、教过什么课'
    const clerk = await on.open('villageClerk')
    await tap(clerk, '去初审')
    await tap(clerk, /^张\*\*/)
    await tap(clerk, '退回补充')
    await write(clerk, '原因', why)
    await visible(clerk, 'button', '退回补充').click()
    await see(clerk, why)

    const elder = await on.open('elder', { elder: true })
    await see(elder, '报名要补充一下')
    await see(elder, why)
    await shot(elder, 'comes-back-2-returned')
    await tap(elder, '去补充')
    await see(elder, `要补充一下：${why}`)
    await tap(elder, '补充报名表')
    await see(elder, '要补充的地方')
    await see(elder, why)
    await write(elder, '原单位和职务', '江畔第一小学语文教师')
    await shot(elder, 'comes-back-3-corrects')
    await tap(elder, '下一步')
    await tap(elder, '下一步')
    for (const title of consents) await agree(elder, title).click()
    await sign(elder)
    await tap(elder, '提交报名')
    await see(elder, '报名收到了')

    await clerk.goto(`${on.origin}/#/pages/volunteer/reviews/index`)
    await clerk.reload()
    await tap(clerk, /^张\*\*/)
    await see(clerk, '江畔第一小学语文教师')
    await see(clerk, why)
    await shot(clerk, 'comes-back-4-again')
    await tap(clerk, '初审通过，送镇里审定')
    await see(clerk, '乡镇（街道）审定中')

    const reviewer = await on.open('townshipReviewer')
    await tap(reviewer, '去审定')
    await tap(reviewer, /^张\*\*/)
    await tap(reviewer, '审定通过，等宣誓')
    await tap(reviewer, '通过，先不编队')
    await see(reviewer, '已通过，等宣誓')
    for (const page of [clerk, reviewer, elder]) await page.context().close()
  }, 240_000)

  it('is absent on the day and swears later before a witness', async () => {
    const startsAt = Date.now() + 15_000
    await planFor(startsAt)
    const office = await on.open('townshipReviewer', {
      route: 'pages/volunteer/ceremonies/index',
    })
    await tap(office, '江畔社区老年活动室')
    await tap(office, '柳根生')
    await see(office, '✓ 已到')
    await see(office, '结束仪式，1 人入队')
    await office.waitForTimeout(Math.max(0, startsAt - Date.now()) + 6_000)
    await tap(office, '结束仪式，1 人入队')
    await visible(office, 'button', '结束仪式').click()
    await see(office, '缺席，登记补誓')
    await shot(office, 'comes-back-5-absent')

    const elder = await on.open('elder', { elder: true, route: PROGRESS })
    await see(elder, '上次宣誓您没有到场')
    await shot(elder, 'comes-back-6-absent')

    await tap(office, '缺席，登记补誓')
    await turnWheel(office, '哪天补的')
    await write(office, '地点', '本人家里')
    await write(office, '见证人', '李秀兰')
    await visible(office, 'button', '登记补誓').click()
    await see(office, /补誓，见证人 李秀兰/)
    await shot(office, 'comes-back-7-made-up')

    await elder.reload()
    await see(elder, '您已经宣誓，是正式队员了')
    await tap(elder, '看队员证')
    await see(elder, /第 \d{4} 号/)
    await shot(elder, 'comes-back-8-card')
  }, 240_000)

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

  /** A ceremony of the township for the two who wait for their oath: he and 柳根生. */
  async function planFor(startsAt: number) {
    const asOffice = (noun: string, verb: string, input: object) =>
      on.call('townshipReviewer', 'volunteer', noun, verb, input)
    const { grants } = (await on.call('townshipReviewer', 'account', 'me', 'get', {})) as {
      grants: { role: string; committeeId: string }[]
    }
    const committeeId = grants.find(({ role }) => role === 'townshipReviewer')?.committeeId
    const waiting = (await asOffice('register', 'listAwaiting', { committeeId })) as {
      id: string
      name: string
    }[]
    const volunteerIds = waiting
      .filter(({ name }) => name === '张建国' || name === '柳根生')
      .map(({ id }) => id)
    expect(volunteerIds).toHaveLength(2)
    await asOffice('ceremony', 'plan', {
      requestId: crypto.randomUUID(),
      committeeId,
      startsAt: new Date(startsAt).toISOString(),
      place: '江畔社区老年活动室',
      leaderName: '徐立新',
      volunteerIds,
    })
  }
})
