import type { Page } from 'playwright-core'
import { labelled, turnWheel } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const WHAT = '放学时在东门护学，扶起一个摔倒的孩子'
const OFFLINE = '路上遇见两个孩子打闹，劝开了'

/** O-09: written once while walking, counted once everywhere, and nobody confirms their own. */
journey('an elder records a deed', (on) => {
  let elder: Page
  let before: string

  const hoursIn = async (page: Page) =>
    String(
      await page
        .getByText(/^[\d.]+ 小时$/)
        .first()
        .textContent(),
    ).replace(' 小时', '')

  it('writes two sentences, a time and a place, in large type', async () => {
    elder = await on.open('lecturer', { elder: true })
    await see(elder, '做了好事，记一笔')
    await shot(elder, 'deed-home')
    elder = await on.open('lecturer', { elder: true, route: 'pages/register/book/index' })
    await see(elder, '我的业绩')
    before = await hoursIn(elder)

    await tap(elder, '记一笔')
    await see(elder, '第 1 步，共 3 步：做了什么')
    await write(elder, '做了什么？', WHAT)
    await tap(elder, '下一步')
    await see(elder, '请填写效果怎么样')
    await write(elder, '效果怎么样？', '家长来接，放心了')
    await see(elder, /已保存 \d?\d:\d\d/)
    await shot(elder, 'deed-write-1')
    await tap(elder, '下一步')

    await see(elder, '第 2 步，共 3 步：什么时候')
    // The page opens with the last full hour; half of it is past whenever this runs.
    await labelled(elder, '0.5 小时').click()
    await shot(elder, 'deed-write-2')
    await tap(elder, '下一步')

    await see(elder, '第 3 步，共 3 步：在哪里')
    await write(elder, '在哪里？（可以不填）', '实验学校东门')
    await tap(elder, '校外教育服务队')
    await shot(elder, 'deed-write-3')
    await tap(elder, '记上这一笔')

    await see(elder, '记下了')
    await see(elder, /等社区关工委或队长确认，确认后算时长/)
    await shot(elder, 'deed-written')
  })

  it('is confirmed by the community, and not by the elder', async () => {
    expect(await elder.getByText('属实，确认').count()).toBe(0)
    const clerk = await on.open('villageClerk')
    await see(clerk, /\d+ 笔业绩等您确认/)
    await tap(clerk, '去确认')
    await see(clerk, WHAT)
    await shot(clerk, 'deed-queue')
    await tap(clerk, WHAT)
    await see(clerk, '属实，确认')
    await shot(clerk, 'deed-judge')
    await tap(clerk, '属实，确认')
    await clerk.waitForURL(/register\/deeds/)
    await clerk.getByText(WHAT).filter({ visible: true }).waitFor({ state: 'hidden' })
  })

  it('adds its hours to the book and to the team, once', async () => {
    elder = await on.open('lecturer', { elder: true, route: 'pages/register/book/index' })
    await see(elder, WHAT)
    expect(Number(await hoursIn(elder))).toBe(Number(before) + 0.5)
    expect(await elder.getByText(WHAT).count()).toBe(1)
    await shot(elder, 'deed-book')

    const office = await on.open('townshipReviewer', { route: 'pages/register/teams/index' })
    await tap(office, '校外教育服务队')
    await see(office, '刘文华')
    await shot(office, 'deed-team')
  })

  it('is kept without a signal, sent by itself when it is back, and written once', async () => {
    const page = await on.open('lecturer', { route: 'pages/register/deed-write/index' })
    await write(page, '做了什么？', OFFLINE)
    await write(page, '效果怎么样？', '两人握手和好了')
    await tap(page, '下一步')
    await see(page, '这一天已经记了，不用再写')
    await turnWheel(page, '几点开始？', [0, 30])
    await labelled(page, '0.5 小时').click()
    await tap(page, '下一步')
    await see(page, '第 3 步')

    await page.context().setOffline(true)
    await tap(page, '记上这一笔')
    await see(page, /没连上网，写的都存着/)
    await see(page, '重试')
    await shot(page, 'deed-offline')
    await page.context().setOffline(false)
    await see(page, '记下了')

    const book = await on.open('lecturer', { route: 'pages/register/book/index' })
    await see(book, OFFLINE)
    expect(await book.getByText(OFFLINE).count()).toBe(1)
  })

  it('writes down a meeting of the craft he hands on (S-19)', async () => {
    elder = await on.open('lecturer', { elder: true })
    await see(elder, '传艺：有些日子没记了')
    await tap(elder, '记一次')
    await see(elder, '来了几人？')
    await write(elder, '来了几人？', '7')
    await write(elder, '做了什么？', '写“福”字，讲春节的来历')
    await shot(elder, 'mentorship-meeting-elder')
    await tap(elder, '记上')
    await elder.waitForURL(/home/)
    elder = await on.open('lecturer', { route: 'pages/sponsorship/mentorships/index' })
    await see(elder, /^记了 4 次/)
    await shot(elder, 'mentorships-own')
  })

  it('finds his community entering another one, no child named (S-19)', async () => {
    const clerk = await on.open('villageClerk', {
      route: 'pages/sponsorship/mentorship-form/index',
    })
    await tap(clerk, '传艺')
    await tap(clerk, '每月一次')
    await tap(clerk, '下一步')
    await tap(clerk, '不在名册上')
    await write(clerk, '结对人姓名', '沈阿婆')
    await shot(clerk, 'mentorship-who')
    await tap(clerk, '下一步')
    await write(clerk, '学的人数', '12')
    await write(clerk, '传什么手艺？', '剪纸')
    await shot(clerk, 'mentorship-terms')
    await tap(clerk, '登记')
    await see(clerk, '剪纸')
    await see(clerk, '还没有记过')
    await shot(clerk, 'mentorship-begun')
  })
})
