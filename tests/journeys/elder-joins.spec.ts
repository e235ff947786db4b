import type { Page } from 'playwright-core'
import { sign, turnWheel } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const MINUTE = 60_000

const visible = (page: Page, role: 'button' | 'textbox' | 'radio' | 'checkbox', name: string) =>
  page.getByRole(role, { name }).filter({ visible: true }).last()

/** Hours and minutes of a moment in Shanghai. */
const clockOf = (moment: number) => {
  const shanghai = new Date(moment + 8 * 60 * MINUTE)
  return { hours: shanghai.getUTCHours(), minutes: shanghai.getUTCMinutes() }
}

journey('an elder joins (J1)', (on) => {
  let elder: Page

  it('applies on three screens and comes back to a kept draft', async () => {
    elder = await on.open('elder', { elder: true })
    await tap(elder, '我愿意报名')
    await see(elder, '您愿意加入五老志愿者队伍吗')
    await shot(elder, 'joins-1-welcome')
    await tap(elder, '我愿意报名')

    await write(elder, '姓名', '张建国')
    await visible(elder, 'radio', '男').click()
    await turnWheel(elder, '年')
    await turnWheel(elder, '月')
    await turnWheel(elder, '日')
    await write(elder, '手机号', '13800000001')
    await write(elder, '住在哪个村（社区）', '江畔')
    await visible(elder, 'radio', '江畔社区').click()
    await see(elder, '符合五老志愿者的年龄')
    await visible(elder, 'checkbox', '老教师').click()
    await write(elder, '原单位和职务', '第一小学教师')
    await shot(elder, 'joins-2-basics')
    await elder.waitForTimeout(600)

    await elder.reload()
    await see(elder, '符合五老志愿者的年龄')
    await tap(elder, '下一步')

    await visible(elder, 'checkbox', '讲故事').click()
    await visible(elder, 'checkbox', '周末').click()
    await visible(elder, 'radio', '身体好').click()
    await shot(elder, 'joins-3-skills')
    await tap(elder, '下一步')

    await tap(elder, '提交报名')
    await see(elder, '同意才能入队')
    for (const title of ['个人信息告知', '志愿服务风险告知', '未成年人保护承诺', '自愿无偿承诺']) {
      await elder.getByRole('radio', { name: `同意：${title}`, exact: true }).click()
    }
    await sign(elder)
    await shot(elder, 'joins-4-undertakings')
    await tap(elder, '提交报名')

    await see(elder, '报名收到了')
    await see(elder, /\d{4}-\d{4}/)
    await see(elder, '5 个工作日内会看')
    await shot(elder, 'joins-5-receipt')
  }, 120_000)

  it('is looked at by the village and decided by the township', async () => {
    const clerk = await on.open('villageClerk')
    await tap(clerk, '去初审')
    await tap(clerk, /^张\*\*/)
    await see(clerk, '13800000001')
    await shot(clerk, 'joins-6-review')
    await tap(clerk, '初审通过，送镇里审定')
    await see(clerk, '乡镇（街道）审定中')

    const reviewer = await on.open('townshipReviewer')
    await tap(reviewer, '去审定')
    await tap(reviewer, /^张\*\*/)
    await tap(reviewer, '审定通过，等宣誓')
    await tap(reviewer, '校外教育服务队')
    await shot(reviewer, 'joins-6-teams')
    await tap(reviewer, '通过，编入 1 支队')
    await see(reviewer, '已通过，等宣誓')

    await tap(elder, '看进度')
    await elder.reload()
    await see(elder, '等通知参加入队宣誓')
    await shot(elder, 'joins-7-progress')
    await clerk.context().close()
    await reviewer.context().close()
  }, 120_000)

  it('swears at the ceremony and carries a card', async () => {
    const office = await on.open('townshipReviewer')
    await tap(office, '安排仪式')
    await see(office, '请谁来')
    const startsAt = Math.ceil((Date.now() + 30_000) / MINUTE) * MINUTE
    const { hours, minutes } = clockOf(startsAt)
    await turnWheel(office, '哪一天')
    await turnWheel(office, '几点开始', [hours - 9, minutes])
    await write(office, '地点', '滨江新区办事处三楼会议室')
    await write(office, '领誓人', '徐立新')
    await visible(office, 'checkbox', '张建国').click()
    await shot(office, 'joins-8-plan')
    await tap(office, '请 1 位同志来宣誓')
    await see(office, '签到码')
    const code =
      (await office
        .getByText(/^\d{4}$/)
        .filter({ visible: true })
        .textContent()) ?? ''
    await shot(office, 'joins-9-hall')

    await on.fireTimer('timer', 'notify')
    await elder.goto(`${on.origin}/#/pages/messages/index`)
    await see(elder, '请参加入队宣誓')

    await elder.goto(`${on.origin}/#/pages/home/index`)
    await elder.reload()
    await tap(elder, '我到了，签到')
    await write(elder, '签到码', code)
    await tap(elder, '我到了，签到')
    await see(elder, '已签到')
    await shot(elder, 'joins-10-checked-in')

    await see(office, '结束仪式，1 人入队')
    await office.waitForTimeout(Math.max(0, startsAt - Date.now()) + 6_000)
    await tap(office, '结束仪式，1 人入队')
    await visible(office, 'button', '结束仪式').click()
    await see(office, '已结束')
    await see(office, '第 0332 号')
    await shot(office, 'joins-11-closed')

    await elder.goto(`${on.origin}/#/pages/volunteer/progress/index`)
    await elder.reload()
    await see(elder, '您已经宣誓，是正式队员了')
    await tap(elder, '看队员证')
    await see(elder, '第 0332 号')
    await shot(elder, 'joins-12-card')
  }, 240_000)
})
