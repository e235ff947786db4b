import { sql } from 'kysely'
import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import { notify } from '@cloud/timer/notify'
import { givenActor, givenCommittee, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSeat, daysAhead, givenSession, givenTalk } from './given'
import { remind } from './given-call'

process.env.DOOR_KEY = 'a key of the test'

let world: World
let county: Place
let school: Place
let days: (n: number, time?: string) => string
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  county = await givenCommittee(world.db, { level: 'county', name: '清县' })
  school = await givenCommittee(world.db, { kind: 'school', level: 'township', parent: county })
  const start = world
  const moments = Array.from({ length: 60 }, (_, n) => daysAhead(start, n, '00:00'))
  days = (n, time = '14:00') => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    const from = Date.parse(moments[n] as string)
    return new Date(from + (hours * 60 + minutes) * 60_000).toISOString()
  }
})

const PHONE = '13800000007'
const OPENID = 'o-the-mother-of-this-test'

/** Every table in which any of these words stands, whatever the column. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    order by relname`.execute(world.db)
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: hits } = await sql<{ hits: number }>`
      select count(*) as hits from ${sql.table(name)} as line
      where to_jsonb(line)::text like any (${words.map((word) => `%${word}%`)}::text[])`.execute(
      world.db,
    )
    if (Number(hits[0]?.hits) > 0) found.push(name)
  }
  return found
}

/** A mother who did everything a parent can do about one talk. */
async function givenMother() {
  const talk = await givenSession(world, school, 3)
  const mother = await givenActor(world)
  await world.db
    .insertInto('identity')
    .values({
      provider: 'wechatOpenid',
      subject: OPENID,
      person_id: mother.personId,
      verified_at: world.now(),
    })
    .execute()
  await world.db
    .insertInto('subscription_quota')
    .values({ person_id: mother.personId, template: 'seat', remaining: 0 })
    .execute()
  const as = world.as(mother).lecture
  const { sectionId } = await givenTalk(world, county)
  const wish = await as.wish.make({ sectionId, areaId: county.id })
  await as.wish.takeBack(wish)
  const form = { ...aSeat(talk.sessionId), phone: PHONE }
  const first = await as.seat.book(form)
  await as.seat.cancel({ seatId: first.id })
  const seat = await as.seat.book(form)
  await notify(world.db, world.now())
  world.travelTo(days(9, '18:30'))
  await remind(world)
  const call = { bookingId: talk.bookingId, personId: mother.personId }
  const asOffice = world.as(talk.office).lecture.reminder
  expect(await asOffice.reveal(call)).toMatchObject({ phone: PHONE })
  await asOffice.markCalled(call)
  world.travelTo(days(10, '13:40'))
  const door = await world.as(talk.office).lecture.door.show({ sessionId: talk.sessionId })
  await as.door.checkIn({ sessionId: talk.sessionId, code: door.code as string })
  world.travelTo(days(10, '15:10'))
  await as.rating.give({ seatId: seat.id, face: 'good', remark: '很好' })
  return { ...talk, mother, seat, words: [mother.personId, OPENID, PHONE] }
}

describe('forgetting the parents', () => {
  it('leaves nothing anywhere that leads back to a mother thirty days after, and keeps the counts', async () => {
    const { sessionId, words, office } = await givenMother()
    expect(await tablesWith(words)).toEqual([
      'event',
      'identity',
      'notice',
      'person',
      'reminder_call',
      'request',
      'seat',
      'seat_arrival',
      'subscription_quota',
      'wish',
    ])
    const seatsBefore = await world.db.selectFrom('seat').select('status').execute()
    world.travelTo(days(40, '23:59'))
    expect(await lectureJobs.forgetParents?.(world.db, world.now())).toBe(1)
    world.travelTo(days(41, '00:01'))
    const before = await world.as(office).lecture.clearance.preview({})
    expect(before.due).toMatchObject({ seats: 2, arrivals: 1, requests: 5 })
    expect(before.due.events).toBeGreaterThan(3)
    expect(before.due.notices).toBeGreaterThan(1)

    await lectureJobs.forgetParents?.(world.db, world.now())

    expect(await tablesWith(words)).toEqual([])
    const after = await world.as(office).lecture.clearance.preview({})
    const nothing = { seats: 0, arrivals: 0, events: 0, notices: 0, requests: 0, wishes: 0 }
    expect(after).toEqual({ due: nothing, coming: [], clearedSeats: 2 })
    expect(await world.db.selectFrom('seat').select('status').execute()).toEqual(seatsBefore)
    const session = await world.as(null).lecture.session.get({ sessionId })
    expect(session.taken).toBe(1)
    expect(await world.db.selectFrom('seat_arrival').select('way').execute()).toEqual([
      { way: 'scanned' },
    ])
    expect(await world.db.selectFrom('rating').select('face').execute()).toHaveLength(1)
    expect(await lectureJobs.forgetParents?.(world.db, world.now())).toBe(0)
  })

  it('keeps the account of who has anything else with us, and only what the talk knew goes', async () => {
    const { mother, sessionId } = await givenMother()
    const coming = await givenSession(world, school, 3, { startsAt: days(50) })
    await world.as(mother).lecture.seat.book(aSeat(coming.sessionId))
    world.travelTo(days(41))

    await lectureJobs.forgetParents?.(world.db, world.now())

    const seats = await world.as(mother).lecture.seat.list({})
    expect(seats.items.map((seat) => seat.sessionId)).toEqual([coming.sessionId])
    expect(await world.as(mother).lecture.seat.find({ sessionId })).toBeNull()
    expect(await tablesWith([OPENID])).toEqual(['identity'])
  })

  it('says in advance when the next names go, and to nobody but the office', async () => {
    const { sessionId, office } = await givenSession(world, school, 3)
    await world.as(await givenActor(world)).lecture.seat.book(aSeat(sessionId))
    world.travelTo(days(20))

    const { coming, due } = await world.as(office).lecture.clearance.preview({})

    expect(due.seats).toBe(0)
    expect(coming).toMatchObject([{ clearedOn: '2026-10-12', families: 1 }])
    const host = await givenActor(world, { roles: [['schoolVerifier', school]] })
    await expect(world.as(host).lecture.clearance.preview({})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('lets nobody rewrite anything else of the log', async () => {
    await givenMother()
    const rewrite = (what: string) => sql`update event set ${sql.raw(what)}`.execute(world.db)
    await expect(rewrite("topic = 'nothing'")).rejects.toThrow('append-only')
    await expect(rewrite('actor_id = null')).rejects.toThrow('append-only')
    await expect(
      sql`update seat_arrival set way = 'listed', noted_by = null`.execute(world.db),
    ).rejects.toThrow('append-only')
  })
})
