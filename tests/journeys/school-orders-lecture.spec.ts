import path from 'node:path'
import type { Page } from 'playwright-core'
import { labelled, turnWheel } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const TALK = '好好说话：从吼到听'
const GIVEN = '防溺水防欺凌：家长要教会孩子的十件事'
const RUNNING = '早恋了，怎么办'

/** J3: a school orders a talk, a lecturer accepts it, parents take seats, the heads are counted. */
journey('a school orders a talk (J3)', (on) => {
  let school: Page
  let mother: Page
  let bookingRoute: string
  let sessionRoute: string
  let host: Page
  let givenRoute: string

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

  it('shows the door while a talk is on, and lets a mother in once', async () => {
    const parent = await on.open('parent')
    await tap(parent, '去签到')
    await see(parent, RUNNING)
    const sessionId = new URLSearchParams(routeOf(parent).split('?')[1]).get('sessionId') ?? ''
    const door = await on.open('deputyHead', {
      route: `pages/lecture/door/index?sessionId=${sessionId}`,
    })
    await see(door, '二维码每 60 秒换一次')
    await see(door, '已到 13 位，订座 35 位')
    await shot(door, 'j3-door')
    const shown = await on.call('deputyHead', 'lecture', 'door', 'show', { sessionId })
    const { code } = shown as { code: string }

    await parent.goto(
      `${on.origin}/#/pages/lecture/arrive/index?sessionId=${sessionId}&code=${code}`,
    )
    await tap(parent, '我到了，签到')
    await see(parent, '签到好了，1 位，请进')
    await shot(parent, 'j3-arrive')

    await write(door, '称呼或手机后四位', '0020')
    await tap(door, '查一查')
    await tap(door, '到了，签到')
    await see(door, '已签到')
    await door.reload()
    await see(door, '已到 15 位')
    const elder = await on.open('lecturer', { route: 'pages/lecture/offers/index', elder: true })
    await tap(elder, '现场签到二维码')
    await see(elder, '订座 35 位')
    await shot(elder, 'j3-door-elder')
  })

  it('is counted where there is no signal, and the count arrives later exactly once', async () => {
    host = await on.open('deputyHead', { route: 'pages/lecture/orders/index?stage=confirmed' })
    await tap(host, `《${GIVEN}》`)
    givenRoute = routeOf(host)
    await labelled(host, '登记现场人数').click()
    await write(host, '家长', '96')
    await write(host, '老师', '8')
    await write(host, '学生', '0')
    await see(host, '合计 104 人次')
    await write(host, '补记说明', '散场后才登记')
    await shot(host, 'j3-count')
    await host.context().setOffline(true)
    await tap(host, '登记人数')
    await see(host, '没连上网，人数存在手机里，连上后自动上传')
    await see(host, '未上传 1 条')
    await shot(host, 'j3-count-offline')
    const bookingId = new URLSearchParams(givenRoute.split('?')[1]).get('bookingId') ?? ''
    const stored = () => on.call('deputyHead', 'lecture', 'booking', 'get', { bookingId })
    expect(await stored()).toMatchObject({ heads: null })

    await host.context().setOffline(false)

    await see(host, '人数已登记')
    expect(await stored()).toMatchObject({ heads: { parents: 96, teachers: 8, students: 0 } })
    const { id: committeeId } = (await on.call('administrator', 'committee', 'tree', 'get', {
      committeeId: ((await stored()) as { hostId: string }).hostId,
    })) as { id: string }
    const { items } = (await on.call('administrator', 'committee', 'audit', 'listChanges', {
      committeeId,
      limit: 50,
    })) as { items: { topic: string; subjectId: string }[] }
    const counted = items.filter(
      (entry) => entry.topic === 'booking.counted' && entry.subjectId === bookingId,
    )
    expect(counted).toHaveLength(1)
    await host.goto(`${on.origin}/#/pages/lecture/orders/index?stage=confirmed`)
    await see(host, `《${GIVEN}》`)
    expect(await host.getByText('未上传').filter({ visible: true }).count()).toBe(0)
  })

  it('is told about by the host in three taps and a line', async () => {
    await host.goto(`${on.origin}/#/${givenRoute}`)
    await tap(host, '说说讲得怎么样')
    await tap(host, '😊 有收获')
    await tap(host, '准时')
    await tap(host, '还想请这一课')
    await write(host, '一句话', '例子听得懂')
    await shot(host, 'j3-feedback')
    await tap(host, '交反馈')
    await see(host, '例子听得懂')
  })

  it('is archived by the office: booklet, coverage and a candidate of the chronicle in one go', async () => {
    const office = await on.open('countyOffice', { route: givenRoute })
    await see(office, '例子听得懂')
    await labelled(office, '归档').click()
    await see(office, '归档这场讲座')
    await write(office, '主题', '夏天到了，教孩子防溺水')
    const [chooser] = await Promise.all([
      office.waitForEvent('filechooser'),
      tap(office, '选照片（0/6）'),
    ])
    await chooser.setFiles(path.resolve(__dirname, '../../.local/screens/j3-door.png'))
    await see(office, '选照片（1/6）')
    await tap(office, '照片里有未成年人')
    await see(office, '须先征得监护人同意')
    await shot(office, 'j3-archive-minors')
    await tap(office, '已征得监护人同意')
    await labelled(office, '归档').click()
    await see(office, '已归档')
    await see(office, '夏天到了，教孩子防溺水')
    await shot(office, 'j3-archived')

    const numbers = await on.open('countyOffice', { route: 'pages/lecture/coverage/index' })
    await see(numbers, /场次、学校数、人次不能相加/)
    await see(numbers, '滨江实验学校（示例）')
    await shot(numbers, 'j3-coverage')

    const chronicle = await on.open('countyOffice', { route: 'pages/committee/chronicle/index' })
    const words = chronicle.locator('textarea').filter({ visible: true }).last()
    await see(chronicle, '滨江实验学校（示例）')
    expect(await words.inputValue()).toContain('夏天到了，教孩子防溺水')
    await labelled(chronicle, '选入大事记').click()
    await see(chronicle, /刘文华到滨江实验学校.*104 人次听讲/)
    await shot(chronicle, 'j3-chronicle')

    await on.fireTimer('timer', 'deadlines')
    const lecturer = await on.open('lecturer', { route: 'pages/register/book/index' })
    await see(lecturer, `讲座《${GIVEN}》`)
    await shot(lecturer, 'j3-booklet')
  })

  it('is rated by a mother with one of three faces, and nobody sees whose it was', async () => {
    const parent = await on.open('parent')
    await tap(parent, '评一评')
    await see(parent, '不记名')
    await tap(parent, '😊 有收获')
    await write(parent, '一句话', '回家试试')
    await shot(parent, 'j3-faces')
    await labelled(parent, '交上去').click()
    await see(parent, '评好了，谢谢您')

    const elder = await on.open('parent', { elder: true })
    await see(elder, '您可以办')
    expect(await elder.getByText('评一评').filter({ visible: true }).count()).toBe(0)
    const office = await on.open('countyOffice', {
      route: 'pages/lecture/orders/index?stage=confirmed',
    })
    await tap(office, `《${TALK}》`)
    await see(office, '“回家试试”')
    await see(office, '6 份')
    await shot(office, 'j3-verdict')
  })
})
