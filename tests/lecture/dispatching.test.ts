import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import type { BookingId } from '@shared/lecture/booking.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import {
  daysAhead,
  givenConfirmed,
  givenLecturer,
  givenOffer,
  givenOrder,
  givenTalk,
  pendingOffer,
} from './given'

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
const statusOf = async (bookingId: BookingId) => {
  const row = await world.db
    .selectFrom('booking')
    .select(['status', 'lecturer_id'])
    .where('id', '=', bookingId)
    .executeTakeFirstOrThrow()
  return row
}

const topics = async () => {
  const rows = await world.db.selectFrom('event').select('topic').orderBy('id').execute()
  return rows.map((row) => row.topic)
}

describe('offering an order to lecturers', () => {
  it('asks, and binds nobody until they accept', async () => {
    const lecturer = await givenLecturer(world, county)
    const { bookingId, offerId } = await givenOffer(world, school, [lecturer])
    expect(await statusOf(bookingId)).toEqual({ status: 'offered', lecturer_id: null })
    const [asked] = (await world.as(lecturer).lecture.offer.list({})).items
    expect(asked).toMatchObject({ status: 'pending', contactPhone: '138****0006' })

    await world.as(lecturer).lecture.offer.accept({ offerId })

    expect(await statusOf(bookingId)).toEqual({
      status: 'confirmed',
      lecturer_id: lecturer.personId,
    })
    const [mine] = (await world.as(lecturer).lecture.offer.list({})).items
    expect(mine).toMatchObject({ status: 'accepted', contactPhone: '13800000006' })
    expect(await topics()).toEqual(['booking.requested', 'offer.made', 'offer.accepted'])
  })

  it('asks the next in the office’s order when one declines, and says why to the office', async () => {
    const [first, second] = [await givenLecturer(world, county), await givenLecturer(world, county)]
    const { bookingId, offerId, office } = await givenOffer(world, school, [first, second])

    await world.as(first).lecture.offer.decline({ offerId, reason: '那天要去体检' })

    const next = await pendingOffer(world, bookingId)
    expect((await world.as(second).lecture.offer.list({})).items[0]?.id).toBe(next)
    const { offers } = await world.as(office).lecture.booking.get({ bookingId })
    expect(offers.map((offer) => [offer.status, offer.reason]).sort()).toEqual([
      ['declined', '那天要去体检'],
      ['pending', null],
    ])

    await world.as(second).lecture.offer.decline({ offerId: next, reason: '嗓子不舒服' })
    expect(await statusOf(bookingId)).toMatchObject({ status: 'requested' })
  })

  it('passes an offer on that nobody answered in 48 hours', async () => {
    const [first, second] = [await givenLecturer(world, county), await givenLecturer(world, county)]
    const { bookingId, offerId } = await givenOffer(world, school, [first, second])
    world.travelTo('2026-09-03T01:00:00.000Z')

    const late = world.as(first).lecture.offer.accept({ offerId })
    await expect(late).rejects.toMatchObject({ code: 'EXPIRED' })
    expect((await world.as(first).lecture.offer.list({})).items[0]?.status).toBe('expired')

    const runs = await Promise.all(
      [1, 2, 3].map(() => lectureJobs.expireOffers?.(world.db, world.now())),
    )

    expect(runs.reduce((sum = 0, done = 0) => sum + done, 0)).toBe(1)
    expect((await world.as(second).lecture.offer.list({})).items[0]?.status).toBe('pending')
    expect(await topics()).toEqual([
      'booking.requested',
      'offer.made',
      'offer.expired',
      'offer.made',
    ])
    world.travelTo('2026-09-05T01:00:00.000Z')
    await lectureJobs.expireOffers?.(world.db, world.now())
    expect(await statusOf(bookingId)).toMatchObject({ status: 'requested' })
  })

  it('takes an order back to the office when the lecturer who accepted cannot come', async () => {
    const { bookingId, offerId, lecturer } = await givenConfirmed(world, school)

    await world.as(lecturer).lecture.offer.decline({ offerId, reason: '住院了' })

    expect(await statusOf(bookingId)).toEqual({ status: 'requested', lecturer_id: null })
  })

  it.each([
    ['at the same time', '14:30', 'LECTURER_BUSY'],
    ['with 30 minutes for the road', '15:30', 'NO_TIME_TO_TRAVEL'],
    ['with an hour for the road', '16:00', null],
  ])('keeps a lecturer from a second talk %s', async (_when, time, refusal) => {
    const lecturer = await givenLecturer(world, county)
    await givenOffer(world, school, [lecturer])

    const second = givenOffer(world, otherSchool, [lecturer], {
      startsAt: daysAhead(world, 10, time),
    })

    await (refusal
      ? expect(second).rejects.toMatchObject({ code: refusal })
      : expect(second).resolves.toBeDefined())
  })

  it('lets one talk follow another at the same place without a pause', async () => {
    const lecturer = await givenLecturer(world, county)
    await givenOffer(world, school, [lecturer], { venue: '一中' })
    await givenOffer(world, otherSchool, [lecturer], {
      venue: ' 一 中',
      room: '阶梯教室',
      startsAt: daysAhead(world, 10, '15:00'),
    })
    expect((await world.as(lecturer).lecture.offer.list({})).items).toHaveLength(2)
  })

  it('keeps one room to one talk', async () => {
    const hall = { venue: '文化宫', room: '大厅' }
    await givenOffer(world, school, [await givenLecturer(world, county)], hall)
    const second = givenOffer(world, otherSchool, [await givenLecturer(world, county)], {
      ...hall,
      startsAt: daysAhead(world, 10, '14:59'),
    })
    await expect(second).rejects.toMatchObject({ code: 'ROOM_TAKEN' })
  })

  it('asks nobody beyond their own monthly limit', async () => {
    const lecturer = await givenLecturer(world, county, { monthlyLimit: 1 })
    await givenOffer(world, school, [lecturer])
    const second = givenOffer(world, school, [lecturer], { startsAt: daysAhead(world, 12) })
    await expect(second).rejects.toMatchObject({ code: 'MONTH_FULL' })
  })

  it('explains to the office what stands against each candidate', async () => {
    const talk = await givenTalk(world, county)
    const { sectionId } = talk
    const fit = await givenLecturer(world, county, { sectionId })
    const busy = await givenLecturer(world, county, { sectionId })
    const other = await givenLecturer(world, county)
    await givenOffer(world, otherSchool, [busy])
    const bookingId = await givenOrder(world, school, { lectureId: talk.id })

    const candidates = await world
      .as(await officeOf(county))
      .lecture.booking.candidates({ bookingId, startsAt: daysAhead(world, 10) })

    expect(candidates.map((one) => [one.lecturerId, one.teachesSection, one.refusal])).toEqual([
      [fit.personId, true, null],
      [other.personId, false, null],
      [busy.personId, true, 'LECTURER_BUSY'],
    ])
  })

  it('gives a lecturer to one of two offices who ask at the same moment', async () => {
    const lecturer = await givenLecturer(world, county)
    const lecturerIds = [lecturer.personId]
    const orders = []
    for (const place of [school, otherSchool]) {
      orders.push({ bookingId: await givenOrder(world, place), office: await officeOf(county) })
    }

    const results = await Promise.allSettled(
      orders.map(({ bookingId, office }) =>
        world
          .as(office)
          .lecture.booking.offer({ bookingId, lecturerIds, startsAt: daysAhead(world, 10) }),
      ),
    )

    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'LECTURER_BUSY' },
    })
  })

  it('lets the database itself refuse two holds on one lecturer, one room or one road', async () => {
    const lecturer = await givenLecturer(world, county)
    const { bookingId } = await givenOffer(world, school, [lecturer])
    const row = await world.db.selectFrom('offer').selectAll().executeTakeFirstOrThrow()
    const other = await givenOrder(world, otherSchool)
    const copy = { ...row, id: crypto.randomUUID() as typeof row.id, booking_id: other }
    const anHour = (moment: Date) => new Date(moment.getTime() + 3_600_000)
    const later = { starts_at: anHour(row.starts_at), ends_at: anHour(row.ends_at) }
    const insert = (values: typeof row) => world.db.insertInto('offer').values(values).execute()

    await expect(insert({ ...copy, room_key: '别处' })).rejects.toThrow(
      'a_lecturer_gives_one_talk_at_a_time',
    )
    await expect(
      insert({ ...copy, ...later, busy_until: anHour(row.busy_until), venue_key: '别处' }),
    ).rejects.toThrow('a_lecturer_has_time_for_the_road')
    const someone = await givenLecturer(world, county)
    await expect(insert({ ...copy, lecturer_id: someone.personId })).rejects.toThrow(
      'a_room_holds_one_talk_at_a_time',
    )
    await expect(
      insert({ ...copy, ...later, booking_id: bookingId, busy_until: anHour(row.busy_until) }),
    ).rejects.toThrow('one_lecturer_is_asked_at_a_time')
  })
})

