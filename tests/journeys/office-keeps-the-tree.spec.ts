import type { Page } from 'playwright-core'
import { turnWheel } from '../support/fingers'
import { DESK, journey, see, shot, tap, write } from '../support/journey'

const visible = (page: Page, role: 'button' | 'radio', name: string | RegExp) =>
  page.getByRole(role, { name }).filter({ visible: true }).last()

journey('the offices keep the tree (J7, O-01, O-02, O-03)', (on) => {
  it('shows the city where its 16 counties stand, each number with its rows', async () => {
    const page = await on.open('cityOffice', {
      viewport: DESK,
      route: 'pages/committee/staffing/index',
    })

    await see(page, '8/16 = 50.0%')
    await see(page, '3/16 = 18.8%')
    await see(page, '5/16 = 31.3%')
    await see(page, '36 ≠ 明细 37，少 1 人')
    await see(page, '3 项比例之和为 100.1%，因四舍五入')
    await shot(page, 'tree-1-staffing')

    await visible(page, 'button', /^基本达标/).click()
    await see(page, '只看“基本达标”：3/16 个')
    await see(page, '昂昂溪区')
  })

  it('leads the county from 479 organisations down to one village', async () => {
    const page = await on.open('qingshuiOffice', { route: 'pages/committee/tree/index' })
    await tap(page, '清水县')
    await see(page, '下面有 479 个关工组织')
    await see(page, /写 479，与明细一致/)
    await shot(page, 'tree-2-county')

    await visible(page, 'radio', '村 260').click()
    await see(page, '陇东乡')
    await visible(page, 'radio', '全部 479').click()
    await write(page, '按名称找', '西关')
    await see(page, '西关社区')
    await shot(page, 'tree-3-found')
  })

  it('enters an appointment and closes the vacancy', async () => {
    const page = await on.open('countyOffice', { route: 'pages/committee/staffing/index' })
    await see(page, '1/12 = 8.3%')
    await tap(page, '新圩村（示例）')
    await see(page, '常务副主任、秘书长空缺，请商党委配备')
    await shot(page, 'tree-4-vacancy')

    await tap(page, '登记任职')
    await see(page, '照党委（党组）的任职文件填写')
    await turnWheel(page, '职务', [2])
    await write(page, '姓名', '倪德明')
    await visible(page, 'radio', /^驻会/).click()
    await shot(page, 'tree-5-appoint')
    await visible(page, 'button', '登记任职').click()

    await see(page, '倪德明')
    await see(page, '秘书长空缺，请商党委配备')
  })

  it('gives a role, and takes it back with a reason', async () => {
    const page = await on.open('administrator', { route: 'pages/committee/grant/index' })
    await visible(page, 'radio', '考核组').click()
    await write(page, '姓名', '陈晓燕')
    await write(page, '手机号', '13800000007')
    await shot(page, 'tree-6-grant')
    await visible(page, 'button', '授予职责').click()

    const roles = await on.open('administrator', { route: 'pages/committee/roles/index' })
    await see(roles, '陈晓燕')
    await shot(roles, 'tree-7-roles')
    await tap(roles, '陈晓燕')
    await see(roles, '收回陈晓燕的“考核组”？')
    await write(roles, '原因', '换了人')
    await visible(roles, 'button', '收回职责').click()
    await roles.getByText('陈晓燕').filter({ visible: true }).first().waitFor({ state: 'detached' })

    const log = await on.open('administrator', { route: 'pages/committee/audit/index' })
    await see(log, '职责 · 收回')
    await see(log, '职责 · 授予')
    await shot(log, 'tree-8-log')
  })
})
