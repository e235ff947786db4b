import { givenActor, givenCounty } from '../support/builders'
import { wechatScenarios } from '../support/scenarios/wechat'
import { createWorld, type World } from '../support/world'

describe('listing what WeChat did not deliver', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
  })

  it('shows the office its own jurisdiction, masked, page by page', async () => {
    const { county, township, otherCounty } = await givenCounty(world.db)
    const office = await givenActor(world, { roles: [['countyOffice', county]] })
    for (const place of [township, county, otherCounty]) {
      await wechatScenarios['message.listUndelivered']?.(world, place, office)
    }

    const { message } = world.as(office).wechat
    const first = await message.listUndelivered({ limit: 1 })
    const second = await message.listUndelivered({ limit: 1, after: first.next ?? '' })

    expect(first.items).toMatchObject([{ phone: '138****0001', outcome: 'gaveUp' }])
    expect(second.items).toHaveLength(1)
    expect(second.next).toBeNull()
    expect(second.items).not.toEqual(first.items)
    const { todos } = await world.as(office).account.home.get({})
    expect(todos.map(({ title }) => title)).toContain('2 条微信通知没有送到')
  })
})
