import type { Page } from 'playwright-core'
import { labelled, turnWheel } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const TALK = '好好说话：从吼到听'
const GIVEN = '防溺水防欺凌：家长要教会孩子的十件事'

/** J3: a school orders a talk, a lecturer accepts it, parents take seats, the heads are counted. */
journey('a school orders a talk (J3)', (on) => {
  let school: Page
  let mother: Page
  let bookingRoute: string
  let sessionRoute: string

  const routeOf = (page: Page) => new URL(page.url()).hash.replace(/^#\//, '')

  it('orders it from the menu, at an hour when lecturers are free', async () => {
    school = await on.open('deputyHead', { route: 'pages/lecture/menu/index' })
    await see(school, '公益讲座，全程免费')
    await tap(school, TALK)
    await see(school, '讲什么')
    await tap(school, '点这一课')
    await turnWheel(school, '首选时间')
    await turnWheel(school, '备选时间', [2])
    await write(school, '会场', '阶梯教室')
    await write(school, '预计人数', '120')
    await shot(school, 'j3-order')
    await tap(school, '提交点单')

    await see(school, '关工办正在找讲师')
    bookingRoute = routeOf(school)
    await shot(school, 'j3-booking')
  })

  it('is offered by the county office to a lecturer, with what stands against the others', async () => {
    const office = await on.open('countyOffice', { route: bookingRoute })
    await tap(office, '选讲师派单')
    await see(office, '讲这个板块')
    await tap(office, /^刘文华$/)
    await shot(office, 'j3-offer')
    await tap(office, '派单给这位讲师')
    await see(office, '正在等讲师答复')
  })

  it('is accepted with one big button', async () => {
    const lecturer = await on.open('lecturer', {
      route: 'pages/lecture/offers/index',
      elder: true,
    })
    await see(lecturer, `《${TALK}》`)
    await shot(lecturer, 'j3-offers')
    await lecturer.getByText('接受', { exact: true }).filter({ visible: true }).first().click()
    await see(lecturer, '约好了')
  })

  it('is opened to parents', async () => {
    await school.reload()
    await see(school, '刘文华来讲')
    await tap(school, '开放给家长订座')
    await write(school, '一共多少个座位', '1')
    await tap(school, '开放订座')
    await see(school, '还没有人订座')
    sessionRoute = routeOf(school)
  })

  it('gives a mother a seat in three taps and less than a minute', async () => {
    const started = Date.now()
    mother = await on.open('parent', { route: sessionRoute })
    await tap(mother, '初中')
    await tap(mother, '1 位')
    await shot(mother, 'j3-seat')
    await labelled(mother, '订座').click()

    await see(mother, '已订 1 个座位')
    expect(Date.now() - started).toBeLessThan(60_000)
  })

  it('tells the next one their honest place, and asks them when the mother gives hers back', async () => {
    const next = await on.open('guardian', { route: sessionRoute })
    await tap(next, '初中')
    await labelled(next, '排候补').click()
    await see(next, '候补第 1 位')
    await shot(next, 'j3-waiting')

    await tap(mother, '去不了，退座')
    await labelled(mother, '退座').click()
    await labelled(mother, '订座').or(labelled(mother, '排候补')).waitFor()

    await next.reload()
    await see(next, '轮到您了，1 个座位给您留到')
    await shot(next, 'j3-offered')
    await labelled(next, '要这个座位').click()
    await see(next, '已订 1 个座位')
  })

  it('is counted by the host and archived by the office, school and attendances apart', async () => {
    const host = await on.open('deputyHead', {
      route: 'pages/lecture/orders/index?stage=confirmed',
    })
    await tap(host, `《${GIVEN}》`)
    await labelled(host, '登记现场人数').click()
    await write(host, '家长', '96')
    await write(host, '老师', '8')
    await write(host, '学生', '0')
    await see(host, '合计 104 人次')
    await write(host, '补记说明', '散场后才登记')
    await shot(host, 'j3-count')
    await tap(host, '登记人数')
    await see(host, '人数已登记')

    const office = await on.open('countyOffice', { route: routeOf(host) })
    await tap(office, '归档')
    await see(office, '归档这场讲座？')
    await labelled(office, '归档').click()
    await see(office, '已归档')

    const numbers = await on.open('countyOffice', { route: 'pages/lecture/coverage/index' })
    await see(numbers, /场次、学校数、人次不能相加/)
    await see(numbers, '滨江实验学校（示例）')
    await shot(numbers, 'j3-coverage')
  })
})
