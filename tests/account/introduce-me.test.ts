import { randomUUID } from 'node:crypto'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'

describe('introducing oneself', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  })

  it('remembers the name and the phone number, however they were typed', async () => {
    const someone = await givenActor(world, { name: null })

    await world.as(someone).account.me.introduce({ name: ' 张建国 ', phone: '１３８ 0013-8000' })

    const person = await world.db.selectFrom('person').selectAll().executeTakeFirstOrThrow()
    expect(person).toMatchObject({ name: '张建国', phone: '13800138000' })
  })

  it('is done once when the same request arrives twice', async () => {
    const someone = await givenActor(world, { name: null })
    const command = { requestId: randomUUID(), name: '张建国', phone: '13800138000' }

    const first = await world.as(someone).account.me.introduce(command)
    const second = await world.as(someone).account.me.introduce(command)

    expect(second).toEqual(first)
    expect(await world.db.selectFrom('event').select('topic').execute()).toHaveLength(1)
  })

  it('refuses the same request id with another content', async () => {
    const someone = await givenActor(world, { name: null })
    const requestId = randomUUID()
    await world
      .as(someone)
      .account.me.introduce({ requestId, name: '张建国', phone: '13800138000' })

    const attempt = world
      .as(someone)
      .account.me.introduce({ requestId, name: '李建国', phone: '13800138000' })

    await expect(attempt).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('asks a stranger to sign in first', async () => {
    const attempt = world.as(null).account.me.introduce({ name: '张建国', phone: '13800138000' })

    await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})
