import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import { notify } from '@cloud/timer/notify'
import { purgeUploads } from '@cloud/timer/purge-uploads'
import type { Actor } from '@shared/account/account.model'
import type { BookingId } from '@shared/lecture/booking.model'
import type { HandoutId } from '@shared/lecture/handout.model'
import type { SessionId } from '@shared/lecture/seat.model'
import { givenActor, givenCounty, givenFile, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSeat, daysAhead, givenSession } from './given'

let world: World
let county: Place
let school: Place
let talk: { sessionId: SessionId; bookingId: BookingId; office: Actor; lecturer: Actor }
let parent: Actor
let over: string
let lastMoment: string
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  const places = await givenCounty(world.db)
  county = places.county
  school = places.school
  talk = await givenSession(world, school, 2)
  parent = await givenActor(world)
  await world.as(parent).lecture.seat.book(aSeat(talk.sessionId))
  over = daysAhead(world, 10, '15:10')
  lastMoment = new Date(Date.parse(daysAhead(world, 41, '00:00')) - 1).toISOString()
})

const of = (actor: Actor) => world.as(actor).lecture.handout

async function putUp(actor = talk.lecturer, note = '三句话换一种说法') {
  const fileId = await givenFile(world, actor, 'handout')
  const { handoutId } = await of(actor).putUp({ bookingId: talk.bookingId, fileId, note })
  return { fileId, handoutId }
}

const noticesOf = async (actor: Actor) =>
  world.db
    .selectFrom('notice')
    .select(['title', 'page'])
    .where('person_id', '=', actor.personId)
    .where('title', '=', '讲座资料来了')
    .execute()

const topics = async () => {
  const rows = await world.db
    .selectFrom('event')
    .select('topic')
    .where('topic', 'like', 'handout.%')
    .orderBy('id')
    .execute()
  return rows.map(({ topic }) => topic)
}

async function tellAll() {
  while ((await notify(world.db, world.now())) > 0);
}

