import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { labelled } from '../support/fingers'
import { DESK, journey, see, shot, tap, write } from '../support/journey'

const HEARD = '好好说话：从吼到听'
const paper = path.resolve(__dirname, '../../.local/screens/handout.pdf')
const voice = path.resolve(__dirname, '../../database/seed/files/talk-recording.mp3')

/** L-15, L-16, L-18: the office's term from the board to a poster, and what is left after a talk. */
journey('an office runs its term of talks', (on) => {
  const routeOf = (page: Page) => new URL(page.url()).hash.replace(/^#\//, '')

  it('reads the term on one board and opens the rows behind a number', async () => {
    const office = await on.open('countyOffice', { viewport: DESK })
    await tap(office, '讲座学期看板')
    await see(office, '家长想听，可开一场')
    await see(office, '学校覆盖')
    await shot(office, 'term-board')
    await tap(office, /^等您派单$/)
    await see(office, '《看懂孩子的情绪信号》')
    await shot(office, 'term-line')
    await tap(office, '《看懂孩子的情绪信号》')
    await see(office, '选讲师派单')
  })

  it('goes down the days of the month and makes a poster of a talk', async () => {
    const office = await on.open('countyOffice', {
      route: 'pages/lecture/month/index',
      elder: true,
    })
    await see(office, '什么时候有讲座')
    await shot(office, 'term-month')
    await tap(office, '青春期沟通：孩子在想什么')
    await tap(office, '做一张海报，发班级群')
    await office.locator('canvas, img').filter({ visible: true }).first().waitFor()
    await shot(office, 'term-poster')
  })

  it('shows a school who comes to speak, how often, and no phone number', async () => {
    const school = await on.open('deputyHead', { route: 'pages/lecture/menu/index' })
    await tap(school, '看有哪些讲师')
    await tap(school, /^刘文华$/)
    await see(school, '周二、周四晚上6:00到晚上9:00；周六上午8:30到上午11:30')
    await see(school, /每月最多 6 场，本月还能讲 \d 场/)
    await see(school, /查询，.*到期/)
    expect(
      await school
        .getByText(/1\d{10}/)
        .filter({ visible: true })
        .count(),
    ).toBe(0)
    await shot(school, 'term-lecturer')
  })

  it('leaves a handout with a mother who was there, and takes it down again', async () => {
    writeFileSync(paper, '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')
    const office = await on.open('countyOffice', {
      route: 'pages/lecture/orders/index?stage=confirmed',
    })
    await tap(office, `《${HEARD}》`)
    await tap(office, /^放资料$/)
    const [chooser] = await Promise.all([
      office.waitForEvent('filechooser'),
      tap(office, /^选文件$/),
    ])
    await chooser.setFiles(paper)
    await see(office, '“handout.pdf”传好了')
    await write(office, '一句说明（可不填）', '三句话换一种说法')
    await labelled(office, '放上去').click()
    await see(office, '撤下这份')
    await shot(office, 'term-handout-office')

    await on.fireTimer('timer', 'notify')
    const mother = await on.open('parent', { route: 'pages/lecture/seats/index', elder: true })
    await tap(mother, HEARD)
    await see(mother, '三句话换一种说法')
    await shot(mother, 'term-handout')
    await tap(mother, /^打开资料$/)
    await see(mother, '已经打开')
    const box = await on.open('parent', { route: 'pages/messages/index' })
    await see(box, '讲座资料来了')

    await tap(office, /^再放一份资料$/)
    const [another] = await Promise.all([
      office.waitForEvent('filechooser'),
      tap(office, /^选文件$/),
    ])
    await another.setFiles(voice)
    await see(office, '录音请先听一遍，听不出是哪个孩子，打勾后再放')
    await tap(office, '我听过录音：没有孩子的声音，或者听不出是哪个孩子')
    await shot(office, 'term-recording-office')
    await labelled(office, '放上去').click()
    await see(office, /^录音，36 KB/)
    await mother.reload()
    await tap(mother, /^听录音$/)
    await see(mother, /^听到 [1-9] 秒，共 12 秒$/)
    await shot(mother, 'term-recording')
    await tap(mother, /^停一下$/)
    await see(mother, /^接着听$/)

    for (const gone of [/^录音，36 KB/, /^PDF，/]) {
      await tap(office, '撤下这份')
      await labelled(office, '撤下').click()
      await office.getByText(gone).filter({ visible: true }).waitFor({ state: 'hidden' })
    }
    await see(office, /^放资料$/)
    await mother.goto(`${on.origin}/#/${routeOf(mother)}`)
    await mother.reload()
    await see(mother, HEARD)
    const gone = mother.getByText('三句话换一种说法').filter({ visible: true })
    await gone.first().waitFor({ state: 'hidden' })
  })

  it('shows the author every version of an outline with its verdict', async () => {
    const waiting = await on.open('countyReviewer', { route: 'pages/lecture/outlines/index' })
    await tap(waiting, /^退改$/)
    await write(waiting, '原因', '第三部分再具体些')
    await tap(waiting, /^退改$/)
    await see(waiting, '没有等您审定的提纲')

    await on.fireTimer('timer', 'notify')
    const author = await on.open('lecturer', { route: 'pages/messages/index' })
    await tap(author, '提纲请修改')
    await see(author, /退改：第三部分再具体些/)
    await tap(author, '看第 1 版写了什么')
    await see(author, '收起第 1 版')
    await shot(author, 'term-versions')
  })
})
