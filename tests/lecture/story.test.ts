import { personas, personId } from '@database/seed/personas'
import { seed } from '@database/seed/seed'
import type { Actor, Role } from '@shared/account/account.model'
import type { BookingId } from '@shared/lecture/booking.model'
import { createWorld, type World } from '../support/world'

/** A persona with the roles the database gives them. */
async function persona(world: World, key: string): Promise<Actor> {
  const known = personas.find((one) => one.key === key)
  const grants = await world.db
    .selectFrom('role_grant')
    .innerJoin('committee', 'committee.id', 'role_grant.committee_id')
    .select(['role_grant.role', 'committee.id', 'committee.name', 'committee.path'])
    .where('role_grant.person_id', '=', personId(key))
    .execute()
  return {
    personId: personId(key),
    name: known?.name ?? null,
    phone: known?.phone ?? null,
    grants: grants.map(({ role, id, name, path }) => ({
      role: role as Role,
      committeeId: id,
      committeeName: name,
      path,
    })),
  }
}

describe('the lectures of the demonstration story', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld({ now: '2026-11-22T08:00:00.000Z' })
    await seed(world.db, world.now())
  })

  const as = async (key: string) => world.as(await persona(world, key))

  it('tells of 7 schools and more than 3,000 attendances in 富裕县 (S0, T-LECT-1)', async () => {
    const coverage = await (await as('cityOffice')).lecture.coverage.get({
      fromOn: '2017-01-01',
      toOn: '2018-12-31',
    })
    const { parents, teachers, students } = coverage.attendances
    expect(coverage).toMatchObject({ sessions: 7, schools: 7, lecturersUsed: 1 })
    expect(parents + teachers + students).toBeGreaterThan(3000)
  })

  it('prints a menu of 14 chapters and more than 20 talks, one waiting for approval', async () => {
    const visitor = world.as(null).lecture
    expect(await visitor.section.list({})).toHaveLength(14)
    const { items } = await visitor.lecture.list({ limit: 50 })
    expect(items.length).toBeGreaterThanOrEqual(20)
    expect((await (await as('countyOffice')).lecture.outline.list({})).items).toHaveLength(1)
  })

  it('takes its lecturers from the register of 五老, and knows whom a school may not ask', async () => {
    const { items } = await (await as('countyOffice')).lecture.lecturer.list({ limit: 50 })
    expect(items.length).toBeGreaterThanOrEqual(8)
    expect(new Set(items.map(({ memberStatus }) => memberStatus))).toEqual(new Set(['enrolled']))
  })

  it('leaves every persona something to do', async () => {
    const keysOf = async (key: string) => {
      const { todos } = await (await as(key)).account.home.get({})
      return todos.map((todo) => `${todo.urgency} ${todo.action}`)
    }
    expect(await keysOf('lecturer')).toContain('must 看看再答复')
    expect(await keysOf('deputyHead')).toContain('must 登记人数')
    expect(await keysOf('countyOffice')).toEqual(
      expect.arrayContaining([
        'must 去派单',
        'must 去归档',
        'must 去审定',
        'must 去审核',
        'must 看看需求',
      ]),
    )
    expect(await keysOf('parent')).toContain('waiting 查看座位')
  })

  it('has a session that is nearly full, whose line nobody overtakes', async () => {
    const { items } = await world.as(null).lecture.session.list({})
    expect(items).toHaveLength(5)
    expect(items.map(({ capacity, taken, waiting }) => [capacity, taken, waiting])).toContainEqual([
      60, 59, 3,
    ])
    const mine = (await (await as('parent')).lecture.seat.list({})).items
    expect(mine.map((seat) => seat.session.bookingStatus).sort()).toEqual([
      ...Array(3).fill('confirmed'),
      'delivered',
    ])
  })

  it('has people to be phoned, a talk with too few seats taken, and one moved for rain', async () => {
    const titlesOf = async (key: string) => {
      const { todos } = await (await as(key)).account.home.get({})
      return todos.map((todo) => todo.title)
    }
    expect(await titlesOf('countyOffice')).toEqual(
      expect.arrayContaining(['《垃圾分类从一个家开始》人数不够，请您决定', '有 4 位要打电话提醒']),
    )
    expect(await titlesOf('villageClerk')).toContain('有 4 位要打电话提醒')
    const { items } = await (await as('deputyHead')).lecture.booking.list({
      statuses: ['confirmed'],
    })
    const moved = []
    for (const { id } of items) {
      const { changes } = await (await as('deputyHead')).lecture.booking.get({ bookingId: id })
      moved.push(...changes.map((change) => change.reason))
    }
    expect(moved).toEqual(['天气预报有大雨，操场不能用'])
  })

  it('says of the order for pupils who may not go, and why', async () => {
    const office = await as('countyOffice')
    const { items } = await office.lecture.booking.list({ statuses: ['requested'] })
    const order = items.find((one) => one.lectureTitle === '我当兵的那些年')
    const candidates = await office.lecture.booking.candidates({
      bookingId: order?.id as BookingId,
      startsAt: order?.firstChoiceAt as string,
    })
    const refusals = candidates.map((one) => [one.name, one.refusal])
    expect(refusals).toContainEqual(['刘文华', null])
    expect(refusals).toContainEqual(['尤淑珍', 'NOT_TRAINED'])
  })

  it('offers the waiting order hours in which lecturers are free', async () => {
    const { items } = await (await as('countyOffice')).lecture.booking.list({
      statuses: ['requested'],
    })
    const [order] = items
    const candidates = await (await as('countyOffice')).lecture.booking.candidates({
      bookingId: order?.id as BookingId,
      startsAt: order?.firstChoiceAt as string,
    })
    expect(candidates[0]).toMatchObject({ name: '汤明华', refusal: null, inFreeTime: true })
  })
})