describe('leaving handouts', () => {
  it('lets the lecturer put one up after the talk, and whoever had a seat, the host and the office open it', async () => {
    const { bookingId, office, lecturer } = talk
    await expect(putUp()).rejects.toMatchObject({ code: 'NOT_OVER' })
    world.travelTo(over)
    const { handoutId, fileId } = await putUp()

    const host = await givenActor(world, { roles: [['schoolVerifier', school]] })
    for (const reader of [parent, host, office, lecturer]) {
      expect(await of(reader).list({ bookingId })).toMatchObject({
        isGiver: reader === office || reader === lecturer,
        lastOn: '2026-10-11',
        handouts: [{ id: handoutId, note: '三句话换一种说法', putUpBy: lecturer.name }],
      })
      expect(await of(reader).open({ handoutId })).toEqual({
        url: expect.stringContaining(fileId),
        fileName: expect.stringMatching(/_资料\.png$/),
      })
    }
  })

  it('does not exist for a stranger, for who gave the seat back and for who only waits', async () => {
    const { sessionId, bookingId } = talk
    const [second, waiting] = [await givenActor(world), await givenActor(world)]
    const seat = await world.as(second).lecture.seat.book(aSeat(sessionId))
    await world.as(waiting).lecture.seat.book(aSeat(sessionId))
    await world.as(second).lecture.seat.cancel({ seatId: seat.id })
    world.travelTo(over)
    const { handoutId } = await putUp()
    const colleague = await givenActor(world, { roles: [['lecturer', county]] })
    for (const stranger of [second, waiting, colleague, await givenActor(world)]) {
      for (const attempt of [
        of(stranger).list({ bookingId }),
        of(stranger).open({ handoutId }),
        of(stranger).takeDown({ handoutId }),
        putUp(stranger),
      ]) {
        await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
      }
    }
    await expect(of(parent).takeDown({ handoutId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(putUp(parent)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('puts a recording up only with the word that no child can be told by the voice, and keeps that word', async () => {
    world.travelTo(over)
    const { bookingId, lecturer } = talk
    const fileId = await givenFile(world, lecturer, 'handout', { contentType: 'audio/mpeg' })
    const silent = of(lecturer).putUp({ bookingId, fileId })
    await expect(silent).rejects.toMatchObject({ code: 'NOT_HEARD' })
    const { handoutId } = await of(lecturer).putUp({ bookingId, fileId, noChildHeard: true })

    expect((await of(parent).list({ bookingId })).handouts).toMatchObject([{ extension: 'mp3' }])
    expect(await of(parent).open({ handoutId })).toEqual({
      url: expect.stringMatching(/\?ttl=300$/),
      fileName: expect.stringMatching(/_资料\.mp3$/),
    })
    const rows = await world.db.selectFrom('handout').select('no_child_heard').execute()
    expect(rows).toEqual([{ no_child_heard: true }])

    await of(lecturer).takeDown({ handoutId })
    await expect(of(parent).open({ handoutId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells parents and host once, however many are put up', async () => {
    const waiting = await givenActor(world)
    await world.as(waiting).lecture.seat.book(aSeat(talk.sessionId, 2))
    world.travelTo(over)
    const first = await putUp()
    await of(talk.lecturer).takeDown({ handoutId: first.handoutId })
    await putUp(talk.office, '')
    await putUp()
    await tellAll()

    expect(await noticesOf(parent)).toEqual([
      {
        title: '讲座资料来了',
        page: `/pages/lecture/session/index?sessionId=${talk.sessionId}`,
      },
    ])
    expect(await noticesOf(waiting)).toEqual([])
  })

  it('is put up once when sent twice, and a file serves once', async () => {
    world.travelTo(over)
    const { bookingId, lecturer } = talk
    const fileId = await givenFile(world, lecturer, 'handout')
    const requestId = '22222222-2222-4222-8222-222222222222'
    const input = { bookingId, fileId, note: '', requestId }
    const [one, two] = await Promise.all([of(lecturer).putUp(input), of(lecturer).putUp(input)])
    expect(one).toEqual(two)
    await expect(of(lecturer).putUp({ bookingId, fileId })).rejects.toMatchObject({
      code: 'ALREADY_UP',
    })
    const outline = await givenFile(world, lecturer, 'outline')
    await expect(of(lecturer).putUp({ bookingId, fileId: outline })).rejects.toMatchObject({
      message: '文件还没传好，请重新选一次',
    })
  })

  it('is put up once by two phones that send the same file at the same moment', async () => {
    world.travelTo(over)
    const { bookingId, lecturer } = talk
    const fileId = await givenFile(world, lecturer, 'handout')
    const input = { bookingId, fileId, note: '' }
    const results = await Promise.allSettled([of(lecturer).putUp(input), of(lecturer).putUp(input)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ code: 'ALREADY_UP' }),
    })
    expect((await of(lecturer).list({ bookingId })).handouts).toHaveLength(1)
    expect(await topics()).toEqual(['handout.putUp'])
  })

  it('is opened whole or not at all while it is taken down, and taken down once', async () => {
    world.travelTo(over)
    const { handoutId } = await putUp()
    const [first, second, ...reads] = await Promise.allSettled([
      of(talk.lecturer).takeDown({ handoutId }),
      of(talk.office).takeDown({ handoutId }),
      ...Array.from({ length: 8 }, () => of(parent).open({ handoutId })),
    ])
    expect([first?.status, second?.status].sort()).toEqual(['fulfilled', 'rejected'])
    for (const read of reads) {
      if (read.status === 'fulfilled') expect(read.value.url).toEqual(expect.any(String))
      else expect(read.reason).toMatchObject({ code: 'NOT_FOUND' })
    }
    await expect(of(parent).open({ handoutId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await topics()).toEqual(['handout.putUp', 'handout.takenDown'])
  })

  it('takes three and no fourth, even at the same moment, until one is taken down', async () => {
    world.travelTo(over)
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => putUp()))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    await expect(putUp()).rejects.toMatchObject({ code: 'TOO_MANY' })
    const { bookingId, lecturer } = talk
    const [first] = (await of(lecturer).list({ bookingId })).handouts
    await of(lecturer).takeDown({ handoutId: first?.id as HandoutId })
    await expect(of(parent).open({ handoutId: first?.id as HandoutId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await putUp()
  })

  it('closes thirty days after, at once when read and for good when the timer comes', async () => {
    const { bookingId, lecturer } = talk
    world.travelTo(over)
    const { handoutId, fileId } = await putUp()
    world.travelTo(lastMoment)
    expect(await lectureJobs.closeOldHandouts?.(world.db, world.now())).toBe(0)
    expect(await lectureJobs.forgetParents?.(world.db, world.now())).toBe(0)
    expect(await of(parent).open({ handoutId })).toMatchObject({ url: expect.any(String) })

    world.travelTo(new Date(Date.parse(lastMoment) + 1).toISOString())
    for (const reader of [parent, lecturer]) {
      await expect(of(reader).open({ handoutId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect((await of(reader).list({ bookingId })).handouts).toEqual([])
    }
    await expect(putUp()).rejects.toMatchObject({ code: 'CLOSED' })
    await lectureJobs.forgetParents?.(world.db, world.now())
    expect(await lectureJobs.closeOldHandouts?.(world.db, world.now())).toBe(1)
    expect(await lectureJobs.closeOldHandouts?.(world.db, world.now())).toBe(0)

    await expect(of(parent).list({ bookingId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await purgeUploads(world.files)(world.db, world.now())
    const file = await world.db
      .selectFrom('file')
      .select('status')
      .where('id', '=', fileId)
      .executeTakeFirstOrThrow()
    expect(file.status).toBe('removed')
    const rows = await world.db
      .selectFrom('handout')
      .select(['file_id', 'closed_by', 'put_up_by'])
      .execute()
    expect(rows).toEqual([{ file_id: null, closed_by: null, put_up_by: lecturer.personId }])
  })

  it('leaves no notice behind that leads to a parent', async () => {
    world.travelTo(over)
    await putUp()
    await tellAll()
    expect(await noticesOf(parent)).toHaveLength(1)
    world.travelTo(new Date(Date.parse(lastMoment) + 1).toISOString())
    await lectureJobs.forgetParents?.(world.db, world.now())
    expect(await noticesOf(parent)).toEqual([])
  })

  it('stands in the log with what was done and by whom', async () => {
    world.travelTo(over)
    const { handoutId } = await putUp()
    await of(talk.office).takeDown({ handoutId })
    const events = await world.db
      .selectFrom('event')
      .select(['topic', 'actor_id'])
      .where('topic', 'like', 'handout.%')
      .orderBy('id')
      .execute()
    expect(events).toEqual([
      { topic: 'handout.putUp', actor_id: talk.lecturer.personId },
      { topic: 'handout.takenDown', actor_id: talk.office.personId },
    ])
  })
})
