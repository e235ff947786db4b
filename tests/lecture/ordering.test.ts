import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { anOrder, daysAhead, givenLecturer, givenOffer, givenTalk } from './given'

let world: World
let county: Place
let school: Place
let otherSchool: Place
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  const places = await givenCounty(world.db)
  county = places.county
  school = places.school
  otherSchool = places.otherTownship
})

const officeOf = (place: Place) => givenActor(world, { roles: [['countyOffice', place]] })
const hostOf = (place: Place) => givenActor(world, { roles: [['schoolVerifier', place]] })

describe('ordering a talk', () => {
  it('puts the order before the office', async () => {
    const order = await anOrder(world, school)
    const host = await hostOf(school)

    const { bookingId } = await world.as(host).lecture.booking.request(order)

    expect(await world.as(host).lecture.booking.get({ bookingId })).toMatchObject({
      status: 'requested',
      contactPhone: '13800000006',
      offers: [],
    })
    const office = await officeOf(county)
    const { items } = await world.as(office).lecture.booking.list({ statuses: ['requested'] })
    expect(items.map((item) => item.id)).toEqual([bookingId])
  })

  it.each([
    ['too soon', { firstChoiceAt: 2 }, 'TOO_SOON'],
    ['the same time twice', { firstChoiceAt: 11 }, 'SAME_TIME_TWICE'],
  ])('refuses %s', async (_what, { firstChoiceAt }, code) => {
    const order = await anOrder(world, school)
    const changed = { ...order, firstChoiceAt: daysAhead(world, firstChoiceAt) }

    const attempt = world.as(await hostOf(school)).lecture.booking.request(changed)

    await expect(attempt).rejects.toMatchObject({ code })
  })

  it('refuses a talk whose outline waits for approval, and another unit’s name', async () => {
    const waiting = await givenTalk(world, county, { approved: false })
    const order = await anOrder(world, school, { lectureId: waiting.id })
    const host = await hostOf(school)
    await expect(world.as(host).lecture.booking.request(order)).rejects.toMatchObject({
      code: 'NOT_BOOKABLE',
    })

    const foreign = await anOrder(world, otherSchool)
    await expect(world.as(host).lecture.booking.request(foreign)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('shows when lecturers who know the subject are really free', async () => {
    const talk = await givenTalk(world, county)
    const { sectionId } = talk
    const tuesday = [{ weekday: 2, starts: '14:00', ends: '15:30' }]
    await givenLecturer(world, county, { sectionId, freeTimes: tuesday })
    const second = await givenLecturer(world, county, { sectionId, freeTimes: tuesday })
    await givenLecturer(world, county, { freeTimes: tuesday })
    await givenOffer(world, school, [second], {
      lectureId: talk.id,
      startsAt: daysAhead(world, 7, '13:00'),
    })

    const slots = await world.as(await hostOf(school)).lecture.lecture.slots({ lectureId: talk.id })

    expect(slots.slice(0, 3)).toEqual([
      { startsAt: daysAhead(world, 7, '14:00'), lecturers: 1 },
      { startsAt: daysAhead(world, 7, '14:30'), lecturers: 1 },
      { startsAt: daysAhead(world, 14, '14:00'), lecturers: 2 },
    ])
  })
})