describe('answering an offer', () => {
  it('is done once when the lecturer taps twice and the office withdraws at that moment', async () => {
    const lecturer = await givenLecturer(world, county)
    const { bookingId, offerId, office } = await givenOffer(world, school, [lecturer])

    const [first, second, cancelled] = await Promise.allSettled([
      world.as(lecturer).lecture.offer.accept({ offerId }),
      world.as(lecturer).lecture.offer.accept({ offerId }),
      world.as(office).lecture.booking.cancel({ bookingId, reason: '学校停课' }),
    ])

    const accepted = [first, second].filter((result) => result.status === 'fulfilled')
    expect(accepted.length).toBeLessThanOrEqual(1)
    expect(cancelled.status).toBe('fulfilled')
    expect(await statusOf(bookingId)).toMatchObject({ status: 'cancelled' })
    const active = await world.db
      .selectFrom('offer')
      .select('id')
      .where('status', 'in', ['pending', 'accepted'])
      .execute()
    expect(active).toEqual([])
  })

  it('checks the lecturer’s calendar once more before it is a promise', async () => {
    const lecturer = await givenLecturer(world, county)
    const { offerId } = await givenOffer(world, school, [lecturer])
    const day = daysAhead(world, 10).slice(0, 10)
    await world.as(lecturer).lecture.lecturer.setTimes({
      freeTimes: [],
      awayPeriods: [{ fromOn: day, toOn: day }],
      monthlyLimit: 4,
    })

    const attempt = world.as(lecturer).lecture.offer.accept({ offerId })

    await expect(attempt).rejects.toMatchObject({ code: 'AWAY' })
  })

  it('is nobody else’s affair', async () => {
    const { offerId } = await givenOffer(world, school, [await givenLecturer(world, county)])
    const other = world.as(await givenLecturer(world, county))
    await expect(other.lecture.offer.accept({ offerId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      other.lecture.offer.decline({ offerId, reason: '不是我的' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
