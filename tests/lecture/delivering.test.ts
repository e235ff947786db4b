import { givenActor, givenCommittee, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { daysAhead, givenConfirmed, givenOffer, givenOrder, givenSession } from './given'

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

describe('moving a talk', () => {
  it('asks the same lecturer again, who keeps the old time free for others', async () => {
    const { bookingId, lecturer } = await givenConfirmed(world, school)
    const host = world.as(await hostOf(school))

    await host.lecture.booking.move({
      bookingId,
      startsAt: daysAhead(world, 12),
      reason: '下雨，操场不能用',
    })

    expect(await host.lecture.booking.get({ bookingId })).toMatchObject({
      status: 'offered',
      startsAt: daysAhead(world, 12),
    })
    const { items } = await world.as(lecturer).lecture.offer.list({})
    expect(items.map((offer) => [offer.status, offer.startsAt]).sort()).toEqual([
      ['pending', daysAhead(world, 12)],
      ['withdrawn', daysAhead(world, 10)],
    ])
  })

  it('judges the new time as strictly as a new talk, and leaves everything when refused', async () => {
    const { bookingId, lecturer } = await givenConfirmed(world, school)
    await givenOffer(world, school, [lecturer], { venue: '别处', startsAt: daysAhead(world, 12) })

    const attempt = world.as(await hostOf(school)).lecture.booking.move({
      bookingId,
      startsAt: daysAhead(world, 12, '14:30'),
      reason: '下雨，操场不能用',
    })

    await expect(attempt).rejects.toMatchObject({ code: 'LECTURER_BUSY' })
    expect(await world.as(await hostOf(school)).lecture.booking.get({ bookingId })).toMatchObject({
      status: 'confirmed',
      startsAt: daysAhead(world, 10),
    })
  })
})

describe('calling a talk off', () => {
  it('remembers why, frees the lecturer and keeps the rows', async () => {
    const { bookingId, lecturer } = await givenConfirmed(world, school)

    await world
      .as(await hostOf(school))
      .lecture.booking.cancel({ bookingId, reason: '学校期末考试' })

    const booking = await world.as(await hostOf(school)).lecture.booking.get({ bookingId })
    expect(booking).toMatchObject({ status: 'cancelled', reason: '学校期末考试' })
    await givenOffer(world, county, [lecturer])
    expect(await world.db.selectFrom('offer').select('id').execute()).toHaveLength(2)
  })

  it('is too late for the host on the day, not for the office', async () => {
    const { bookingId, office } = await givenConfirmed(world, school)
    world.travelTo(daysAhead(world, 10, '08:00'))
    const host = world.as(await hostOf(school))
    await expect(
      host.lecture.booking.cancel({ bookingId, reason: '临时有事' }),
    ).rejects.toMatchObject({ code: 'TOO_LATE' })

    await world.as(office).lecture.booking.cancel({ bookingId, reason: '讲师身体不适' })

    await expect(
      host.lecture.booking.cancel({ bookingId, reason: '临时有事' }),
    ).rejects.toMatchObject({ code: 'ALREADY_CLOSED' })
  })

  it('may also be the office’s answer that nobody can come', async () => {
    const bookingId = await givenOrder(world, school)
    const office = await givenActor(world, { roles: [['countyOffice', county]] })

    await world.as(office).lecture.booking.decline({ bookingId, reason: '这个月讲师都已排满' })

    expect(await world.as(office).lecture.booking.get({ bookingId })).toMatchObject({
      status: 'declined',
      reason: '这个月讲师都已排满',
    })
    await expect(
      world.as(office).lecture.booking.decline({ bookingId, reason: '再说一次' }),
    ).rejects.toMatchObject({ code: 'NOT_WAITING' })
  })
})

describe('opening a talk to parents', () => {
  it('is done once, after lecturer and time are certain', async () => {
    const bookingId = await givenOrder(world, school)
    const host = world.as(await hostOf(school))
    await expect(host.lecture.session.open({ bookingId, capacity: 10 })).rejects.toMatchObject({
      code: 'NOT_CONFIRMED',
    })

    const { sessionId, bookingId: other } = await givenSession(world, school, 10)

    await expect(
      host.lecture.session.open({ bookingId: other, capacity: 10 }),
    ).rejects.toMatchObject({ code: 'ALREADY_OPEN' })
    const { items } = await world.as(null).lecture.session.list({})
    expect(items.map((session) => session.id)).toEqual([sessionId])
    expect(await world.as(null).lecture.session.get({ sessionId })).toMatchObject({ capacity: 10 })
  })
})

describe('counting and archiving a talk', () => {
  const heads = { parents: 96, teachers: 8, students: 0 }

  it('writes the deed, the chronicle candidate and the tally in one go', async () => {
    const { bookingId, office, lecturer } = await givenConfirmed(world, school)
    world.travelTo(daysAhead(world, 10, '15:10'))
    await world.as(await hostOf(school)).lecture.booking.count({ bookingId, ...heads })

    await world.as(office).lecture.booking.deliver({ bookingId })

    const { payload } = await world.db
      .selectFrom('event')
      .select('payload')
      .where('topic', '=', 'booking.delivered')
      .executeTakeFirstOrThrow()
    expect(payload).toMatchObject({
      ...heads,
      lecturerId: lecturer.personId,
      attendances: 104,
      happenedOn: '2026-09-11',
    })
    await expect(world.as(office).lecture.booking.deliver({ bookingId })).rejects.toMatchObject({
      code: 'NOT_CONFIRMED',
    })
  })

  it.each([
    ['before the doors open', '13:29', '', 'TOO_EARLY'],
    ['late without a word', '16:00', '', 'NOTE_NEEDED'],
    ['late with a word', '16:00', '当时没信号', null],
  ])('judges a count %s', async (_when, time, note, refusal) => {
    const { bookingId } = await givenConfirmed(world, school)
    world.travelTo(daysAhead(world, 10, time))

    const attempt = world
      .as(await hostOf(school))
      .lecture.booking.count({ bookingId, ...heads, note })

    await (refusal
      ? expect(attempt).rejects.toMatchObject({ code: refusal })
      : expect(attempt).resolves.toMatchObject({ status: 'confirmed' }))
  })

  it('does not archive what was not counted or is not over', async () => {
    const { bookingId, office } = await givenConfirmed(world, school)
    world.travelTo(daysAhead(world, 10, '14:10'))
    const asOffice = world.as(office).lecture.booking
    await expect(asOffice.deliver({ bookingId })).rejects.toMatchObject({ code: 'NOT_COUNTED' })

    await asOffice.count({ bookingId, ...heads })

    await expect(asOffice.deliver({ bookingId })).rejects.toMatchObject({ code: 'NOT_OVER' })
  })

  it('shows 场次, distinct 学校数 and 人次 apart (T-LECT-1: 7 schools, 3,000+)', async () => {
    const schools = await Promise.all(
      Array.from({ length: 7 }, () =>
        givenCommittee(world.db, { kind: 'school', level: 'township', parent: county }),
      ),
    )
    const village = await givenCommittee(world.db, { level: 'village', parent: county })
    const hosts = [...schools, schools[0] as Place, village]
    const started = world.now().toISOString()
    for (const [index, place] of hosts.entries()) {
      world.travelTo(started)
      const startsAt = daysAhead(world, 10 + index, '09:00')
      const { bookingId, office } = await givenConfirmed(world, place, { startsAt })
      world.travelTo(daysAhead(world, 10 + index, '10:05'))
      const asOffice = world.as(office).lecture.booking
      await asOffice.count({ bookingId, parents: 200, teachers: 40, students: 200 })
      await asOffice.deliver({ bookingId })
    }
    const office = await givenActor(world, { roles: [['countyOffice', county]] })

    const coverage = await world
      .as(office)
      .lecture.coverage.get({ fromOn: '2026-01-01', toOn: '2026-12-31' })

    expect(coverage).toMatchObject({
      sessions: 9,
      schools: 7,
      schoolsInArea: 8,
      attendances: { parents: 1800, teachers: 360, students: 1800 },
      lecturersUsed: 9,
      schoolsNotReached: [{ id: school.id }],
    })
    const none = await world
      .as(office)
      .lecture.coverage.get({ fromOn: '2025-01-01', toOn: '2025-12-31' })
    expect(none).toMatchObject({ sessions: 0, schools: 0, attendances: { parents: 0 } })
  })
})
