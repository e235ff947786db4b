import { seedId } from '@database/seed/chapter'
import { labelled, sign } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const CHILD = seedId<string>('student:王小明')
const SISTER = seedId<string>('student:王小雨')
const caseRoute = `pages/sponsorship/case/index?studentId=${CHILD}`
const staffRoute = `pages/sponsorship/verification/index?studentId=${CHILD}`

/** J2: a grandmother decides, four offices verify, a sponsor chooses, help arrives and is signed for. */
journey('a student finds a sponsor (J2)', (on) => {
  it('is decided by the grandmother, consent by consent, in large type', async () => {
    const grandmother = await on.open('guardian', { elder: true })
    grandmother.setDefaultTimeout(60_000)
    await see(grandmother, '请看看孩子的同意书')
    await shot(grandmother, 'j2-home-elder')
    await tap(grandmother, '看同意书')
    await see(grandmother, '每一项都可以不同意')
    await shot(grandmother, 'j2-consent-elder')
    for (const title of ['① 核实情况', '② 匿名信息给资助人看', '③ 结对后告诉资助人孩子的名字']) {
      await labelled(grandmother, `同意：${title}`).click()
    }
    for (const title of ['④ 公示', '⑤ 影像和事迹宣传']) {
      await labelled(grandmother, `不同意：${title}`).click()
    }
    await sign(grandmother)
    await tap(grandmother, '就这样决定')
    await see(grandmother, '助学申请还没有提交')
  }, 180_000)

  it('is submitted, and the grandmother sees who looks at it next', async () => {
    const grandmother = await on.open('guardian', { route: caseRoute })
    await tap(grandmother, '提交申请')
    await see(grandmother, '村（社区）正在看，一般 5 个工作日内有结果')
    await shot(grandmother, 'j2-case')
  }, 120_000)

  it('is verified by the village, the school, the township and the county', async () => {
    const clerk = await on.open('villageClerk', { route: staffRoute })
    await see(clerk, '王**')
    await tap(clerk, '核实情况')
    await see(clerk, '材料（已记录这次查看）')
    await write(clerk, '核实意见', '去过家里，情况属实')
    await shot(clerk, 'j2-village')
    await tap(clerk, '情况属实，同意')
    await see(clerk, '学校正在看')

    const school = await on.open('deputyHead', { route: staffRoute })
    await write(school, '核实意见', '和班主任一起家访过')
    await write(school, '家访人一', '周敏')
    await write(school, '家访人二', '李芳')
    await tap(school, '情况属实，同意')
    await see(school, '乡镇（街道）正在看')

    const township = await on.open('townshipReviewer', { route: staffRoute })
    await write(township, '核实意见', '材料齐全')
    await tap(township, '情况属实，同意')
    await see(township, '县关工办正在看')

    const county = await on.open('countyOffice', { route: staffRoute })
    await write(county, '核实意见', '同意列入')
    await tap(county, '情况属实，同意')
    await see(county, '监护人没有同意公示：只在内部用编号公示')
    await shot(county, 'j2-county')
    await county.getByText('公示 5 个工作日').filter({ visible: true }).first().click()
    await see(county, '内部公示（只有编号）')
  }, 240_000)

  it('opens a record to the head of the school once the director agrees, for half an hour', async () => {
    const director = await on.open('director', { elder: true })
    await see(director, '1 次查看孩子档案的请示等您答复')
    await tap(director, '去答复')
    await see(director, '沈国英（学校）为了核实情况要看')
    await shot(director, 'j2-approve-elder')
    await tap(director, '同意看这一次')
    await see(director, '还没有打开')

    const head = await on.open('schoolHead', {
      route: `pages/sponsorship/verification/index?studentId=${seedId('student:范雨桐')}`,
    })
    await see(head, '为了核实情况，打开后看 30 分钟')
    await tap(head, '打开材料')
    await see(head, '到时自动合上')
    await shot(head, 'j2-opened')
  }, 120_000)

  it('shows the grandmother who looked, and takes a consent back in two taps', async () => {
    const grandmother = await on.open('guardian', { route: caseRoute })
    await see(grandmother, '正在公示')
    await grandmother.getByText('收回', { exact: true }).filter({ visible: true }).last().click()
    await see(grandmother, '收回马上生效')
    await tap(grandmother, '收回同意')
    await see(grandmother, '已收回')
    await shot(grandmother, 'j2-revoked')
    await tap(grandmother, '谁看过孩子的信息')
    await see(grandmother, '李秀兰')
    await see(grandmother, '为了核实情况')
    expect(await grandmother.getByText('李秀兰').filter({ visible: true }).count()).toBe(1)
    await shot(grandmother, 'j2-looks')
  }, 120_000)

  it('offers a sponsor anonymous cards, the longest waiting first, and holds one', async () => {
    const sponsor = await on.open('sponsor')
    await tap(sponsor, '去看看')
    await see(sponsor, /H-\d{4}-\d{3}/)
    await see(sponsor, /已等待 \d+ 天/)
    await shot(sponsor, 'j2-cards')
    await sponsor.getByText('我想帮这个孩子').filter({ visible: true }).first().click()
    await see(sponsor, '先为您暂留 7 天')
    await tap(sponsor, '我想帮这个孩子')
    await see(sponsor, '县关工办会联系您办协议')
    await shot(sponsor, 'j2-hold')
  }, 180_000)

  it('draws the agreement at the office and lets the sponsor sign it', async () => {
    const office = await on.open('countyOffice')
    await tap(office, '去办理')
    await see(office, '有资助人暂留')
    await tap(office, '拟三方协议')
    await see(office, '请先再问一次学校和监护人')
    await write(office, '学校哪位同意的', '周敏')
    await shot(office, 'j2-draft')
    await tap(office, '拟好，请各方签字')
    await see(office, '结对助学三方协议')
    await shot(office, 'j2-agreement')

    const sponsor = await on.open('sponsor')
    await tap(sponsor, '看协议')
    await see(sponsor, '受托机构')
    await sign(sponsor)
    await tap(sponsor, '我看过了，签字')
    await see(sponsor, /资助人：.*已签/)
  }, 240_000)

  it('is signed for by the grandmother when it arrives, and the sponsor sees it', async () => {
    const grandmother = await on.open('guardian', {
      elder: true,
      route: `pages/sponsorship/receipts/index?studentId=${SISTER}`,
    })
    await see(grandmother, '书包文具 1 套')
    await shot(grandmother, 'j2-receipt-elder')
    await sign(grandmother)
    await grandmother.getByText('签收', { exact: true }).filter({ visible: true }).last().click()
    await see(grandmother, '您已签收')

    const sponsor = await on.open('sponsor', { route: 'pages/sponsorship/pairings/index' })
    await tap(sponsor, /H-\d{4}-001/)
    await see(sponsor, '小雨，6 年级')
    await see(sponsor, '监护人已签收')
    await shot(sponsor, 'j2-pairing')
  }, 180_000)
})
