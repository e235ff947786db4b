import { labelled, turnWheel } from '../support/fingers'
import { DESK, journey, see, shot, tap, write } from '../support/journey'

const HEAD = 'pages/submission'
const THEME = '雪天里的五老'

/** P-10: the office asks, a correspondent answers, the office sees it, puts the day off and ends it. */
journey('the office asks its units for articles (P-10)', (on) => {
  let route = ''

  it('is opened to all units, without a quota', async () => {
    const office = await on.open('countyOffice', {
      route: `${HEAD}/solicitations/index`,
      viewport: DESK,
    })
    await see(office, '好家风，代代传')
    await tap(office, '发起征稿')
    await see(office, '不下达指标')
    await write(office, '主题', THEME)
    await write(office, '写什么', '下雪天，五老为孩子们做了什么')
    await shot(office, 'p10-solicit')
    await tap(office, /^向 \d+ 个单位征稿$/)
    await see(office, /^0\/\d+ = 0\.0%$/)
    await shot(office, 'p10-opened')
    route = new URL(office.url()).hash.replace(/^#\//, '')
  })

  it('is told to the correspondent, who writes for it', async () => {
    await on.fireTimer('timer', 'everyMinute')
    const author = await on.open('correspondent', { elder: true })
    await see(author, `征稿：${THEME}`)

    const page = await on.open('correspondent', { route })
    await shot(page, 'p10-asked')
    await tap(page, '写一篇')
    await see(page, /最多 3000 字/)
    await turnWheel(page, '栏目')
    await write(page, '标题', '雪天扫雪小记')
    await write(page, '正文', '周一大雪，六位五老扫出一条上学路。')
    await see(page, /已保存 \d?\d:\d\d/)
    await shot(page, 'p10-write')
    await tap(page, '交稿')
    await see(page, /收到了：稿件已交给单位审签/)
    await see(page, THEME)
  })

  it('shows the office who has answered, with the article behind the number', async () => {
    const office = await on.open('countyOffice', { route, viewport: DESK })
    await see(office, /^1\/\d+ = \d+\.\d%$/)
    await tap(office, '江畔社区（示例）')
    await see(office, '《雪天扫雪小记》')
  })

  it('is put off, and ended early with a reason the correspondent reads', async () => {
    const office = await on.open('countyOffice', { route, viewport: DESK })
    await labelled(office, '延期').click()
    await write(office, '原因', '雪还在下')
    await labelled(office, '延期').click()
    await see(office, '原因：雪还在下')
    await tap(office, '提前结束')
    await write(office, '原因', '稿件已经够用')
    await tap(office, '结束征稿')
    await see(office, /关工办提前结束了。原因：稿件已经够用/)

    const author = await on.open('correspondent', { route })
    await see(author, /稿件照样可以投/)
    await tap(author, '照样写一篇')
    await see(author, '请选择栏目，再交稿')
  })

  it('shows the author, and then who reviews, that most of it was said already (P-13)', async () => {
    await on.fireTimer('timer', 'deadlines')
    const author = await on.open('correspondent', { route: `${HEAD}/write/index`, elder: true })
    await write(author, '标题', '老人进课堂讲家门口的事')
    await write(
      author,
      '正文',
      '周六上午，江畔社区的十二位五老走进暑期托管班，讲江堤、渡口和老厂房的来历。\n孩子们边听边画，课后把画贴满了走廊。',
    )
    await see(author, '请选择栏目，再交稿')
    await turnWheel(author, '栏目')
    await tap(author, '交稿')
    await see(author, /您这篇有 100\.0% 的文字和《十二位老人进课堂 讲的都是家门口的事》/)
    await shot(author, 'p13-author')
    await tap(author, '是新写的，照样交')
    await see(author, /收到了：稿件已交给单位审签/)

    const head = new URL(author.url()).hash
    const articleId = new URLSearchParams(head.split('?')[1]).get('articleId')
    const clerk = await on.open('villageClerk', {
      route: `${HEAD}/review/index?articleId=${articleId}`,
    })
    await see(clerk, '有相似的稿件')
    await shot(clerk, 'p13-review')
    await tap(clerk, '看《十二位老人进课堂 讲的都是家门口的事》')
    await see(clerk, /孩子们边听边画/)
  })

  it('keeps the dictionary of outlets, and adds the county’s own (P-07)', async () => {
    const office = await on.open('countyOffice', { route: `${HEAD}/adoptions/index` })
    await tap(office, '看报刊名录')
    await see(office, '《中国火炬》')
    await tap(office, '添一家')
    await write(office, '名称', '《江畔晚报》')
    await tap(office, '市级')
    await tap(office, '添进名录')
    await see(office, '本县添的')
    await shot(office, 'p07-outlets')
  })
})
