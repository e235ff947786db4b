import { seedId } from '@database/seed/chapter'
import { DESK, journey, see, shot, tap } from '../support/journey'

const AUTUMN = seedId<string>('programme:金秋助学（示例）')

/** S-20, S-22: the office reports a quarter; everyone reads what was given. */
journey('an office runs a programme and everyone sees what was given', (on) => {
  it('saves the report the system drafted', async () => {
    const office = await on.open('countyOffice', {
      route: `pages/sponsorship/programme/index?programmeId=${AUTUMN}`,
      viewport: DESK,
    })
    await see(office, '48,000.00 元/96,000.00 元 = 50.0%')
    await tap(office, '季度报告')
    await see(office, '这是系统按台账起草的')
    await shot(office, 'j2-programme-report-desk')
    await tap(office, '保存报告')
    await see(office, '保存过，下载的就是这一份')
  }, 120_000)

  it('shows anyone the numbers with their window, and no child', async () => {
    const reader = await on.open('elder', { route: 'pages/sponsorship/statistics/index' })
    await see(reader, '受助孩子')
    await see(reader, /^统计期：/)
    await see(reader, /不足 5 人的写/)
    expect(await reader.getByText(/H-\d{4}-\d+/).count()).toBe(0)
    await shot(reader, 'j2-statistics')
  }, 120_000)
})
