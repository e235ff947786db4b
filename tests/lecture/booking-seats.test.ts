import { randomUUID } from 'node:crypto'
import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import type { SessionId } from '@shared/lecture/seat.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSeat, daysAhead, givenSession } from './given'

describe('booking seats', () => {
  let world: World
  let school: Place
  beforeEach(async () => {
    world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
    school = (await givenCounty(world.db)).school
  })

  const parent = () => givenActor(world)

  const tallyOf = async (sessionId: SessionId) => {
    const { taken } = await world.db
      .selectFrom('session')
      .select('taken')
      .where('id', '=', sessionId)
      .executeTakeFirstOrThrow()
    const seats = await world.db
      .selectFrom('seat')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('place_in_line')
      .execute()
    const adults = (status: string) =>
      seats.filter((s) => s.status === status).reduce((sum, s) => sum + s.adults, 0)
    return {
      taken,
      booked: adults('booked'),
      held: adults('booked') + adults('offered'),
      waiting: adults('waiting'),
      seats,
    }
  }

  it('seats a parent who leaves a name, a number and the child’s stage', async () => {
    const { sessionId } = await givenSession(world, school, 10)
    const mother = await parent()

    const seat = await world.as(mother).lecture.seat.book(aSeat(sessionId, 2))

    expect(seat).toMatchObject({ status: 'booked', adults: 2, position: null })
    expect(await world.as(mother).lecture.seat.find({ sessionId })).toMatchObject({
      status: 'booked',
      session: { taken: 2, capacity: 10 },
    })
    expect((await world.as(mother).lecture.seat.list({})).items).toHaveLength(1)
  })

  it('seats 10 of 50 who book at once and tells the other 40 their place in line (L-08)', async () => {
    const { sessionId } = await givenSession(world, school, 10)
    const parents = await Promise.all(Array.from({ length: 50 }, parent))

    const seats = await Promise.all(
      parents.map((one) => world.as(one).lecture.seat.book(aSeat(sessionId))),
    )

    const tally = await tallyOf(sessionId)
    expect(tally).toMatchObject({ taken: 10, booked: 10, waiting: 40 })
    expect(seats.filter((seat) => seat.status === 'booked')).toHaveLength(10)
    const inLine = tally.seats.filter((seat) => seat.status === 'waiting').map((seat) => seat.id)
    for (const one of parents) {
      const seat = await world.as(one).lecture.seat.find({ sessionId })
      const position = seat ? inLine.indexOf(seat.id) + 1 : -1
      expect(seat?.position).toBe(position === 0 ? null : position)
    }
  })

  it('keeps one seat for one person, however often the button was pressed', async () => {
    const { sessionId } = await givenSession(world, school, 10)
    const mother = await parent()
    const sameForm = { requestId: randomUUID(), ...aSeat(sessionId) }

    const repeats = await Promise.all(
      Array.from({ length: 10 }, () => world.as(mother).lecture.seat.book(sameForm)),
    )
    const others = await Promise.allSettled(
      Array.from({ length: 10 }, () => world.as(mother).lecture.seat.book(aSeat(sessionId))),
    )

    expect(new Set(repeats.map((seat) => seat.id)).size).toBe(1)
    for (const other of others) {
      expect(other).toMatchObject({ status: 'rejected', reason: { code: 'ALREADY_BOOKED' } })
    }
    expect(await tallyOf(sessionId)).toMatchObject({ taken: 1, booked: 1, waiting: 0 })
  })

  it('lets nobody overtake a family of two that waits for two seats', async () => {
    const { sessionId } = await givenSession(world, school, 2)
    const [first, family, late] = [await parent(), await parent(), await parent()]
    await world.as(first).lecture.seat.book(aSeat(sessionId))
    const waits = await world.as(family).lecture.seat.book(aSeat(sessionId, 2))

    const behind = await world.as(late).lecture.seat.book(aSeat(sessionId))

    expect([waits.position, behind.position]).toEqual([1, 2])
    expect(await tallyOf(sessionId)).toMatchObject({ taken: 1 })
  })

  it('closes the gap when a family ahead leaves the line', async () => {
    const { sessionId } = await givenSession(world, school, 2)
    const [first, family, late] = [await parent(), await parent(), await parent()]
    await world.as(first).lecture.seat.book(aSeat(sessionId))
    const waits = await world.as(family).lecture.seat.book(aSeat(sessionId, 2))
    await world.as(late).lecture.seat.book(aSeat(sessionId))

    await world.as(family).lecture.seat.cancel({ seatId: waits.id })

    expect(await world.as(late).lecture.seat.find({ sessionId })).toMatchObject({
      status: 'offered',
    })
    expect(await tallyOf(sessionId)).toMatchObject({ taken: 2, booked: 1, held: 2, waiting: 0 })
  })

  it('lets a parent who gave a seat back book again, at the end of the line', async () => {
    const { sessionId } = await givenSession(world, school, 1)
    const [first, second] = [await parent(), await parent()]
    const held = await world.as(first).lecture.seat.book(aSeat(sessionId))
    await world.as(second).lecture.seat.book(aSeat(sessionId))
    await world.as(first).lecture.seat.cancel({ seatId: held.id })

    const again = await world.as(first).lecture.seat.book(aSeat(sessionId))

    expect(again).toMatchObject({ status: 'waiting', position: 1 })
  })

  it('keeps its books while 40 parents book and give back at once', async () => {
    const { sessionId } = await givenSession(world, school, 8)
    const parents = await Promise.all(Array.from({ length: 40 }, parent))

    await Promise.all(
      parents.map(async (one, index) => {
        const as = world.as(one).lecture.seat
        const seat = await as.book(aSeat(sessionId, index % 3 === 0 ? 2 : 1))
        if (index % 2 === 0) await as.cancel({ seatId: seat.id })
      }),
    )

    const { taken, held, seats } = await tallyOf(sessionId)
    expect(taken).toBe(held)
    expect(taken).toBeLessThanOrEqual(8)
    const line = seats.filter((seat) => seat.status === 'waiting')
    const head = line[0]
    if (head) expect(8 - taken).toBeLessThan(head.adults)
  })

  it.each([
    ['two hours before', 10, '12:00', null],
    ['a minute later', 10, '12:01', 'TOO_LATE'],
  ])('judges a booking %s', async (_when, days, time, refusal) => {
    const { sessionId } = await givenSession(world, school, 3)
    const mother = await parent()
    world.travelTo(daysAhead(world, days, time))

    const attempt = world.as(mother).lecture.seat.book(aSeat(sessionId))

    await (refusal
      ? expect(attempt).rejects.toMatchObject({ code: refusal })
      : expect(attempt).resolves.toMatchObject({ status: 'booked' }))
  })

  it('refuses a talk that was called off', async () => {
    const { sessionId, bookingId, office } = await givenSession(world, school, 3)
    await world.as(office).lecture.booking.cancel({ bookingId, reason: '学校停课' })

    const attempt = world.as(await parent()).lecture.seat.book(aSeat(sessionId))

    await expect(attempt).rejects.toMatchObject({ code: 'SESSION_CANCELLED' })
  })

  it('does not let a stranger give back another’s seat, nor a seat be given back twice', async () => {
    const { sessionId } = await givenSession(world, school, 3)
    const mother = await parent()
    const { id: seatId } = await world.as(mother).lecture.seat.book(aSeat(sessionId))

    const stranger = world.as(await parent()).lecture.seat.cancel({ seatId })
    await expect(stranger).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await world.as(mother).lecture.seat.cancel({ seatId })
    const twice = world.as(mother).lecture.seat.cancel({ seatId })
    await expect(twice).rejects.toMatchObject({ code: 'ALREADY_CANCELLED' })
  })

  it.each([
    ['phone', { phone: '1380000' }, '手机号少了几位，应是 11 位，请再看看'],
    ['calledAs', { calledAs: '陈'.repeat(13) }, '称呼最多 12 个字'],
    ['childStage', { childStage: 'college' as 'junior' }, '请选择孩子学段'],
    ['adults', { adults: 3 }, '一家最多来 2 位大人'],
  ])('names the field that is wrong: %s', async (_field, wrong, message) => {
    const attempt = world.as(await parent()).lecture.seat.book({
      ...aSeat(randomUUID() as SessionId),
      ...wrong,
    })
    await expect(attempt).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ message }] },
    })
  })

  it('forgets names and numbers thirty days after the talk, and keeps the count', async () => {
    const { sessionId } = await givenSession(world, school, 3)
    await world.as(await parent()).lecture.seat.book(aSeat(sessionId))
    const forgetOn = async (days: number) => {
      world.travelTo('2026-09-01T01:00:00.000Z')
      world.travelTo(daysAhead(world, days))
      return lectureJobs.forgetParents?.(world.db, world.now())
    }

    expect([await forgetOn(40), await forgetOn(41), await forgetOn(42)]).toEqual([0, 1, 0])

    const { seats, booked } = await tallyOf(sessionId)
    expect(seats[0]).toMatchObject({ person_id: null, phone: null, child_stage: 'junior' })
    expect(booked).toBe(1)
  })

  it('shows the host who comes, masked, and nobody else', async () => {
    const { sessionId, office } = await givenSession(world, school, 3)
    await world.as(await parent()).lecture.seat.book(aSeat(sessionId))

    const { items } = await world.as(office).lecture.session.roster({ sessionId })

    expect(items).toMatchObject([{ calledAs: '陈**', phone: '138****0007', status: 'booked' }])
    const stranger = await givenActor(world, {
      roles: [['schoolVerifier', (await givenCounty(world.db)).school]],
    })
    await expect(world.as(stranger).lecture.session.roster({ sessionId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
