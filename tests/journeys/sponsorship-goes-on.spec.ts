import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { seedId } from '@database/seed/chapter'
import { place, SCHOOL } from '@database/seed/places'
import { sign } from '../support/fingers'
import { DESK, journey, see, shot, tap, write } from '../support/journey'

const SISTER = seedId<string>('student:王小雨')
const pairings = 'pages/sponsorship/pairings/index'
const paper = `pages/sponsorship/agreement/index?agreementId=${seedId<string>('agreement:王小雨')}`
const letters = `pages/sponsorship/letters/index?agreementId=${seedId<string>('agreement:王小雨')}`

/** J2, step 9, and of its "also test": the guardian takes ③ back; the sponsor cannot go on. */
journey('a sponsorship goes on, or ends and the child is first (J2)', (on) => {
  it('is reviewed by the office in autumn', async () => {
    const office = await on.open('countyOffice', {
      route: 'pages/sponsorship/reviews/index',
      viewport: DESK,
    })
    await see(office, '请在11月30日')
    await shot(office, 'j2-reviews-desk')
    await tap(office, '还需要，继续')
    await write(office, '这个学年的金额（元）', '2000')
    await see(office, '不能比协议写的多')
    await write(office, '这个学年的金额（元）', '1500')
    await tap(office, '复核好了，继续')
    await see(office, '这个学年都复核过了')
  }, 120_000)

  it('is changed by a supplement that waits for every hand', async () => {
    const office = await on.open('countyOffice', { route: `${paper}&as=office` })
    await tap(office, '拟补充协议')
    await see(office, '没有改动，不用拟补充协议')
    await write(office, '每年多少元', '1500')
    await write(office, '原因', '升初中，费用多了')
    await shot(office, 'j2-supplement-draft')
    await tap(office, '拟好，请各方签字')
    await see(office, '补充协议 1')

    const sponsor = await on.open('sponsor')
    await tap(sponsor, '看补充协议')
    await see(sponsor, /改成 1,500 元\/年/)
    await sign(sponsor)
    await tap(sponsor, '我看过了，签字')
    await sponsor.getByText('资助人：还没有签').waitFor({ state: 'hidden' })
    await see(sponsor, '监护人：还没有签')
    await shot(sponsor, 'j2-supplement-signed')
  }, 120_000)

  it('keeps a letter that was begun and not sent', async () => {
    const sponsor = await on.open('sponsor', { route: letters })
    await tap(sponsor, '给孩子写信')
    await write(sponsor, '信', '天冷了，记得多穿衣服')
    await see(sponsor, '退出也不会丢')
    await sponsor.reload()
    await tap(sponsor, '给孩子写信')
    expect(await sponsor.locator('textarea').inputValue()).toBe('天冷了，记得多穿衣服')
  }, 120_000)

  it('shuts the child’s name when the grandmother takes consent ③ back', async () => {
    const grandmother = await on.open('guardian', {
      route: `pages/sponsorship/case/index?studentId=${SISTER}`,
    })
    await grandmother.getByText('收回', { exact: true }).filter({ visible: true }).nth(2).click()
    await tap(grandmother, '收回同意')
    await see(grandmother, '已收回')

    const sponsor = await on.open('sponsor', { route: pairings })
    await tap(sponsor, /H-\d{4}-001/)
    await see(sponsor, '监护人收回了同意')
    expect(await sponsor.getByText('小雨').filter({ visible: true }).count()).toBe(0)
  }, 120_000)

  it('is ended by a sponsor who cannot go on, without having to say why', async () => {
    const sponsor = await on.open('sponsor', { route: pairings, elder: true })
    await tap(sponsor, /H-\d{4}-001/)
    await tap(sponsor, /看协议/)
    await tap(sponsor, '我不能继续资助了')
    await see(sponsor, '不用说明原因')
    await shot(sponsor, 'j2-leave-elder')
    await tap(sponsor, '结束这次资助')
    await see(sponsor, '谢谢您帮过孩子')
    await see(sponsor, '不再拨付')
    await shot(sponsor, 'j2-ended-elder')
  }, 120_000)

  it('tells the family gently and puts the child first in the queue', async () => {
    const grandmother = await on.open('guardian', {
      elder: true,
      route: `pages/sponsorship/case/index?studentId=${SISTER}`,
    })
    await see(grandmother, '在等合适的资助人')
    await tap(grandmother, '看结束的那次结对')
    await see(grandmother, '孩子排在最前面，优先安排新的资助人')
    await shot(grandmother, 'j2-returned-elder')

    const sponsor = await on.open('sponsor', { route: 'pages/sponsorship/cards/index' })
    await see(sponsor, /^H-\d{4}-001/)
    await shot(sponsor, 'j2-first-in-queue')
  }, 120_000)

  it('shows the office who ended it, and what was on its way', async () => {
    const office = await on.open('countyOffice', {
      route: `pages/sponsorship/verification/index?studentId=${SISTER}`,
      viewport: DESK,
    })
    await tap(office, /看结束的协议/)
    await see(office, '资助人提出')
    await see(office, '还在路上')
    await shot(office, 'j2-final-account-desk')
  }, 120_000)

  it('gives a child that two sponsors choose at once to one of them', async () => {
    const both = await Promise.all(
      ['sponsor', 'cousin'].map((key) => on.open(key, { route: 'pages/sponsorship/cards/index' })),
    )
    const [his = [], hers = []] = await Promise.all(both.map(codesOn))
    const code = his.filter((one) => hers.includes(one) && !/-0(01|16)$/.test(one)).at(-1)
    for (const page of both) {
      await cardOf(page, code).getByText('我想帮这个孩子').click()
      await see(page, `帮 ${code}？`)
    }
    await Promise.all(both.map((page) => tap(page, '我想帮这个孩子')))
    const answers = await Promise.all(both.map(answerOn))
    expect(answers.sort()).toEqual(['held', 'lost'])
  }, 120_000)

  it('goes on at another school when the child’s own is closed', async () => {
    await on.call('administrator', 'committee', 'tree', 'suspend', {
      requestId: randomUUID(),
      committeeId: place(SCHOOL),
      reason: '撤并到城南小学',
    })
    const office = await on.open('countyOffice', {
      route: `pages/sponsorship/verification/index?studentId=${SISTER}`,
    })
    await see(office, '这所学校已经撤了')
    await tap(office, '改学校')
    await write(office, '学校', '城南')
    await tap(office, '城南小学（示例）')
    await shot(office, 'j2-school-closed')
    await tap(office, '改好')
    await office.getByText('这所学校已经撤了').waitFor({ state: 'detached' })
    await see(office, /^城南小学（示例）/)
  }, 120_000)

  const codesOn = async (page: Page) => {
    await see(page, /^H-\d{4}-\d{3}$/)
    return page
      .getByText(/^H-\d{4}-\d{3}$/)
      .filter({ visible: true })
      .allTextContents()
  }
  const cardOf = (page: Page, code = '') =>
    page
      .getByText(code, { exact: true })
      .filter({ visible: true })
      .locator('xpath=ancestor::*[.//*[normalize-space()="我想帮这个孩子"]][1]')
  const answerOn = async (page: Page) => {
    const answer = page.getByText(/县关工办会联系您办协议|刚刚有别的资助人选了/).first()
    return (await answer.textContent())?.includes('刚刚') ? 'lost' : 'held'
  }
})
