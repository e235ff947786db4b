import { randomUUID } from 'node:crypto'
import { recordEvent, recordSensitiveRead } from '@cloud/kernel/events'
import type { Actor } from '@shared/account/account.model'
import type { NoticeId } from '@shared/account/notice.model'
import { inOrderOfUrgency } from '@shared/account/todo.rules'
import { givenActor, givenCommittee } from '../support/builders'
import { createWorld, type World } from '../support/world'

let world: World
let someone: Actor
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  someone = await givenActor(world, { name: '张建国' })
})

async function givenNotices(owner: Actor, count: number): Promise<NoticeId[]> {
  const ids = Array.from({ length: count }, () => randomUUID() as NoticeId)
  await world.db
    .insertInto('notice')
    .values(
      ids.map((id, at) => ({
        id,
        event_id: null,
        person_id: owner.personId,
        title: `第 ${at + 1} 条`,
        body: '请看看',
        page: null,
        created_at: new Date(world.now().getTime() + Math.floor(at / 2) * 1000),
        read_at: null,
      })),
    )
    .execute()
  return ids
}

describe('knowing who one is', () => {
  it('says the name, the roles and how many notices wait', async () => {
    const place = await givenCommittee(world.db)
    const clerk = await givenActor(world, { name: '李秀兰', roles: [['villageClerk', place]] })
    await givenNotices(clerk, 3)

    const me = await world.as(clerk).account.me.get({})

    expect(me).toMatchObject({ name: '李秀兰', grants: clerk.grants, unreadNotices: 3 })
  })

  it.each([
    ['姓名', { name: '' }],
    ['姓名', { name: '张' }],
    ['姓名', { name: '张建国123' }],
    ['姓名', { name: '张建国😀' }],
    ['姓名', { name: '长'.repeat(21) }],
    ['手机号', { phone: '' }],
    ['手机号', { phone: '1380013800' }],
    ['手机号', { phone: '138001380000' }],
    ['手机号', { phone: '12800138000' }],
    ['手机号', { phone: '电话' }],
  ])('names the field %s when it is not understood', async (field, facts) => {
    const attempt = world
      .as(someone)
      .account.me.introduce({ name: '张建国', phone: '13800138000', ...facts })

    const refusal = await attempt.catch((error) => error)
    expect(refusal.code).toBe('BAD_REQUEST')
    expect(refusal.cause.issues[0].message).toContain(field)
  })
})

describe('the box of notices', () => {
  it('gives each notice once, newest first, though two came in the same second', async () => {
    const ids = await givenNotices(someone, 5)
    const { list } = world.as(someone).account.notice

    const first = await list({ limit: 3 })
    const second = await list({ limit: 3, after: first.next ?? '' })
    const seen = [...first.items, ...second.items].map((one) => one.id)

    expect([...seen].sort()).toEqual([...ids].sort())
    expect(second.next).toBeNull()
    expect(seen[0]).toBe(ids[4])
  })

  it("marks one's own as read and leaves other people's alone", async () => {
    const [mine = '' as NoticeId] = await givenNotices(someone, 1)
    const other = await givenActor(world)
    const [theirs = '' as NoticeId] = await givenNotices(other, 1)

    await world.as(someone).account.notice.markRead({ noticeIds: [mine, theirs] })

    expect((await world.as(someone).account.me.get({})).unreadNotices).toBe(0)
    expect((await world.as(other).account.me.get({})).unreadNotices).toBe(1)
  })

  it("does not turn the page of somebody else's box", async () => {
    const other = await givenActor(world)
    const [theirs] = await givenNotices(other, 2)
    await givenNotices(someone, 2)

    const page = await world.as(someone).account.notice.list({ after: theirs as string })

    expect(page.items).toEqual([])
  })
})

describe('answering WeChat’s prompt', () => {
  it('counts one message for each accepted prompt', async () => {
    const { record } = world.as(someone).account.subscription
    await record({ accepted: ['ceremony', 'seat'] })

    const { remaining } = await record({ accepted: ['ceremony'] })

    expect(remaining).toMatchObject({ ceremony: 2, seat: 1, lectureReminder: 0 })
  })

  it('counts a prompt once though the phone sent it twice', async () => {
    const sent = { requestId: randomUUID(), accepted: ['seat' as const] }
    await world.as(someone).account.subscription.record(sent)

    const { remaining } = await world.as(someone).account.subscription.record(sent)

    expect(remaining.seat).toBe(1)
  })
})

describe('seeing who looked at what is mine', () => {
  const application = () => ({ kind: 'application', id: randomUUID() })

  async function givenLook(reader: Actor, subject: { kind: string; id: string }) {
    await recordSensitiveRead(world.db, {
      actor: reader,
      actingAs: 'countyOffice',
      subject,
      purpose: '审核报名',
      at: world.now(),
    })
  }
  const given = (actor: Actor, subject: { kind: string; id: string }, role?: 'villageClerk') =>
    recordEvent(world.db, {
      topic: 'application.submitted',
      subject,
      committeeId: null,
      actor,
      ...(role ? { actingAs: role } : {}),
      at: world.now(),
    })

  it('lists looks at oneself and at what one handed in, and nothing else', async () => {
    const reader = await givenActor(world, { name: '陈志明' })
    const mine = application()
    await given(someone, mine)
    await givenLook(reader, mine)
    await givenLook(reader, { kind: 'person', id: someone.personId })
    await givenLook(reader, application())
    await givenLook(someone, mine)

    const looks = await world.as(someone).account.look.listMine({})

    expect(looks.map((one) => [one.readerName, one.subjectKind])).toEqual([
      ['陈志明', 'person'],
      ['陈志明', 'application'],
    ])
  })

  it('does not take a record one handled in a role for one’s own', async () => {
    const clerk = await givenActor(world)
    const theirs = application()
    await given(clerk, theirs, 'villageClerk')
    await givenLook(someone, theirs)

    expect(await world.as(clerk).account.look.listMine({})).toEqual([])
  })
})

describe('ordering the cards at home', () => {
  const card = (key: string, facts: object) => ({
    key,
    urgency: 'must' as const,
    title: '',
    detail: '',
    action: '',
    page: '',
    since: null,
    overdue: false,
    ...facts,
  })

  it('puts what must be done first, the overdue before it, then the oldest', () => {
    const cards = [
      card('waiting', { urgency: 'waiting' }),
      card('undated', {}),
      card('young', { since: '2026-06-01' }),
      card('can', { urgency: 'can', since: '2020-01-01' }),
      card('old', { since: '2026-05-01' }),
      card('late', { since: '2026-05-20', overdue: true }),
    ]

    expect(inOrderOfUrgency(cards).map((one) => one.key)).toEqual([
      'late',
      'old',
      'young',
      'undated',
      'can',
      'waiting',
    ])
    expect(cards[0]?.key).toBe('waiting')
  })
})
