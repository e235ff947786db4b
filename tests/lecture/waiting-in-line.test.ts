import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import type { Actor } from '@shared/account/account.model'
import type { SeatId, SessionId } from '@shared/lecture/seat.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSeat, daysAhead, givenSession } from './given'

describe('waiting in line', () => {
  let world: World
  let school: Place
  beforeEach(async () => {
    world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
    school = (await givenCounty(world.db)).school
  })

  /** A session of one seat: who holds it, and who waits behind in this order. */
  const givenLine = async (waiting: number) => {
    const { sessionId, bookingId, office } = await givenSession(world, school, 1)
    const people = await Promise.all(Array.from({ length: waiting + 1 }, () => givenActor(world)))
    const seats: { id: SeatId }[] = []
    for (const one of people) seats.push(await world.as(one).lecture.seat.book(aSeat(sessionId)))
    const seatOf = (at: number) => ({ seatId: (seats[at] as { id: SeatId }).id })
    const as = (at: number) => world.as(people[at] as Actor).lecture.seat
    return { sessionId, bookingId, office, as, seatOf }
  }

  const standing = async (sessionId: SessionId) => {
    const rows = await world.db
      .selectFrom('seat')
      .select('status')
      .where('session_id', '=', sessionId)
      .orderBy('place_in_line')
      .execute()
    return rows.map((row) => row.status).join(' ')
  }

  const passOn = () => lectureJobs.passSeatsOn?.(world.db, world.now())

  const later = (minutes: number) =>
    world.travelTo(new Date(world.now().getTime() + minutes * 60_000).toISOString())

  it('holds a freed seat two hours for the head of the line, who takes it', async () => {
    const { sessionId, as, seatOf } = await givenLine(2)
    await as(0).cancel(seatOf(0))
    expect(await as(1).find({ sessionId })).toMatchObject({
      status: 'offered',
      position: null,
      offeredUntil: '2026-09-01T03:00:00.000Z',
    })

    later(120)
    await as(1).accept(seatOf(1))

    expect(await standing(sessionId)).toBe('cancelled booked waiting')
    expect(await passOn()).toBe(0)
  })

  it('passes it on, once, when the two hours are over', async () => {
    const { sessionId, as, seatOf } = await givenLine(2)
    await as(0).cancel(seatOf(0))
    later(120)
    expect(await passOn()).toBe(0)
    later(1)

    expect(await Promise.all([passOn(), passOn()])).toContain(1)

    expect(await standing(sessionId)).toBe('cancelled lapsed offered')
    await expect(as(1).accept(seatOf(1))).rejects.toMatchObject({ code: 'OFFER_LAPSED' })
    const { id } = await as(1).book(aSeat(sessionId))
    expect(id).not.toBe(seatOf(1).seatId)
  })

  it('refuses an answer that comes too late though the timer has not come round', async () => {
    const { as, seatOf } = await givenLine(1)
    await as(0).cancel(seatOf(0))
    later(121)
    await expect(as(1).accept(seatOf(1))).rejects.toMatchObject({ code: 'OFFER_LAPSED' })
  })

  it('asks the next at once when the seat is not wanted', async () => {
    const { sessionId, as, seatOf } = await givenLine(3)
    await as(2).cancel(seatOf(2))
    await as(0).cancel(seatOf(0))
    await as(1).cancel(seatOf(1))
    expect(await standing(sessionId)).toBe('cancelled cancelled cancelled offered')
  })

  it('leaves the seat free when nobody waits any more', async () => {
    const { sessionId, as, seatOf } = await givenLine(1)
    await as(0).cancel(seatOf(0))
    later(121)
    await passOn()
    expect(await as(0).book(aSeat(sessionId))).toMatchObject({ status: 'booked' })
  })

  it('gives the seat at once when there is no time to ask', async () => {
    const { sessionId, as, seatOf } = await givenLine(1)
    world.travelTo(daysAhead(world, 10, '10:30'))
    await as(0).cancel(seatOf(0))
    expect(await standing(sessionId)).toBe('cancelled booked')
  })

  it('asks nobody in a line whose talk was called off', async () => {
    const { sessionId, bookingId, office, as, seatOf } = await givenLine(2)
    await as(0).cancel(seatOf(0))
    await world.as(office).lecture.booking.cancel({ bookingId, reason: '学校停课' })
    later(121)
    await passOn()
    expect(await standing(sessionId)).toBe('cancelled lapsed waiting')
  })

  it('takes no answer from those it did not ask', async () => {
    const { as, seatOf } = await givenLine(2)
    await expect(as(1).accept(seatOf(1))).rejects.toMatchObject({ code: 'NOT_OFFERED' })
    await as(0).cancel(seatOf(0))
    await expect(as(2).accept(seatOf(1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(as(0).cancel(seatOf(0))).rejects.toMatchObject({ code: 'ALREADY_CANCELLED' })
  })

  it('tells each step, in this order', async () => {
    const { as, seatOf } = await givenLine(2)
    await as(0).cancel(seatOf(0))
    later(121)
    await passOn()
    await as(2).accept(seatOf(2))
    const topics = await world.db
      .selectFrom('event')
      .select('topic')
      .where('topic', 'like', 'seat.%')
      .orderBy('id')
      .execute()
    expect(topics.map((event) => event.topic)).toEqual([
      ...['seat.booked', 'seat.waitlisted', 'seat.waitlisted'],
      ...['seat.cancelled', 'seat.offered', 'seat.lapsed', 'seat.offered', 'seat.accepted'],
    ])
  })
})
