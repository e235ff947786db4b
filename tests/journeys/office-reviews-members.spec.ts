import { journey, see, shot, tap, write } from '../support/journey'

const MASKED = /\*\*$/

/** O-06: the yearly review, one member at a time: confirmed, or a talk first and then two people. */
journey('a village and its township review their members', (on) => {
  let campaignId: string

  const campaign = (result: string) =>
    `pages/register/campaign/index?campaignId=${campaignId}&result=${result}`

  it('keeps one on the register with one press', async () => {
    const clerk = await on.open('villageClerk', { elder: true })
    await tap(clerk, '每年一位一位审，先谈心再除名')
    await tap(clerk, /人审完/)
    await see(clerk, '还有 5 位没有审完，点名字一位一位审')
    campaignId =
      new URLSearchParams(new URL(clerk.url()).hash.split('?')[1]).get('campaignId') ?? ''

    const pending = await on.open('villageClerk', { elder: true, route: campaign('pending') })
    await tap(pending, MASKED)
    await tap(pending, '继续在册')
    await see(pending, '继续在册，不用再办')
    await shot(pending, 'campaign-confirmed-elder')
  })

  it('asks for a talk before anybody may be proposed for striking off', async () => {
    const clerk = await on.open('villageClerk', { route: campaign('pending') })
    await tap(clerk, MASKED)
    await tap(clerk, '要谈心谈话')
    await write(clerk, '原因', '两年没有参加活动')
    await tap(clerk, '列入谈心谈话')
    await see(clerk, '先谈心谈话，记下来，再看能不能继续')
    await see(clerk, '还没有谈话记录')

    await tap(clerk, '记一次谈心谈话')
    await write(clerk, '在哪里谈的', '社区活动室')
    await write(clerk, '谈了什么', '搬去女儿家了，以后来不了')
    await tap(clerk, '记下来')
    await see(clerk, '搬去女儿家了，以后来不了')
    await shot(clerk, 'campaign-talk')
    await tap(clerk, '提请除名')
    await write(clerk, '原因', '本人搬走，表示不再参加')
    await tap(clerk, '提请除名')
    await see(clerk, '等另一位同志决定')
  })

  it('is decided by the township, politely, and the year’s numbers say so', async () => {
    const reviewer = await on.open('townshipReviewer', { route: campaign('proposed') })
    await see(reviewer, '等决定')
    await tap(reviewer, MASKED)
    await see(reviewer, '两年没有参加活动')
    await shot(reviewer, 'campaign-decide')
    await tap(reviewer, /^同意除名$/)
    await see(reviewer, /本人会收到一条客气的通知/)
    await tap(reviewer, /^同意除名$/)
    await see(reviewer, '不再列入名册，本人已收到通知')

    const numbers = await on.open('townshipReviewer', { route: campaign('struckOff') })
    await see(numbers, '−1 人')
    await see(numbers, /\+131 − 1 − 0 = \+130 人/)
    await see(numbers, '还有同志没有审完，审完再结束')
    await shot(numbers, 'campaign-numbers')
  })
})
