import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { Round } from '@shared/submission/article.model'
import { CHECKS } from '@shared/submission/review.rules'
import { labelled, turnWheel } from '../support/fingers'
import { brokenOut, hostile, watch } from '../support/hostile'
import { DESK, journey, see, shot, tap, write } from '../support/journey'

const TITLE = '家风故事会讲到了家门口'
const HEAD = 'pages/submission'

/** J4: a community's correspondent writes, three people review, it is printed and adopted. */
journey('a correspondent writes an article (J4)', (on) => {
  let author: Page
  let articleId: string

  const idIn = (page: Page) =>
    new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('articleId') ?? ''

  it('writes it at one go, saved as he types, and hands it in', async () => {
    author = await on.open('correspondent', { route: `${HEAD}/write/index` })
    await see(author, '请选择栏目，再交稿')
    await turnWheel(author, '栏目')
    await write(author, '标题', TITLE)
    await write(author, '正文', '周日下午，社区办了一场家风故事会。\n许多家庭来听。')
    await see(author, /已写 21 字/)
    await see(author, /已保存 \d?\d:\d\d/)
    await shot(author, 'j4-write')
    await tap(author, '交稿')

    await see(author, /收到了：稿件已交给单位审签/)
    await see(author, /江畔社区（示例）在看/)
    articleId = idIn(author)
    await shot(author, 'j4-progress')
  })

  const review = (persona: string) =>
    on.open(persona, { route: `${HEAD}/review/index?articleId=${articleId}` })

  it('is signed off by the head of the community', async () => {
    const clerk = await on.open('villageClerk', { route: `${HEAD}/desk/index` })
    await see(clerk, TITLE)
    await shot(clerk, 'j4-desk')
    await tap(clerk, TITLE)
    await see(clerk, '单位意见')
    await tap(clerk, '同意报送')
    await clerk.waitForURL(/desk/)
  })

  it('comes back from the first review with two notes, and he works through them', async () => {
    const editor = await review('editor')
    await tap(editor, '退改')
    await write(editor, '第 1 条', '请写明是哪一天')
    await tap(editor, '再加一条')
    await write(editor, '第 2 条', '“许多家庭”请写具体人数')
    await shot(editor, 'j4-return')
    await tap(editor, '退给作者改')
    await editor.waitForURL(/desk/)

    author = await on.open('correspondent', { route: `${HEAD}/write/index?articleId=${articleId}` })
    await see(author, '还有意见没有改完，请逐条改好并打勾')
    await write(author, '正文', '11月15日下午，社区办了一场家风故事会。\n三十二户家庭来听。')
    await tap(author, '1. 请写明是哪一天')
    await tap(author, '2. “许多家庭”请写具体人数')
    await shot(author, 'j4-revise')
    await tap(author, '提交修改稿')
    await see(author, /收到了：修改稿（第 2 稿）已交给初审/)
  })

  /** P-04: what was reworked stands side by side with what it was. */
  async function compares(page: Page) {
    await tap(page, '和上一稿对照')
    await see(page, '第 1 稿')
    await see(page, '第 2 稿')
    await see(page, '三十二户')
    await shot(page, 'j4-compare')
    await page.goBack()
    await see(page, '初审意见')
  }

  it.each([
    [
      'editor',
      '初审',
      ['文字通顺，没有错别字', '数字、日期、标点写法规范', '人名、地名、单位名核对过'],
    ],
    [
      'seniorEditor',
      '复审',
      [
        '事实准确，前后一致',
        '数字和引文有出处',
        '不涉密，不写没有定下来的事',
        '照片和文字没有泄露孩子的隐私',
      ],
    ],
    ['chiefEditor', '终审', ['政治方向正确', '领导姓名、职务、排序正确', '适合公开发布']],
  ])('is passed by the %s', async (persona, round, checks) => {
    const page = await review(persona)
    await see(page, `${round}意见`)
    if (persona === 'editor') await compares(page)
    for (const check of checks) await tap(page, check)
    await tap(page, '已经从头到尾校对一遍')
    await shot(page, `j4-${persona}`)
    await tap(page, `${round}通过`)
    await page.waitForURL(/desk/)
  })

  it('is published once WeChat has let it pass', async () => {
    await on.fireTimer('wechat', 'deliver')
    await on.fireTimer('timer', 'deadlines')

    const reader = await on.open('parent', {
      route: `${HEAD}/article/index?articleId=${articleId}`,
    })
    await see(reader, '三十二户家庭来听。')
    await see(reader, '阅读 1 人次')
    await shot(reader, 'j4-article')
  })

  it('is found by two characters of it', async () => {
    const reader = await on.open('parent', { elder: true, route: `${HEAD}/articles/index` })
    await write(reader, '找稿件', '家风')
    await tap(reader, '找一找')
    await see(reader, '故事会讲到了家门口')
    await shot(reader, 'j4-found-elder')
    await write(reader, '找稿件', '龘龘')
    await tap(reader, '找一找')
    await see(reader, '没有找到“龘龘”')
  })

  it('goes into 2026年第6期·总第566期', async () => {
    const office = await on.open('countyOffice', { route: `${HEAD}/briefings/index` })
    await see(office, '2026年第5期·总第565期')
    await tap(office, '编一期简报')
    await tap(office, new RegExp(TITLE))
    await shot(office, 'j4-compile')
    await tap(office, '把这 1 篇编成一期')
    await see(office, '（签发后编期号）')

    const route = new URL(office.url()).hash.replace(/^#\//, '')
    const chief = await on.open('chiefEditor', { route })
    await labelled(chief, '签发').click()
    await see(chief, '签发这一期？')
    await labelled(chief, '签发').click()
    await see(chief, /年第\d+期·总第566期/)
    await shot(chief, 'j4-briefing')
  })

  it('is adopted by a journal, and he gets his notice', async () => {
    const office = await on.open('countyOffice', {
      route: `${HEAD}/adopt/index?articleId=${articleId}`,
    })
    await turnWheel(office, '报刊或网站')
    await write(office, '期号', '2026年第6期')
    await shot(office, 'j4-adopt')
    await tap(office, '登记')

    author = await on.open('correspondent', {
      route: `${HEAD}/progress/index?articleId=${articleId}`,
    })
    await see(author, '哪里采用了')
    await tap(author, '用稿通知')
    await see(author, /采用刊登/)
    await shot(author, 'j4-adoption')
  })
  it('counts in the ranking, and every point can be looked up', async () => {
    const reader = await on.open('correspondent', { elder: true, route: `${HEAD}/ranking/index` })
    await tap(reader, '按署名人')
    await shot(reader, 'j4-ranking-elder')
    await tap(reader, /^孙强（江畔社区/)
    await see(reader, `《${TITLE}》`)
    await shot(reader, 'j4-counted-elder')

    const office = await on.open('countyOffice', {
      viewport: DESK,
      route: `${HEAD}/statistics/index`,
    })
    await see(office, /^\d+\/\d+ = \d+\.\d%$/)
    await shot(office, 'j4-statistics-desk')
    await tap(office, /^看名单/)
    await see(office, TITLE)
  })

  it('shows hostile words as words, wherever they are read', async () => {
    const title = hostile[11] ?? ''
    const first = await on.open('correspondent', { route: `${HEAD}/write/index` })
    await see(first, '写稿')
    const asking = watch(first)
    await turnWheel(first, '栏目')
    await write(first, '标题', title)
    await write(first, '正文', hostile.join('\n'))
    await tap(first, '交稿')
    await see(first, /收到了：稿件已交给单位审签/)
    const hostileId = idIn(first)
    expect([await brokenOut(first), asking.asked]).toEqual([[], []])

    const rounds = {
      unit: 'villageClerk',
      first: 'editor',
      second: 'seniorEditor',
      final: 'chiefEditor',
    }
    for (const [round, persona] of Object.entries(rounds)) {
      await readsUnharmed(persona, `review/index?articleId=${hostileId}`, hostile[8] ?? '')
      await on.call(persona, 'submission', 'review', 'pass', {
        requestId: randomUUID(),
        articleId: hostileId,
        version: 1,
        round,
        checks: CHECKS[round as Round],
        comment: hostile[0],
        proofread: true,
        readAloud: true,
      })
    }
    await on.fireTimer('wechat', 'deliver')
    await on.fireTimer('timer', 'deadlines')
    await readsUnharmed('parent', `article/index?articleId=${hostileId}`, hostile[8] ?? '')

    const office = await on.open('countyOffice', { route: `${HEAD}/briefings/index` })
    const compiling = watch(office)
    await tap(office, '编一期简报')
    await see(office, title)
    expect([await brokenOut(office), compiling.asked]).toEqual([[], []])

    const reader = await on.open('parent', { route: `${HEAD}/articles/index` })
    const searching = watch(reader)
    await write(reader, '找稿件', '点这里')
    await tap(reader, '找一找')
    await see(reader, 'onerror')
    expect([await brokenOut(reader), searching.asked]).toEqual([[], []])
  })

  async function readsUnharmed(persona: string, route: string, words: string) {
    const page = await on.open(persona, { route: `${HEAD}/${route}` })
    const { asked } = watch(page)
    await see(page, words)
    expect([await brokenOut(page), asked]).toEqual([[], []])
    await page.context().close()
  }
})
