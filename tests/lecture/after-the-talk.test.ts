import { committeeTodos } from '@cloud/committee/committee.todos'
import { lectureTodos } from '@cloud/lecture/lecture.todos'
import type { Actor } from '@shared/account/account.model'
import type { SessionId } from '@shared/lecture/seat.model'
import { givenActor, givenCounty, givenFile, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSeat, daysAhead, givenDelivered, givenSession } from './given'

let world: World
let county: Place
let school: Place
let over: string
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  const places = await givenCounty(world.db)
  county = places.county
  school = places.school
  over = daysAhead(world, 10, '15:00')
})

async function givenParents(sessionId: SessionId, howMany: number) {
  const parents: { actor: Actor; seatId: string }[] = []
  for (let i = 0; i < howMany; i += 1) {
    const actor = await givenActor(world)
    const { id } = await world.as(actor).lecture.seat.book(aSeat(sessionId))
    parents.push({ actor, seatId: id })
  }
  return parents
}

describe('rating a talk', () => {
  it('is anonymous, and shown to lecturer and office from the fifth answer on', async () => {
    const { sessionId, bookingId, office, lecturer } = await givenSession(world, school, 10)
    const parents = await givenParents(sessionId, 5)
    const [offer] = (await world.as(lecturer).lecture.offer.list({})).items
    const offerId = offer?.id as NonNullable<typeof offer>['id']
    world.travelTo(over)

    for (const [at, { actor, seatId }] of parents.entries()) {
      expect(await world.as(lecturer).lecture.rating.getMine({ offerId })).toMatchObject({
        answers: at,
        faces: null,
        remarks: [],
      })
      const remark = at === 0 ? '讲得真好' : ''
      await world.as(actor).lecture.rating.give({ seatId: seatId as never, face: 'good', remark })
    }

    const shown = { answers: 5, faces: { good: 5, fair: 0, poor: 0 }, remarks: ['讲得真好'] }
    expect(await world.as(lecturer).lecture.rating.getMine({ offerId })).toMatchObject(shown)
    expect(await world.as(office).lecture.rating.get({ bookingId })).toMatchObject(shown)
    const host = await givenActor(world, { roles: [['schoolVerifier', school]] })
    expect(await world.as(host).lecture.rating.get({ bookingId })).toMatchObject({ faces: null })
    const events = await world.db
      .selectFrom('event')
      .select(['actor_id', 'payload'])
      .where('topic', '=', 'session.rated')
      .execute()
    expect(events).toEqual(Array(5).fill({ actor_id: null, payload: {} }))
  })

  it('is asked of who had a seat, on the home page, once, and sent twice counts once', async () => {
    const { sessionId } = await givenSession(world, school, 10)
    const [parent] = await givenParents(sessionId, 1)
    const { actor, seatId } = parent as { actor: Actor; seatId: never }
    const as = world.as(actor).lecture.rating
    const keys = async () =>
      (await lectureTodos(world.db, actor, world.now())).map((todo) => todo.key)
    await expect(as.give({ seatId, face: 'good' })).rejects.toMatchObject({ code: 'NOT_OVER' })
    world.travelTo(over)
    expect(await keys()).toContain(`rate:${sessionId}`)

    const requestId = '11111111-1111-4111-8111-111111111111'
    const given = { seatId, face: 'fair' as const, requestId }
    expect(await Promise.all([as.give(given), as.give(given)])).toEqual([{ seatId }, { seatId }])

    expect(await keys()).not.toContain(`rate:${sessionId}`)
    expect(await as.find({ sessionId })).toEqual({ seatId, isRated: true })
    await expect(as.give({ seatId, face: 'poor' })).rejects.toMatchObject({ code: 'ALREADY_RATED' })
    const stranger = world.as(await givenActor(world)).lecture.rating
    await expect(stranger.give({ seatId, face: 'poor' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await stranger.find({ sessionId })).toBeNull()
    expect(await world.db.selectFrom('rating').select('face').execute()).toEqual([{ face: 'fair' }])
  })

  it('is also told by the host, who is asked for it at home', async () => {
    const { bookingId, office } = await givenSession(world, school, 10)
    const host = await givenActor(world, { roles: [['schoolVerifier', school]] })
    const said = {
      face: 'good',
      punctuality: 'early',
      nextTime: 'again',
      remark: '老师讲得实在',
    } as const
    const input = { bookingId, ...said }
    await expect(world.as(host).lecture.rating.giveFeedback(input)).rejects.toMatchObject({
      code: 'NOT_OVER',
    })
    world.travelTo(over)
    await world.as(host).lecture.booking.count({ bookingId, parents: 9, teachers: 1, students: 0 })
    expect(await lectureTodos(world.db, host, world.now())).toContainEqual(
      expect.objectContaining({ key: `feedback:${bookingId}`, action: '说说怎么样' }),
    )

    await world.as(host).lecture.rating.giveFeedback(input)

    expect(await world.as(office).lecture.rating.get({ bookingId })).toMatchObject({
      feedback: said,
    })
    await expect(world.as(host).lecture.rating.giveFeedback(input)).rejects.toMatchObject({
      code: 'ALREADY_GIVEN',
    })
    await expect(world.as(office).lecture.rating.giveFeedback(input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('archiving a talk', () => {
  const heads = { parents: 96, teachers: 8, students: 0 }

  it('keeps topic and pictures, and refuses a child without its guardian’s word', async () => {
    const { bookingId, office } = await givenSession(world, school, 10)
    const fileId = await givenFile(world, office, 'evidence')
    world.travelTo(over)
    const asOffice = world.as(office).lecture
    await asOffice.booking.count({ bookingId, ...heads })
    const photo = { fileId, caption: '家长在听', showsMinors: true, guardiansAgreed: false }
    await expect(asOffice.booking.deliver({ bookingId, photos: [photo] })).rejects.toMatchObject({
      code: 'GUARDIANS_NOT_ASKED',
    })
    expect(await asOffice.archive.get({ bookingId })).toBeNull()

    await asOffice.booking.deliver({
      bookingId,
      topic: '和孩子好好说话',
      photos: [{ ...photo, guardiansAgreed: true }],
    })

    const host = await givenActor(world, { roles: [['schoolVerifier', school]] })
    expect(await world.as(host).lecture.archive.get({ bookingId })).toMatchObject({
      topic: '和孩子好好说话',
      photos: [{ caption: '家长在听', url: expect.stringContaining(fileId) }],
    })
  })

  it('takes no picture of somebody else', async () => {
    const { bookingId, office } = await givenSession(world, school, 10)
    const fileId = await givenFile(world, await givenActor(world), 'evidence')
    world.travelTo(over)
    const asOffice = world.as(office).lecture.booking
    await asOffice.count({ bookingId, ...heads })

    const photo = { fileId, caption: '', showsMinors: false, guardiansAgreed: false }
    await expect(asOffice.deliver({ bookingId, photos: [photo] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('sent twice writes one archive, one candidate and one entry of the log', async () => {
    const { bookingId, office } = await givenSession(world, school, 10)
    world.travelTo(over)
    const asOffice = world.as(office)
    await asOffice.lecture.booking.count({ bookingId, ...heads })
    const input = { bookingId, requestId: '22222222-2222-4222-8222-222222222222' }

    await Promise.all([
      asOffice.lecture.booking.deliver(input),
      asOffice.lecture.booking.deliver(input),
    ])

    const { items } = await asOffice.committee.chronicle.listCandidates({})
    expect(items).toHaveLength(1)
    expect(await world.db.selectFrom('talk_archive').select('topic').execute()).toHaveLength(1)
  })
})

describe('the chronicle', () => {
  it('offers an archived talk to the office, which keeps it in its own words', async () => {
    const { eventId } = await givenDelivered(world, school)
    const office = await givenActor(world, { roles: [['countyOffice', county]] })
    const as = world.as(office).committee.chronicle
    const todos = async () =>
      (await committeeTodos(world.db, office, world.now())).map((todo) => todo.key)
    const { items } = await as.listCandidates({})
    expect(items).toEqual([
      {
        eventId,
        happenedOn: '2026-09-11',
        unitName: school.name,
        words: expect.stringContaining('104 人次听讲'),
      },
    ])
    expect(await todos()).toContain('chronicle')

    await as.keep({ eventId, words: '家教报告团进校园，104 人次听讲。' })

    expect(await as.list({ year: 2026 })).toMatchObject([
      { eventId, happenedOn: '2026-09-11', words: '家教报告团进校园，104 人次听讲。' },
    ])
    expect(await as.list({ year: 2025 })).toEqual([])
    expect((await as.listCandidates({})).items).toEqual([])
    expect(await todos()).not.toContain('chronicle')
    await expect(as.drop({ eventId })).rejects.toMatchObject({ code: 'ALREADY_JUDGED' })
  })

  it('does not offer again what was dropped, nor show it to another county', async () => {
    const { eventId } = await givenDelivered(world, school)
    const elsewhere = await givenCounty(world.db)
    const other = world.as(await givenActor(world, { roles: [['countyOffice', elsewhere.county]] }))
    expect((await other.committee.chronicle.listCandidates({})).items).toEqual([])
    await expect(other.committee.chronicle.drop({ eventId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const as = world.as(await givenActor(world, { roles: [['countyOffice', county]] })).committee

    await as.chronicle.drop({ eventId })

    expect((await as.chronicle.listCandidates({})).items).toEqual([])
    expect(await as.chronicle.list({ year: 2026 })).toEqual([])
  })
})
