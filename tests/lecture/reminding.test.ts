import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import { notify } from '@cloud/timer/notify'
import type { Actor } from '@shared/account/account.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSeat, daysAhead, givenConfirmed, givenSession } from './given'
import { allow, givenCall, remind } from './given-call'

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

/** A talk with two parents, one of whom lets us send a message. */
async function givenTwoParents() {
  const { sessionId, bookingId, lecturer } = await givenSession(world, school, 10)
  const [reached, unreached] = [await givenActor(world), await givenActor(world)] as const
  for (const parent of [reached, unreached]) {
    await world.as(parent).lecture.seat.book(aSeat(sessionId))
  }
  await notify(world.db, world.now())
  await allow(world, reached, 'seat')
  return { bookingId, lecturer, reached, unreached }
}

const titlesOf = async (actor: Actor) => {
  const rows = await world.db
    .selectFrom('notice')
    .select('title')
    .where('person_id', '=', actor.personId)
    .execute()
  return rows.map((row) => row.title)
}

describe('reminding of a talk', () => {
  it('happens the evening before and two hours before, each once, to all', async () => {
    const { lecturer, reached, unreached } = await givenTwoParents()
    const start = world.now()
    const at = (days: number, time: string) => {
      world.travelTo(daysAhead({ ...world, now: () => start }, days, time))
      return remind(world)
    }

    expect([await at(9, '17:59'), await at(9, '18:00'), await at(9, '18:01')]).toEqual([0, 1, 0])
    expect([await at(10, '11:59'), await at(10, '12:00'), await at(10, '13:59')]).toEqual([0, 1, 0])

    for (const person of [lecturer, reached, unreached]) {
      expect(await titlesOf(person)).toEqual(expect.arrayContaining(['明天有讲座', '讲座快到了']))
    }
  })

  it('is done once by two timers at the same moment', async () => {
    await givenConfirmed(world, school)
    world.travelTo(daysAhead(world, 9, '18:00'))
    const runs = await Promise.all(
      [1, 2, 3].map(() => lectureJobs.remindOfTalks?.(world.db, world.now())),
    )
    expect(runs.reduce((sum = 0, done = 0) => sum + done, 0)).toBe(1)
  })

  it('happens again for the new time of a talk that was moved after the first', async () => {
    const { bookingId, office, lecturer } = await givenConfirmed(world, school)
    const moved = daysAhead(world, 12)
    world.travelTo(daysAhead(world, 9, '18:00'))
    expect(await remind(world)).toBe(1)
    await world.as(office).lecture.booking.move({ bookingId, startsAt: moved, reason: '下雨改期' })
    const [offer] = (await world.as(lecturer).lecture.offer.list({})).items
    await world.as(lecturer).lecture.offer.accept({ offerId: offer?.id as never })
    expect(await remind(world)).toBe(0)

    world.travelTo(daysAhead(world, 2, '18:00'))

    expect(await remind(world)).toBe(1)
  })

  it('does not happen for a talk that was called off', async () => {
    const { bookingId, office } = await givenConfirmed(world, school)
    await world.as(office).lecture.booking.cancel({ bookingId, reason: '学校停课' })
    world.travelTo(daysAhead(world, 9, '18:00'))
    expect(await remind(world)).toBe(0)
  })
})

describe('the list of those to be phoned', () => {
  it('holds exactly those whom no message reached, masked, and is shorter for the host', async () => {
    const { bookingId, lecturer, unreached } = await givenTwoParents()
    world.travelTo(daysAhead(world, 9, '18:00'))
    await remind(world)

    const whole = await world.as(await officeOf(county)).lecture.reminder.list({ bookingId })
    const short = await world.as(await hostOf(school)).lecture.reminder.list({ bookingId })

    expect(whole.lines.map((line) => [line.who, line.why])).toEqual([
      ['lecturer', 'noQuota'],
      ['host', 'noQuota'],
      ['parent', 'noQuota'],
    ])
    expect(whole.lines[0]?.personId).toBe(lecturer.personId)
    expect(short.lines).toMatchObject([
      { personId: unreached.personId, name: '陈**', phone: '138****0007', calledAt: null },
    ])
    expect(whole.remindedAt).toBe(daysAhead(world, 0, '18:00'))
  })

  it('takes in who refused or could not be reached, and leaves out who was reached by one of two', async () => {
    const { bookingId, reached } = await givenTwoParents()
    world.travelTo(daysAhead(world, 9, '18:00'))
    await remind(world)
    const close = (outcome: 'sent' | 'refused') =>
      world.db.updateTable('wechat_task').set({ outcome, done_at: world.now() }).execute()
    const office = world.as(await officeOf(county)).lecture.reminder
    const parents = async () => {
      const { lines } = await office.list({ bookingId })
      return lines.filter((line) => line.personId === reached.personId).map((line) => line.why)
    }
    expect(await parents()).toEqual([])

    await close('refused')
    expect(await parents()).toEqual(['refused'])

    await close('sent')
    world.travelTo(daysAhead(world, 1, '12:00'))
    await remind(world)
    expect(await parents()).toEqual([])
  })

  it('gives a number to who is to call, and writes down every look', async () => {
    const call = await givenCall(world, school)
    const office = await officeOf(county)

    const revealed = await world.as(office).lecture.reminder.reveal(call)
    await world.as(office).lecture.reminder.reveal(call)

    expect(revealed).toEqual({ name: '陈女士', phone: '13800000007' })
    const looks = await world.db.selectFrom('sensitive_read').selectAll().execute()
    expect(looks).toHaveLength(2)
    expect(looks[0]).toMatchObject({
      person_id: office.personId,
      subject_kind: 'seat',
      purpose: '讲座电话提醒',
    })
  })

  it('gives no number of somebody who is not on it, nor to anybody else', async () => {
    const { bookingId, personId } = await givenCall(world, school)
    const stranger = await givenActor(world)
    const attempts = [
      world.as(await officeOf(county)).lecture.reminder.reveal({
        bookingId,
        personId: stranger.personId,
      }),
      world.as(await hostOf(otherSchool)).lecture.reminder.reveal({ bookingId, personId }),
      world.as(await hostOf(otherSchool)).lecture.reminder.markCalled({ bookingId, personId }),
    ]
    for (const attempt of attempts) {
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await world.db.selectFrom('sensitive_read').selectAll().execute()).toEqual([])
  })

  it('is worked off: who was called leaves the task, once, whoever called', async () => {
    const { bookingId, personId } = await givenCall(world, school)
    const host = await hostOf(school)
    const [office, other] = [await officeOf(county), await officeOf(county)]
    const tasksOf = async (actor: Actor) => {
      const { todos } = await world.as(actor).account.home.get({})
      return todos.filter((todo) => todo.key === `calls:${bookingId}`).map((todo) => todo.title)
    }
    expect(await tasksOf(host)).toEqual(['有 1 位要打电话提醒'])
    expect(await tasksOf(office)).toEqual(['有 3 位要打电话提醒'])

    await Promise.all(
      [host, office, other].map((actor) =>
        world.as(actor).lecture.reminder.markCalled({ bookingId, personId }),
      ),
    )

    expect(await tasksOf(host)).toEqual([])
    const { lines } = await world.as(office).lecture.reminder.list({ bookingId })
    expect(lines.at(-1)).toMatchObject({ personId, calledAt: world.now().toISOString() })
    const calls = await world.db
      .selectFrom('event')
      .select('topic')
      .where('topic', '=', 'booking.calledAbout')
      .execute()
    expect(calls).toHaveLength(1)
  })
})
