import type { Page } from 'playwright-core'
import { labelled, sign, turnWheel } from '../support/fingers'
import { journey, see, shot, tap, write } from '../support/journey'

const GUARDIAN_PHONE = '13800000007'

/** J2, its first step: the teacher fills in, the guardian takes over, and what is wrong is put right. */
journey('a guardian takes over what the teacher filled in (J2)', (on) => {
  let address: string
  const open = (persona: string, page: string, elder = false) =>
    on.open(persona, { route: address.replace('case/', page), elder })

  it('is filled in once by the teacher, who reads a code to the guardian', async () => {
    const teacher = await on.open('teacher', { route: 'pages/sponsorship/apply/index' })
    await write(teacher, '学生姓名', '陈小米')
    await turnWheel(teacher, '年', [8])
    await turnWheel(teacher, '月', [2])
    await tap(teacher, '小学')
    await see(teacher, '滨江实验学校')
    await write(teacher, '住在哪个村（社区）', '江畔')
    await tap(teacher, /江畔社区/)
    await tap(teacher, '下一步')
    await write(teacher, '监护人姓名', '陈晓雁')
    await write(teacher, '监护人电话', GUARDIAN_PHONE)
    await tap(teacher, '下一步')
    await tap(teacher, '低保或特困')
    await write(teacher, '每年多少元', '1200')
    await tap(teacher, '存好，去看同意书')
    await see(teacher, '把这 8 位关联码念给监护人')
    await shot(teacher, 'j2-code')
    address = new URL(teacher.url()).hash.replace(/^#\/?/, '')
    expect(await readCode(teacher)).toMatch(/^\d{8}$/)
  }, 180_000)

  it('is taken over with the code, and the teacher has no code any more', async () => {
    const teacher = await on.open('teacher', { route: address })
    const code = await readCode(teacher)
    const guardian = await on.open('parent', {
      route: 'pages/sponsorship/cases/index',
      elder: true,
    })
    await tap(guardian, '我有关联码')
    await write(guardian, '关联码', code)
    await shot(guardian, 'j2-claim-elder')
    await tap(guardian, '关联')
    await see(guardian, '看同意书、作决定')
    await teacher.reload()
    await see(teacher, '走到哪一步')
    expect(await teacher.getByText('关联码').filter({ visible: true }).count()).toBe(0)

    await tap(guardian, '看同意书、作决定')
    await labelled(guardian, '同意：① 核实情况').click()
    for (const title of [
      '② 匿名信息给资助人看',
      '③ 结对后告诉资助人孩子的名字',
      '④ 公示',
      '⑤ 影像和事迹宣传',
    ]) {
      await labelled(guardian, `不同意：${title}`).click()
    }
    await sign(guardian)
    await tap(guardian, '就这样决定')
    await tap(guardian, '提交申请')
    await see(guardian, '村（社区）正在看，一般 5 个工作日内有结果')
  }, 180_000)

  it('is read by the guardian, who asks to have the name put right', async () => {
    const guardian = await open('parent', 'record/', true)
    await see(guardian, '陈晓雁')
    await shot(guardian, 'j2-record-elder')
    await tap(guardian, '有写错的，请办公室改')
    await write(guardian, '哪里要改，改成什么', '监护人姓名应该是陈晓燕，燕子的燕')
    await tap(guardian, '发给县关工办')
    await see(guardian, '15 个工作日内答复')
    await shot(guardian, 'j2-asked-elder')
  }, 120_000)

  it('is put right by the office, which has the record open', async () => {
    const office = await on.open('countyOffice')
    await tap(office, '去更正')
    await tap(office, '更正信息')
    await see(office, '燕子的燕')
    await tap(office, '更正资料')
    await write(office, '监护人姓名', '陈晓燕')
    await shot(office, 'j2-correct')
    await tap(office, '改好，告诉监护人')
    await office.getByText('燕子的燕').filter({ visible: true }).waitFor({ state: 'hidden' })
    await see(office, '陈晓燕')

    const guardian = await open('parent', 'record/')
    await see(guardian, '改好了')
    await see(guardian, '陈晓燕')
    await shot(guardian, 'j2-corrected')
  }, 120_000)

  it('goes to another guardian, and the former one sees nothing more', async () => {
    const office = await open('countyOffice', 'verification/')
    await tap(office, '更正信息')
    await tap(office, '更正资料')
    await write(office, '监护人姓名', '张建国')
    await write(office, '监护人电话', '13800000001')
    await tap(office, '换了监护人')
    await see(office, '五项同意重新问')
    await shot(office, 'j2-new-guardian')
    await tap(office, '改好，告诉监护人')
    await see(office, '请监护人关联')
    const code = await readCode(office)

    const former = await open('parent', 'case/')
    await former.getByText('陈**').filter({ visible: true }).waitFor({ state: 'hidden' })
    const grandfather = await on.open('elder', { route: 'pages/sponsorship/claim/index' })
    await write(grandfather, '关联码', code)
    await tap(grandfather, '关联')
    await see(grandfather, '看同意书、作决定')
    await see(grandfather, '还没有问')
    await shot(grandfather, 'j2-taken-over')
  }, 180_000)
})

async function readCode(page: Page): Promise<string> {
  const code = page.getByText(/^\d{4} \d{4}$/).filter({ visible: true })
  return ((await code.textContent()) ?? '').replace(' ', '')
}
