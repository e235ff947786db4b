import { lectureNotices } from '@cloud/lecture/lecture.notices'
import { notify } from '@cloud/timer/notify'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSeat, givenLecturer, givenOffer, givenOrder, givenSession } from './given'

let world: World
let county: Place
let school: Place
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  const places = await givenCounty(world.db)
  county = places.county
  school = places.school
})

const hostOf = (place: Place) => givenActor(world, { roles: [['schoolVerifier', place]] })

describe('telling people', () => {
  const tell = async (topic: string) => {
    const event = await world.db
      .selectFrom('event')
      .select(['id', 'topic', 'subject_id', 'payload', 'happened_at'])
      .where('topic', '=', topic)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const notices = await lectureNotices[topic]?.(world.db, {
      id: event.id,
      topic,
      subjectId: event.subject_id,
      payload: event.payload,
      happenedAt: event.happened_at,
    })
    return notices ?? []
  }

  it('brings a new order to the nearest county office', async () => {
    const office = await givenActor(world, { roles: [['countyOffice', county]] })
    const township = await givenActor(world, { roles: [['townshipReviewer', county]] })
    await givenOrder(world, school)

    const told = (await tell('booking.requested')).map((notice) => notice.personId)

    expect(told).toEqual([office.personId])
    expect(told).not.toContain(township.personId)
  })

  it('tells lecturer, host and every parent when a talk is called off', async () => {
    const { sessionId, bookingId, office, lecturer } = await givenSession(world, school, 1)
    const parents = [await givenActor(world), await givenActor(world)]
    for (const parent of parents) await world.as(parent).lecture.seat.book(aSeat(sessionId))
    await world.as(office).lecture.booking.cancel({ bookingId, reason: '学校停课' })

    const notices = await tell('booking.cancelled')

    const told = notices.map((notice) => notice.personId)
    expect(told).toEqual(
      expect.arrayContaining([lecturer.personId, ...parents.map((parent) => parent.personId)]),
    )
    expect(notices.every((notice) => notice.body.includes('学校停课'))).toBe(true)
  })
})

describe('when the lecturer who accepted cannot come', () => {
  it('tells the parents that their seats stay and somebody else is asked', async () => {
    const { sessionId, lecturer } = await givenSession(world, school, 5)
    const parent = await givenActor(world)
    await world.as(parent).lecture.seat.book(aSeat(sessionId))
    const [offer] = (await world.as(lecturer).lecture.offer.list({})).items
    await world
      .as(lecturer)
      .lecture.offer.decline({ offerId: offer?.id as never, reason: '住院了' })

    await notify(world.db, world.now())

    const told = await world.db
      .selectFrom('notice')
      .select(['title', 'body'])
      .where('person_id', '=', parent.personId)
      .execute()
    expect(told).toContainEqual({
      title: '讲师有变化',
      body: expect.stringContaining('座位给您留着'),
    })
    expect(told.some(({ body }) => body.includes('住院了'))).toBe(false)
  })
})

describe('the home page', () => {
  it('asks lecturer, host, office and parent for what is theirs', async () => {
    const lecturer = await givenLecturer(world, county)
    await givenOffer(world, school, [lecturer])
    await givenOrder(world, school)
    const { sessionId } = await givenSession(world, county, 1)
    const parent = await givenActor(world)
    await world.as(parent).lecture.seat.book(aSeat(sessionId))
    const host = await hostOf(school)
    const office = await givenActor(world, { roles: [['countyOffice', county]] })

    const keysOf = async (actor: typeof parent) => {
      const { todos } = await world.as(actor).account.home.get({})
      return todos.map((todo) => `${todo.urgency} ${todo.key.split(':')[0]} ${todo.action}`)
    }

    expect(await keysOf(lecturer)).toContain('must offer 看看再答复')
    expect(await keysOf(host)).toEqual(
      expect.arrayContaining(['waiting booking 查看进度', 'can lecture 看课程菜单']),
    )
    expect(await keysOf(office)).toContain('must lecture 去派单')
    expect(await keysOf(parent)).toContain('waiting seat 查看座位')
  })
})
