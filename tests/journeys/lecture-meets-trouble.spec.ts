import type { Page } from 'playwright-core'
import { labelled, turnWheel } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const RAINED = '青春期沟通：孩子在想什么'
const TALK = '好好说话：从吼到听'

const routeOf = (page: Page) => new URL(page.url()).hash.replace(/^#\//, '')

/** J3, also test: rain, one lecturer wanted twice, nobody accepts; and the day before a talk. */
journey('a talk meets trouble (J3)', (on) => {
  /** A unit orders the talk for the first hour in which lecturers are free. */
  async function order(persona: string, room: string): Promise<Page> {
    const host = await on.open(persona, { route: 'pages/lecture/menu/index' })
    await tap(host, TALK)
    await tap(host, '点这一课')
    await turnWheel(host, '首选时间')
    await turnWheel(host, '备选时间', [2])
    await write(host, '会场', room)
    await write(host, '地图上的位置（可不填）', '32.05, 120.33')
    await write(host, '预计人数', '60')
    await tap(host, '提交点单')
    await see(host, '关工办正在找讲师')
    return host
  }

  describe('rain', () => {
    it('moves the talk, and the same lecturer is asked again', async () => {
      const host = await on.open('deputyHead', {
        route: 'pages/lecture/orders/index?stage=confirmed',
      })
      await tap(host, `《${RAINED}》`)
      await see(host, '刘文华来讲')
      await tap(host, '改期、取消…')
      await labelled(host, '改期').click()
      await see(host, '先请原来的讲师确认新时间')
      await write(host, '原因', '大雨，操场不能用')
      await shot(host, 'trouble-move')
      await labelled(host, '改期').click()
      await see(host, '正在等讲师答复')
      await see(host, /改期：大雨，操场不能用/)

      const lecturer = await on.open('lecturer', {
        route: 'pages/lecture/offers/index',
        elder: true,
      })
      await see(lecturer, `《${RAINED}》`)
      await see(lecturer, /直线约 \d+ 公里，从靖江市关工委算/)
      await see(lecturer, /月第 \d 场，上限 \d 场/)
      await shot(lecturer, 'trouble-offer')
      await lecturer.getByText('接受', { exact: true }).filter({ visible: true }).first().click()
      await see(lecturer, '约好了')
      await host.reload()
      await see(host, /约定.*下午2:00，刘文华来讲/)
    })
  })

  describe('one lecturer wanted twice', () => {
    let school: Page

    it('is promised to whoever asks first; the other office is told why not', async () => {
      school = await order('deputyHead', '阶梯教室')
      const community = await order('villageClerk', '三楼会议室')
      const [first, second] = await Promise.all(
        (
          [
            [school, 'countyOffice'],
            [community, 'countyReviewer'],
          ] as const
        ).map(async ([host, who]) => {
          const office = await on.open(who, { route: routeOf(host) })
          await tap(office, '选讲师派单')
          await tap(office, /^刘文华$/)
          return office
        }),
      )
      if (!first || !second) throw new Error('two offices were opened')

      await tap(first, '派单给这位讲师')
      await see(first, '正在等讲师答复')
      await tap(second, '派单给这位讲师')
      await see(second, '讲师这个时间已有别的讲座')
      await shot(second, 'trouble-twice')

      await second.reload()
      await see(second, '不能派：讲师这个时间已有别的讲座')
    })

    it('comes back to the office when nobody accepts, and the school reads what happens next', async () => {
      const lecturer = await on.open('lecturer', { route: 'pages/lecture/offers/index' })
      await see(lecturer, `《${TALK}》`)
      await lecturer.getByText('谢绝', { exact: true }).filter({ visible: true }).first().click()
      await write(lecturer, '原因', '那天要去体检')
      await tap(lecturer, '谢绝这一单')
      await see(lecturer, '您谢绝了：那天要去体检')

      await school.reload()
      await see(school, '问过的 1 位讲师都来不了')
      await shot(school, 'trouble-nobody')
      const office = await on.open('countyOffice')
      await see(office, /有 \d 单讲座没有讲师应单/)
    })
  })

  describe('the day before', () => {
    it('shows the office whom to phone, and a number only when it is needed', async () => {
      const office = await on.open('countyOffice')
      await see(office, '有 4 位要打电话提醒')
      await tap(office, '打电话提醒')
      await see(office, '还有 4 位要打电话')
      await see(office, /139\*{4}\d{4}/)
      await shot(office, 'trouble-calls')
      await office.getByText('打电话', { exact: true }).filter({ visible: true }).first().click()
      await see(office, /139\d{8}/)
      await see(office, /^.(女士|先生)$/)
      await office.getByText('已经告诉了').filter({ visible: true }).first().click()
      await see(office, '还有 3 位要打电话')
      await see(office, /打过了/)
    })

    it('lets the office decide about a talk with too few seats taken', async () => {
      const office = await on.open('countyOffice', { elder: true })
      await see(office, /人数不够，请您决定/)
      await tap(office, '照常、改期还是取消')
      await see(office, /最低 20 人才开讲。请您决定/)
      await shot(office, 'trouble-few')
      await labelled(office, '照常开讲').click()
      await write(office, '原因', '人少也讲，讲得更细')
      await labelled(office, '定了，照常开讲').click()
      await see(office, '已定照常开讲')
    })
  })
})
