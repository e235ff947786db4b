import { journey, see, shot, tap } from '../support/journey'

const DAY = 24 * 60 * 60 * 1000
const pairings = 'pages/sponsorship/pairings/index'
const cards = 'pages/sponsorship/cards/index'

/** J2, of its "also test": a hold that ends at 23:59 holds until then and not a minute longer. */
journey('a hold runs out at 23:59 (J2)', (on) => {
  const today = new Date(Date.now() + DAY).toISOString().slice(0, 10)
  const heldAt = new Date(`${today}T23:59:00+08:00`)
  const later = (ms: number) => new Date(heldAt.getTime() + 7 * DAY + ms)
  let code: string

  it('is taken at 23:59', async () => {
    await on.turnClock(heldAt)
    const sponsor = await on.open('sponsor', { route: cards })
    const first = sponsor
      .getByText(/^H-\d{4}-\d{3}$/)
      .filter({ visible: true })
      .first()
    code = (await first.textContent()) ?? ''
    await sponsor.getByText('我想帮这个孩子').filter({ visible: true }).first().click()
    await see(sponsor, '先为您暂留 7 天')
    await tap(sponsor, '我想帮这个孩子')
    await see(sponsor, /为您暂留到.*11:59/)
    await shot(sponsor, 'j2-held-at-2359')
  }, 120_000)

  it('holds in its last minute', async () => {
    await on.turnClock(later(-30_000))
    const sponsor = await on.open('sponsor', { route: pairings })
    await tap(sponsor, code)
    await see(sponsor, /为您暂留到.*11:59/)
    const other = await on.open('cousin', { route: cards })
    await see(other, /已等待 \d+ 天/)
    expect(await other.getByText(code).filter({ visible: true }).count()).toBe(0)
  }, 120_000)

  it('is over the minute after, and the child waits for everybody again', async () => {
    await on.turnClock(later(60_000))
    const sponsor = await on.open('sponsor', { route: pairings, elder: true })
    await tap(sponsor, code)
    await see(sponsor, '暂留到期，已放回待助库')
    await shot(sponsor, 'j2-hold-over-elder')
    const other = await on.open('cousin', { route: cards })
    await see(other, code)
  }, 120_000)
})
