import { randomUUID } from 'node:crypto'
import { addQuota } from '@cloud/account/subscription.store'
import { recordEvent } from '@cloud/kernel/events'
import type { NoticeWriter } from '@cloud/kernel/notices'
import { serveTimers } from '@cloud/kernel/timer'
import { tellWith } from '@cloud/timer/notify'
import type { Actor } from '@shared/account/account.model'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'

describe('telling people what happened', () => {
  let world: World
  let someone: Actor
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
    someone = await givenActor(world)
  })

  const happened = (topic: string) =>
    recordEvent(world.db, {
      topic,
      subject: { kind: 'application', id: randomUUID() },
      committeeId: null,
      actor: null,
      at: world.now(),
    })
  const approved: NoticeWriter = async () => [
    {
      personId: someone.personId,
      title: '审核结果',
      body: '您的报名已通过',
      page: '/pages/home/index',
      template: 'reviewResult',
    },
  ]
  const run = (writers: Record<string, NoticeWriter>) => tellWith(writers)(world.db, world.now())
  const notices = () => world.db.selectFrom('notice').selectAll().execute()
  const tasks = () => world.db.selectFrom('wechat_task').selectAll().execute()

  it('puts one notice into the box of everyone concerned, and no second one', async () => {
    await happened('application.approved')

    expect(await run({ 'application.approved': approved })).toBe(1)
    expect(await run({ 'application.approved': approved })).toBe(0)

    expect(await notices()).toMatchObject([{ person_id: someone.personId, title: '审核结果' }])
    expect(await tasks()).toEqual([])
  })

  it('goes out through WeChat too while the person still lets us', async () => {
    await addQuota(world.db, someone.personId, 'reviewResult')
    await happened('application.approved')
    await happened('application.approved')

    await run({ 'application.approved': approved })

    expect(await notices()).toHaveLength(2)
    expect(await tasks()).toMatchObject([{ kind: 'subscribeMessage', due_at: world.now() }])
  })

  it('wakes nobody at night', async () => {
    world.travelTo('2026-06-01T15:30:00.000Z')
    await addQuota(world.db, someone.personId, 'reviewResult')
    await happened('application.approved')

    await run({ 'application.approved': approved })

    expect((await tasks())[0]?.due_at).toEqual(new Date('2026-06-02T00:00:00.000Z'))
  })

  it('keeps what cannot be told for the next run and tells the rest', async () => {
    await happened('application.refused')
    await happened('application.approved')
    const writers = {
      'application.approved': approved,
      'application.refused': async () => {
        throw new Error('not now')
      },
    }

    expect(await run(writers)).toBe(1)
    expect(await run({ ...writers, 'application.refused': approved })).toBe(1)
    expect(await notices()).toHaveLength(2)
  })

  it('passes over what nobody wants to be told', async () => {
    await happened('person.introduced')

    expect(await run({ 'application.approved': approved })).toBe(0)

    const [event] = await world.db.selectFrom('event').selectAll().execute()
    expect(event?.noticed_at).toEqual(world.now())
  })

  it('shares the work when two runs meet', async () => {
    for (let n = 0; n < 10; n += 1) await happened('application.approved')

    const told = await Promise.all([1, 2].map(() => run({ 'application.approved': approved })))

    expect(told.reduce((sum, n) => sum + n)).toBe(10)
    expect(await notices()).toHaveLength(10)
  })
})

describe('running timers', () => {
  it('runs nothing for a client who says he is a timer', async () => {
    const jobs = { nightly: { never: async () => Promise.reject(new Error('it ran')) } }
    const forged = serveTimers(jobs)(
      { Type: 'Timer', TriggerName: 'nightly' },
      { environment: JSON.stringify({ TRIGGER_SRC: 'tcb', WX_OPENID: 'o1' }) },
    )

    await expect(forged).rejects.toThrow('only a timer')
  })
})
