import { seedId } from '@database/seed/chapter'
import { DESK, journey, see, shot, tap, write } from '../support/journey'

const pairing = `pages/sponsorship/mentorship/index?mentorshipId=${seedId<string>('mentorship:范长根')}`

/** S-19: the office keeps the book of a pairing whose mentor uses no phone. */
journey('the office keeps the book of other pairings', (on) => {
  it('finds a farming pairing among the others', async () => {
    const office = await on.open('countyOffice', {
      route: 'pages/sponsorship/mentorships/index',
      viewport: DESK,
    })
    await see(office, '留守关爱：顾国祥')
    await office.getByText('科技帮扶', { exact: true }).filter({ visible: true }).first().click()
    await office
      .getByText('留守关爱：顾国祥')
      .filter({ visible: true })
      .waitFor({ state: 'hidden' })
    await shot(office, 'pairings-desk')
    await tap(office, '科技帮扶：范长根')
    await see(office, '草莓大棚')
    await shot(office, 'pairing-farming-desk')
  }, 120_000)

  it('fills in a year’s yield, which is not lost on the way', async () => {
    const office = await on.open('countyOffice', { route: pairing })
    await tap(office, '填一年的收成')
    await write(office, '面积（亩）', '30')
    await write(office, '全部纯收入（万元）', '70')
    await write(office, '户数（连带头的一户）', '5')
    await see(office, '户均纯收入 70 万元 ÷ 5 户 = 14 万元')
    await see(office, '退出也不会丢')
    await office.reload()
    await see(office, '户均纯收入 70 万元 ÷ 5 户 = 14 万元')
    await shot(office, 'pairing-yield')
    await tap(office, '填好了')
    await see(office, '要您办')

    const again = await on.open('countyOffice', { route: pairing })
    await see(again, /年 · 30 亩 · 户均纯收入 70 万元 ÷ 5 户 = 14 万元/)
  }, 120_000)

  it('puts a meeting right and ends the pairing with a reason', async () => {
    const office = await on.open('countyOffice', { route: pairing })
    await tap(office, '更正这一条')
    await write(office, '去了几户？', '2')
    await tap(office, '用这一条更正')
    await see(office, /，2 户/)
    await tap(office, '结束这一对')
    await write(office, '原因', '三家都学会了')
    await tap(office, '结束')
    await see(office, '结束：三家都学会了')
    await shot(office, 'pairing-ended')
  }, 120_000)
})
