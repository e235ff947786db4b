import { seedId } from '@database/seed/chapter'
import { DESK, journey, see, shot, tap, write } from '../support/journey'

const CARDS = 'pages/sponsorship/cards/index'
const COUSINS_CHILD = /H-\d{4}-016/

/** S-08, S-09 and S-18: a sponsor says what he wishes, the office decides pair by pair; a relation and a likeness are looked into. */
journey('the office proposes matches (S-08, S-09, S-18)', (on) => {
  it('asks first whether a second application is for the same child', async () => {
    const office = await on.open('countyOffice')
    await tap(office, '去判断')
    await see(office, /^可能重复：编号 H-\d{4}-018$/)
    await tap(office, '是同一个孩子，可以同时受助')
    await write(office, '原因', '班主任说上一份去年已经结束')
    await shot(office, 'duplicate-reason')
    await tap(office, '是同一个孩子，可以同时受助')
    await see(office, '班主任说上一份去年已经结束')
    await see(office, '重新判断')
    await shot(office, 'duplicate-decided')
  })

  it('lets a sponsor say in large type how he would help', async () => {
    const sponsor = await on.open('sponsor', { elder: true, route: CARDS })
    await see(sponsor, '为您推荐')
    await see(sponsor, '因为同县、小学、愿意给物品')
    await shot(sponsor, 'match-cards-elder')
    await tap(sponsor, '点这里修改 ›')
    await see(sponsor, '您愿意怎么帮')
    await tap(sponsor, '高中')
    await shot(sponsor, 'match-preference-elder')
    await tap(sponsor, '保存意愿')
    await see(sponsor, /小学，初中，高中|小学、初中、高中/)
    const body = await sponsor.locator('body').textContent()
    expect(body).not.toMatch(/优先|困难|低保|重病/)
  }, 180_000)

  it('is asked for by the office, with reasons, classes and a proof', async () => {
    const office = await on.open('countyOffice')
    await tap(office, '去排一次')
    await see(office, /个孩子可以推荐/)
    await shot(office, 'match-survey')
    await tap(office, '排一次建议')
    await see(office, '一对一对看')
    await see(office, '系统已证明没有更好的排法')
    await see(office, /因为.*小学、金额相符/)
    await see(office, /还有 \d+ 对没看/)
    await shot(office, 'match-proposal')
  }, 120_000)

  it('is decided pair by pair at the desk, and published', async () => {
    const office = await on.open('countyOffice', { viewport: DESK })
    await office.getByText('逐对确认', { exact: true }).filter({ visible: true }).first().click()
    await see(office, '一对一对看')
    await shot(office, 'match-proposal-desk')
    await office.getByText('不采用', { exact: true }).filter({ visible: true }).first().click()
    await write(office, '原因', '资助人电话里说先等等')
    await tap(office, '不采用这一对')
    await see(office, '原因：资助人电话里说先等等')
    for (;;) {
      const next = office.getByText('确认这一对', { exact: true }).filter({ visible: true })
      const left = await next.count()
      if (left === 0) break
      await next.first().click()
      await office.waitForFunction(
        (before) =>
          [...document.querySelectorAll('*')].filter(
            (one) => one.children.length === 0 && one.textContent === '确认这一对',
          ).length < before,
        left,
      )
    }
    await tap(office, /^发布 \d+ 对$/)
    await see(office, '发布前再核对一遍')
    await tap(office, '发布推荐')
    await see(office, '已推荐，等资助人看')
    await shot(office, 'match-published-desk')
  }, 180_000)

  it('reaches the sponsor as a suggestion he may decline or take as the usual hold', async () => {
    const sponsor = await on.open('sponsor', { route: CARDS })
    await see(sponsor, '为您推荐')
    const decline = sponsor.getByText('这次不选', { exact: true }).filter({ visible: true })
    const before = await decline.count()
    expect(before).toBeGreaterThan(1)
    await decline.first().click()
    await sponsor.waitForTimeout(1500)
    expect(await decline.count()).toBe(before - 1)
    await sponsor.getByText('我想帮这个孩子').filter({ visible: true }).first().click()
    await see(sponsor, '先为您暂留 7 天')
    await tap(sponsor, '我想帮这个孩子')
    await see(sponsor, '县关工办会联系您办协议')
  }, 120_000)

  it('keeps the village head’s cousin from a child of his village until the township has looked into it', async () => {
    const cousin = await on.open('cousin', { route: CARDS })
    await see(cousin, COUSINS_CHILD)
    const card = () => cousin.getByText('我想帮这个孩子').filter({ visible: true }).last()
    await card().click()
    await see(cousin, '先为您暂留 7 天')
    await tap(cousin, '我想帮这个孩子')
    await see(cousin, '要先核实利害关系')
    await shot(cousin, 'match-relation-asked')
    await tap(cousin, '请乡镇关工委核实')
    await see(cousin, '已请乡镇关工委核实')
    await tap(cousin, '知道了，看别的孩子')

    const child = seedId('student:邵雨涵')
    const sponsor = seedId('sponsor:cousin')
    const township = await on.open('townshipReviewer')
    await see(township, '请核实有没有利害关系')
    const other = await on.open('townshipReviewer', {
      route: `pages/sponsorship/relation/index?studentId=${child}&sponsorId=${sponsor}`,
    })
    await tap(other, '打开姓名')
    await see(other, '李国强')
    await see(other, '同村，和这家人或村里核实人同姓')
    await shot(other, 'match-relation')
    await tap(other, '有利害关系，不能结对')
    await write(other, '怎么核实的', '问过李秀兰本人，是堂弟')
    await tap(other, '写下结论')
    await see(other, '已有结论')
    await see(other, '问过李秀兰本人，是堂弟')

    await cousin.reload()
    await see(cousin, COUSINS_CHILD)
    await card().click()
    await tap(cousin, '我想帮这个孩子')
    await see(cousin, '您和这个孩子不能结对')
  }, 240_000)

  it('shows the township what is still to be looked into, and lets a relation be cleared', async () => {
    const township = await on.open('townshipReviewer', {
      elder: true,
      route: 'pages/sponsorship/relations/index',
    })
    await see(township, '等您核实')
    await shot(township, 'match-relations-elder')
    await tap(township, '等您核实')
    await tap(township, '打开姓名')
    await see(township, '孙秀芬')
    await tap(township, '没有利害关系，可以结对')
    await write(township, '怎么核实的', '两家不认识，只是同住一个社区')
    await tap(township, '写下结论')
    await see(township, '已有结论')
  }, 120_000)
})
