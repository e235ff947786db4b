import { doorPage, doorPageOf, refusalToTrust } from '@shared/lecture/check-in.rules'
import type { SessionId } from '@shared/lecture/seat.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSeat, daysAhead, givenSession } from './given'

process.env.DOOR_KEY = 'a key of the test'

let world: World
let school: Place
let sessionId: SessionId
let host: ReturnType<World['as']>
let given: Awaited<ReturnType<typeof givenSession>>
/** The first morning, from which days are counted. */
let doors: Record<'before' | 'open' | 'last' | 'after', string>

beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  school = (await givenCounty(world.db)).school
  given = await givenSession(world, school, 2)
  sessionId = given.sessionId
  host = world.as(await givenActor(world, { roles: [['schoolVerifier', school]] }))
  doors = {
    before: daysAhead(world, 10, '13:29'),
    open: daysAhead(world, 10, '13:30'),
    last: daysAhead(world, 10, '15:30'),
    after: daysAhead(world, 10, '15:31'),
  }
})

async function givenParent(adults = 1, calledAs = '陈女士') {
  const parent = await givenActor(world)
  const seat = await world.as(parent).lecture.seat.book({ ...aSeat(sessionId, adults), calledAs })
  return { seat, as: world.as(parent) }
}

const codeNow = async () => (await host.lecture.door.show({ sessionId })).code ?? ''

describe('checking in with the picture at the door', () => {
  it('is done once per seat, and counted by heads', async () => {
    const { as } = await givenParent(2)
    world.travelTo(doors.open)
    const code = await codeNow()

    expect(await as.lecture.door.checkIn({ sessionId, code })).toMatchObject({ adults: 2 })

    await expect(as.lecture.door.checkIn({ sessionId, code })).rejects.toMatchObject({
      code: 'ALREADY_HERE',
    })
    expect(await host.lecture.door.show({ sessionId })).toMatchObject({ arrived: 2, seated: 2 })
  })

  it('takes the code on the screen and the one before it, and no older one', async () => {
    const { as } = await givenParent()
    world.travelTo(doors.open)
    const code = await codeNow()
    world.travelTo(new Date(Date.parse(doors.open) + 120_000).toISOString())
    await expect(as.lecture.door.checkIn({ sessionId, code })).rejects.toMatchObject({
      code: 'CODE_OLD',
    })
    expect(await codeNow()).not.toBe(code)

    world.travelTo(new Date(Date.parse(doors.open) + 119_000).toISOString())
    await expect(as.lecture.door.checkIn({ sessionId, code })).resolves.toBeDefined()
  })

  it('believes no code that was made elsewhere or for another talk', async () => {
    const { as } = await givenParent()
    const other = await givenSession(world, school, 5, { startsAt: daysAhead(world, 10, '14:00') })
    world.travelTo(doors.open)
    const { code } = await host.lecture.door.show({ sessionId: other.sessionId })
    const [minute] = (await codeNow()).split('.')
    for (const forged of [code ?? '', `${minute}.0123456789abcdef`]) {
      await expect(as.lecture.door.checkIn({ sessionId, code: forged })).rejects.toMatchObject({
        code: 'CODE_OLD',
      })
    }
  })

  it('is open from half an hour before the talk to half an hour after it', async () => {
    const { as, seat } = await givenParent()
    world.travelTo(doors.before)
    expect(await host.lecture.door.show({ sessionId })).toMatchObject({
      code: null,
      opensAt: doors.open,
      closesAt: doors.last,
    })
    await expect(host.lecture.door.admit({ seatId: seat.id })).rejects.toMatchObject({
      code: 'TOO_EARLY',
    })
    world.travelTo(doors.last)
    const code = await codeNow()
    world.travelTo(doors.after)
    await expect(as.lecture.door.checkIn({ sessionId, code })).rejects.toMatchObject({
      code: 'TOO_LATE',
    })
  })

  it('does not let in whoever gave the seat back, waits, or has none', async () => {
    const gone = await givenParent(2)
    const waiting = await givenParent()
    await gone.as.lecture.seat.cancel({ seatId: gone.seat.id })
    await waiting.as.lecture.seat.cancel({ seatId: waiting.seat.id })
    world.travelTo(doors.open)
    const code = await codeNow()

    for (const { as } of [gone, waiting]) {
      await expect(as.lecture.door.checkIn({ sessionId, code })).rejects.toMatchObject({
        code: 'NO_SEAT',
      })
    }
    const stranger = world.as(await givenActor(world))
    await expect(stranger.lecture.door.checkIn({ sessionId, code })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('is shown by the lecturer of the talk as well, and by nobody else', async () => {
    const { items } = await world.as(given.lecturer).lecture.offer.list({})
    const offerId = items[0]?.id as (typeof items)[number]['id']
    world.travelTo(doors.open)
    expect(await world.as(given.lecturer).lecture.door.showMine({ offerId })).toMatchObject({
      sessionId,
      code: await codeNow(),
    })
    const other = world.as(await givenActor(world))
    await expect(other.lecture.door.showMine({ offerId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('looking somebody up at the door', () => {
  it('answers with masked lines, by name or last four digits, and marks the seat once', async () => {
    const { seat } = await givenParent(1, '陈女士')
    await givenParent(1, '赵先生')
    world.travelTo(doors.open)

    expect(await host.lecture.door.search({ sessionId, words: '1' })).toEqual([])
    expect(await host.lecture.door.search({ sessionId, words: '0007' })).toHaveLength(2)
    const [line] = await host.lecture.door.search({ sessionId, words: '陈' })
    expect(line).toMatchObject({ id: seat.id, calledAs: '陈**', arrivedAt: null })

    await host.lecture.door.admit({ seatId: seat.id })
    await expect(host.lecture.door.admit({ seatId: seat.id })).rejects.toMatchObject({
      code: 'ALREADY_HERE',
    })
    const [found] = await host.lecture.door.search({ sessionId, words: '陈' })
    expect(found?.arrivedAt).toBe(doors.open)
  })
})

describe('the picture', () => {
  const id = '00000000-0000-4000-8000-000000000001'

  it('leads to one page of ours and is recognised again', () => {
    const page = doorPage(id, 'abc.0123456789abcdef')
    expect(doorPageOf(`https://talks.example/#${page}`)).toBe(page)
    expect(doorPageOf('https://elsewhere.example/')).toBeNull()
    expect(doorPageOf(`${page}&more=1`)).toBeNull()
  })

  it('is not trusted from the future', () => {
    const now = new Date('2026-09-01T01:00:30.000Z')
    const minute = Math.floor(now.getTime() / 60_000)
    expect([-1, 0, 1, 2].map((age) => refusalToTrust(minute - age, now))).toEqual([
      'CODE_OLD',
      null,
      null,
      'CODE_OLD',
    ])
  })
})
