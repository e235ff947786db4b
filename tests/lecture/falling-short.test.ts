import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import { notify } from '@cloud/timer/notify'
import type { Actor } from '@shared/account/account.model'
import { BookingStatus } from '@shared/lecture/booking.model'
import { refusalToGoOn } from '@shared/lecture/shortfall.rules'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSeat, daysAhead, givenConfirmed } from './given'
import { givenShort } from './given-call'

let world: World
let county: Place
let school: Place
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  const places = await givenCounty(world.db)
  county = places.county
  school = places.school
})

const reason = '来的家长少，小范围讲效果更好'
const find = () => lectureJobs.findFewSeats?.(world.db, world.now())
const aDayBefore = () => world.travelTo(daysAhead(world, 9, '14:00'))

const tasksOf = async (actor: Actor) => {
  const { todos } = await world.as(actor).account.home.get({})
  return todos.filter((todo) => todo.key.startsWith('short:')).map((todo) => todo.detail)
}
const titlesOf = async (actor: Actor) => {
  await notify(world.db, world.now())
  const rows = await world.db
    .selectFrom('notice')
    .select('title')
    .where('person_id', '=', actor.personId)
    .execute()
  return rows.map((row) => row.title)
}

describe('deciding to go on', () => {
  const startsAt = '2026-09-11T06:00:00.000Z'
  const short = {
    startsAt,
    bookingStatus: 'confirmed' as const,
    taken: 19,
    minSeats: 20,
    wentOnAt: null,
  }
  const now = new Date('2026-09-10T06:00:00.000Z')

  it.each([
    ['a day before', {}, now, null],
    ['a second earlier', {}, new Date(now.getTime() - 1000), 'TOO_EARLY'],
    ['when it has begun', {}, new Date(startsAt), 'ALREADY_BEGUN'],
    ['with seats enough', { taken: 20 }, now, 'ENOUGH_SEATS'],
    ['without a minimum', { minSeats: null }, now, 'ENOUGH_SEATS'],
    ['a second time', { wentOnAt: '2026-09-10T06:00:00.000Z' }, now, 'DECIDED'],
  ])('%s', (_when, facts, at, refusal) => {
    expect(refusalToGoOn({ ...short, ...facts }, at)).toBe(refusal)
  })

  it.each(BookingStatus.options)('for a talk that is %s', (bookingStatus) => {
    const verdict = refusalToGoOn({ ...short, bookingStatus }, now)
    expect(verdict).toBe(bookingStatus === 'confirmed' ? null : 'NOT_CONFIRMED')
  })
})

describe('a talk with too few seats taken', () => {
  it('is brought to the office 24 hours before, once, and changes nothing by itself', async () => {
    const { bookingId, sessionId, office, parent } = await givenShort(world, school)
    world.travelTo(new Date(Date.parse(daysAhead(world, 9, '14:00')) - 1000).toISOString())
    expect(await find()).toBe(0)
    expect(await tasksOf(office)).toEqual([])
    world.travelTo(new Date(world.now().getTime() + 1000).toISOString())

    const runs = await Promise.all([find(), find(), find()])

    expect(runs.reduce((sum = 0, done = 0) => sum + done, 0)).toBe(1)
    expect(await tasksOf(office)).toEqual([expect.stringContaining('只订了 1 个座位，最低 20 人')])
    expect(await titlesOf(office)).toContain('人数不够，请您决定')
    world.travelTo(daysAhead(world, 1, '13:59'))
    expect(await find()).toBe(0)
    const { status } = await world.as(office).lecture.booking.get({ bookingId })
    expect(status).toBe('confirmed')
    expect(await world.as(parent).lecture.seat.find({ sessionId })).toMatchObject({
      status: 'booked',
    })
  })

  it('is held when the office says so with a reason, and all are told', async () => {
    const { sessionId, office, lecturer, parent } = await givenShort(world, school)
    aDayBefore()
    await find()

    await world.as(office).lecture.session.goOn({ sessionId, reason })

    expect(await tasksOf(office)).toEqual([])
    for (const person of [lecturer, parent]) {
      expect(await titlesOf(person)).toContain('照常开讲')
    }
    const told = await world.db
      .selectFrom('notice')
      .select('body')
      .where('title', '=', '照常开讲')
      .execute()
    expect(told.every((notice) => notice.body.includes(reason))).toBe(true)
    expect(await world.as(null).lecture.session.get({ sessionId })).toMatchObject({
      wentOnAt: world.now().toISOString(),
    })
    const again = world.as(office).lecture.session.goOn({ sessionId, reason })
    await expect(again).rejects.toMatchObject({ code: 'DECIDED' })
  })

  it('leaves the office’s desk when it is moved, and comes back a day before the new time', async () => {
    const { bookingId, office, lecturer } = await givenShort(world, school)
    const startsAt = daysAhead(world, 14)
    aDayBefore()
    await find()
    await world.as(office).lecture.booking.move({ bookingId, startsAt, reason })
    const [offer] = (await world.as(lecturer).lecture.offer.list({})).items
    await world.as(lecturer).lecture.offer.accept({ offerId: offer?.id as never })
    expect(await tasksOf(office)).toEqual([])

    world.travelTo(daysAhead(world, 4, '14:00'))

    expect(await find()).toBe(1)
    expect(await tasksOf(office)).toHaveLength(1)
  })

  it('leaves the desk as soon as enough people come, or it is cancelled', async () => {
    const { bookingId, sessionId, office } = await givenShort(world, school)
    aDayBefore()
    await find()
    await world.as(office).lecture.booking.cancel({ bookingId, reason })
    expect(await tasksOf(office)).toEqual([])
    const late = world.as(office).lecture.session.goOn({ sessionId, reason })
    await expect(late).rejects.toMatchObject({ code: 'NOT_CONFIRMED' })
  })

  it('is decided by the office alone', async () => {
    const { sessionId } = await givenShort(world, school)
    aDayBefore()
    const host = await givenActor(world, { roles: [['schoolVerifier', school]] })
    const attempt = world.as(host).lecture.session.goOn({ sessionId, reason })
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const nearest = await givenActor(world, { roles: [['countyOffice', county]] })
    await world.as(nearest).lecture.session.goOn({ sessionId, reason })
  })

  it('cannot need more people than there are seats', async () => {
    const { bookingId, office } = await givenConfirmed(world, school)
    const opened = world.as(office).lecture.session.open({ bookingId, capacity: 10, minSeats: 11 })
    await expect(opened).rejects.toMatchObject({ code: 'MINIMUM_TOO_HIGH' })
    const { sessionId } = await world
      .as(office)
      .lecture.session.open({ bookingId, capacity: 10, minSeats: 1 })
    await world.as(await givenActor(world)).lecture.seat.book(aSeat(sessionId))
    aDayBefore()
    expect(await find()).toBe(0)
  })
})
