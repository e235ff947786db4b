import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import { notify } from '@cloud/timer/notify'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { anOrder, givenLecturer, givenOffer } from './given'

let world: World
let county: Place
let school: Place
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  const places = await givenCounty(world.db)
  county = places.county
  school = places.school
})

const officeOf = (place: Place) => givenActor(world, { roles: [['countyOffice', place]] })
const topics = async () => {
  const rows = await world.db.selectFrom('event').select('topic').orderBy('id').execute()
  return rows.map((row) => row.topic)
}

describe('an offer that is passed on', () => {
  it('passes on at the forty-eighth hour and not a moment before, skipping nobody', async () => {
    const line = []
    for (let place = 0; place < 3; place += 1) line.push(await givenLecturer(world, county))
    const { bookingId, office } = await givenOffer(world, school, line)
    const offeredAt = world.now().getTime()
    const atHour = async (hours: number, seconds: number) => {
      world.travelTo(new Date(offeredAt + hours * 3_600_000 + seconds * 1000).toISOString())
      return lectureJobs.expireOffers?.(world.db, world.now())
    }

    expect(await atHour(48, -1)).toBe(0)
    expect(await atHour(48, 0)).toBe(1)
    expect(await atHour(96, -1)).toBe(0)
    expect(await atHour(96, 0)).toBe(1)
    expect(await atHour(144, 0)).toBe(1)

    const { offers, status, askedInVain } = await world
      .as(office)
      .lecture.booking.get({ bookingId })
    const inOrder = [...offers].reverse().map((offer) => [offer.lecturerName, offer.status])
    expect(inOrder).toEqual(line.map((one) => [one.name, 'expired']))
    expect({ status, askedInVain }).toEqual({ status: 'requested', askedInVain: 3 })
    expect((await topics()).slice(-2)).toEqual(['offer.expired', 'booking.unanswered'])
  })

  it('tells office and school what happens next when the whole line was asked in vain', async () => {
    const lecturer = await givenLecturer(world, county)
    const { bookingId, offerId, office } = await givenOffer(world, school, [lecturer])
    await world.as(lecturer).lecture.offer.decline({ offerId, reason: '那天要去体检' })

    await notify(world.db, world.now())

    const host = await world.db
      .selectFrom('booking')
      .select('requested_by')
      .where('id', '=', bookingId)
      .executeTakeFirstOrThrow()
    const told = await world.db.selectFrom('notice').select(['person_id', 'title']).execute()
    const titlesOf = (personId: string) =>
      told.filter((notice) => notice.person_id === personId).map((notice) => notice.title)
    expect(titlesOf(host.requested_by)).toContain('讲师还没约到')
    expect(titlesOf(office.personId)).toContain('问过的讲师都来不了')
    const { todos } = await world.as(office).account.home.get({})
    expect(todos.find((todo) => todo.key === 'lecture:inVain')).toMatchObject({
      urgency: 'must',
      title: '有 1 单讲座没有讲师应单',
    })
  })

  it('tells the lecturer how far it is, from the committee the office marked on the map', async () => {
    const lecturer = await givenLecturer(world, county)
    const host = await givenActor(world, { roles: [['schoolVerifier', school]] })
    const point = { latitude: 32.0, longitude: 120.36 }
    const order = { ...(await anOrder(world, school)), point }
    const { bookingId } = await world.as(host).lecture.booking.request(order)
    const office = world.as(await officeOf(county)).lecture
    await office.booking.offer({
      bookingId,
      startsAt: order.firstChoiceAt,
      lecturerIds: [lecturer.personId],
    })
    const roadOf = async () => (await world.as(lecturer).lecture.offer.list({})).items[0]?.road
    expect(await roadOf()).toBeNull()

    await office.point.mark({
      committeeId: county.id,
      point: { latitude: 32.0, longitude: 120.26 },
    })

    expect(await roadOf()).toEqual({ km: 9.4, from: 'committee', place: `${county.name}关工委` })
    const [candidate] = await office.booking.candidates({
      bookingId,
      startsAt: order.firstChoiceAt,
    })
    expect(candidate?.road?.km).toBe(9.4)
    const { point: kept } = await office.booking.get({ bookingId })
    expect(kept).toEqual(point)
  })
})
