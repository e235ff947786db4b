import { randomUUID } from 'node:crypto'
import { enterAutomaticDeeds } from '@cloud/volunteer/deed.jobs'
import type { Actor, PersonId } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { givenConfirmed } from '../lecture/given'
import { givenActor, givenCommittee, type Place } from '../support/builders'
import { givenArticle, givenOutlet } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { aSheet, givenTeam } from './deed.given'

describe('deeds that enter themselves', () => {
  let world: World
  let county: Place
  let village: Place
  let office: Actor
  beforeEach(async () => {
    world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
    county = await givenCommittee(world.db, { level: 'county' })
    village = await givenCommittee(world.db, { level: 'village', parent: county })
    office = await givenActor(world, { name: '陈志明', roles: [['countyOffice', county]] })
  })
  const run = () => enterAutomaticDeeds(world.db, world.now())

  /** This person is on the register of the village. */
  async function enrol(personId: PersonId): Promise<VolunteerId> {
    const id = randomUUID() as VolunteerId
    await world.db
      .insertInto('volunteer')
      .values({
        id,
        person_id: personId,
        application_id: null,
        village_id: village.id,
        office_id: county.id,
        name: '刘文华',
        joins_as: 'elder',
        main_elder_kind: 'teacher',
        status: 'enrolled',
        approved_on: '2025-01-01',
        member_number: 1,
        enrolled_on: '2025-02-01',
      })
      .execute()
    return id
  }

  const booksOf = (volunteerId: VolunteerId) =>
    world.as(office).volunteer.deed.book({ volunteerId, year: 2026 })
  const linesOf = async (volunteerId: VolunteerId) =>
    (await booksOf(volunteerId)).months.flatMap((month) => month.deeds)

  async function givenDelivered() {
    const school = await givenCommittee(world.db, {
      kind: 'school',
      level: 'township',
      parent: county,
    })
    const { bookingId, lecturer } = await givenConfirmed(world, school)
    const { starts_at } = await world.db
      .selectFrom('booking')
      .select('starts_at')
      .where('id', '=', bookingId)
      .executeTakeFirstOrThrow()
    const startsAt = starts_at as Date
    const after = new Date(startsAt.getTime() + 4 * 3_600_000)
    const deliver = async () => {
      world.travelTo(after.toISOString())
      const asOffice = world.as(office).lecture.booking
      await asOffice.count({ bookingId, parents: 90, teachers: 6, students: 8, note: '当时没信号' })
      await asOffice.deliver({ bookingId })
    }
    return { bookingId, lecturer, startsAt, after, deliver }
  }

  it('come from a talk, once however often the timer fires, confirmed by the office', async () => {
    const { lecturer, startsAt, deliver } = await givenDelivered()
    const volunteerId = await enrol(lecturer.personId)
    const teamId = await givenTeam(world, county, { members: [volunteerId] })
    await deliver()

    const entered = await Promise.all([run(), run()])

    expect(entered.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await run()).toBe(0)
    expect(await linesOf(volunteerId)).toMatchObject([
      {
        entry: 'automatic',
        status: 'confirmed',
        sources: ['lecture'],
        people: 104,
        startsAt: startsAt.toISOString(),
        judgedBy: '陈志明',
        enteredBy: null,
      },
    ])
    const team = await world.as(office).volunteer.team.get({ teamId, year: 2026 })
    expect(team.deeds).toBe(1)
  })

  it('stand behind the line the lecturer wrote of the same hour, and make no second one', async () => {
    const { lecturer, startsAt, after, deliver } = await givenDelivered()
    const volunteerId = await enrol(lecturer.personId)
    world.travelTo(after.toISOString())
    const happenedOn = localDateOf(startsAt)
    const time = new Date(startsAt.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
    const sheet = aSheet({ happenedOn, startsAt: time, minutes: 60 })
    await world.as(lecturer).volunteer.deed.write({ sheet })
    await deliver()

    await run()

    expect(await linesOf(volunteerId)).toMatchObject([
      { entry: 'self', status: 'claimed', sources: ['lecture'] },
    ])
  })

  it('leave people alone who are not on the register', async () => {
    const { deliver } = await givenDelivered()
    await deliver()
    expect(await run()).toBe(0)
    const rows = await world.db.selectFrom('deed').select('id').execute()
    expect(rows).toEqual([])
  })

  it('wait while the month is closed, and come when it is opened', async () => {
    const { lecturer, startsAt, deliver } = await givenDelivered()
    const volunteerId = await enrol(lecturer.personId)
    await deliver()
    world.travelTo('2026-11-20T01:00:00.000Z')
    const month = localDateOf(startsAt).slice(0, 7)
    const months = world.as(office).volunteer.deedMonth
    const { lockId } = await months.lock({ committeeId: county.id, month })
    expect(await run()).toBe(0)
    await months.reopen({ lockId, reason: '补一场讲座' })
    expect(await run()).toBe(1)
    expect(await linesOf(volunteerId)).toHaveLength(1)
  })

  it('come from articles and adoptions without hours, and the author may add them', async () => {
    const author = await givenActor(world, { name: '刘文华' })
    const volunteerId = await enrol(author.personId)
    const articleId = await givenArticle(world, {
      author,
      unit: village,
      desk: county,
      status: 'published',
    })
    await world.db
      .insertInto('event')
      .values({
        topic: 'article.published',
        subject_kind: 'article',
        subject_id: articleId,
        committee_id: county.id,
        actor_id: null,
        acting_as: null,
        before_hash: null,
        after_hash: null,
        payload: '{}',
        happened_at: world.now(),
        noticed_at: null,
      })
      .execute()
    await world.as(office).submission.adoption.register({
      articleId,
      outletId: await givenOutlet(world),
      adoptedOn: '2026-08-30',
      issue: '2026年第8期',
      url: '',
      photoId: null,
    })

    expect(await run()).toBe(2)

    const lines = await linesOf(volunteerId)
    expect(lines.map((one) => [one.sources, one.minutes, one.status])).toEqual([
      [['article'], 0, 'confirmed'],
      [['adoption'], 0, 'confirmed'],
    ])
    const next = await world.as(author).volunteer.deed.correct({
      deedId: lines[0]?.id as never,
      reason: '补上写稿的时间',
      sheet: aSheet({ happenedOn: '2026-08-31' }),
    })
    expect(next).toMatchObject({ status: 'claimed', minutes: 90, entry: 'self' })
    expect(await run()).toBe(0)
  })
})
