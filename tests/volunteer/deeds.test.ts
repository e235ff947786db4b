import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import { overlaps, spanOf } from '@shared/volunteer/deed.rules'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSheet, givenTeam, givenWriter } from './deed.given'
import { givenOffices, type Offices } from './given'

describe('the deed book', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-11-22T08:00:00.000Z' })
    offices = await givenOffices(world)
  })
  const as = (actor: Parameters<World['as']>[0]) => world.as(actor).volunteer

  describe('writing a deed', () => {
    it('is a claim, in the book and in the team, and not an hour confirmed', async () => {
      const { member, volunteerId } = await givenWriter(world, offices.village)
      const teamId = await givenTeam(world, offices.township, { members: [volunteerId] })
      const photoIds = [await givenFile(world, member, 'evidence')]

      const line = await as(member).deed.write({ sheet: aSheet({ teamId, photoIds }) })

      expect(line).toMatchObject({ status: 'claimed', entry: 'self', minutes: 90, photos: 1 })
      const book = await as(member).deed.mine({ year: 2026 })
      expect(book.tally).toEqual({
        claimed: 1,
        claimedMinutes: 90,
        confirmed: 0,
        confirmedMinutes: 0,
      })
      const team = await as(offices.reviewer).team.get({ teamId, year: 2026 })
      expect(team).toMatchObject({ deeds: 1, claimedMinutes: 90, confirmedMinutes: 0 })
    })

    it('sent twice is written once', async () => {
      const { member } = await givenWriter(world, offices.village)
      const command = { requestId: randomUUID(), sheet: aSheet() }
      const [first, second] = await Promise.all([
        as(member).deed.write(command),
        as(member).deed.write(command),
      ])
      expect(second.id).toBe(first.id)
    })

    it('names the line that stands in its way', async () => {
      const { member } = await givenWriter(world, offices.village)
      await as(member).deed.write({ sheet: aSheet({ what: '护学岗' }) })
      const again = as(member).deed.write({ sheet: aSheet({ startsAt: '10:00' }) })
      await expect(again).rejects.toMatchObject({
        code: 'OVERLAPS',
        message: '刘文华在11月20日（周五）上午9:00—上午10:30已记过“护学岗”，请改时间，或更正那一笔',
      })
      await as(member).deed.write({ sheet: aSheet({ startsAt: '10:30' }) })
    })

    it('is one line when two phones write the same hour at once', async () => {
      const { member } = await givenWriter(world, offices.village)
      const written = await Promise.allSettled(
        [1, 2, 3, 4].map(() => as(member).deed.write({ sheet: aSheet() })),
      )
      expect(written.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      for (const one of written) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'OVERLAPS' })
      }
    })

    it.each([
      ['IN_THE_FUTURE', { happenedOn: '2026-11-23' }],
      ['SAY_WHY_LATE', { happenedOn: '2026-10-01' }],
      ['NOT_IN_TEAM', { teamId: randomUUID() as never }],
    ])('is refused: %s', async (code, facts) => {
      const { member } = await givenWriter(world, offices.village)
      await expect(as(member).deed.write({ sheet: aSheet(facts) })).rejects.toMatchObject({ code })
    })

    it('is for members who serve', async () => {
      const stranger = await givenActor(world)
      await expect(as(stranger).deed.write({ sheet: aSheet() })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      const { member, volunteerId } = await givenWriter(world, offices.village)
      await world.db
        .updateTable('volunteer')
        .set({ status: 'suspended' })
        .where('id', '=', volunteerId)
        .execute()
      await expect(as(member).deed.write({ sheet: aSheet() })).rejects.toMatchObject({
        code: 'NOT_SERVING',
      })
    })

    it('keeps the promise of the rules for any order of writing', async () => {
      const hour = fc.integer({ min: 6, max: 20 })
      const sheets = fc.array(fc.record({ hour, minutes: fc.constantFrom(30, 60, 150, 240) }), {
        minLength: 2,
        maxLength: 6,
      })
      await fc.assert(
        fc.asyncProperty(sheets, async (some) => {
          const { member, volunteerId } = await givenWriter(world, offices.village)
          const kept: ReturnType<typeof spanOf>[] = []
          for (const one of some) {
            const startsAt = `${String(one.hour).padStart(2, '0')}:00`
            const sheet = aSheet({ startsAt, minutes: one.minutes })
            const span = spanOf(sheet)
            const free = kept.every((other) => !overlaps(other, span))
            const done = await as(member)
              .deed.write({ sheet })
              .then(
                () => true,
                () => false,
              )
            expect(done).toBe(free)
            if (free) kept.push(span)
          }
          const { rows } = await sql<{ lines: number }>`
            select count(*) as lines from deed where volunteer_id = ${volunteerId}`.execute(
            world.db,
          )
          expect(rows[0]?.lines).toBe(kept.length)
        }),
        { numRuns: 12 },
      )
    })
  })

  describe('confirming a deed', () => {
    async function claimed(facts = {}) {
      const { member, volunteerId } = await givenWriter(world, offices.village)
      const captain = await givenActor(world, { name: '蒋卫东' })
      const teamId = await givenTeam(world, offices.township, {
        members: [volunteerId],
        captain: captain.personId,
      })
      const { id: deedId } = await as(member).deed.write({ sheet: aSheet({ teamId, ...facts }) })
      return { member, volunteerId, captain, teamId, deedId }
    }

    it('is done by the village, once, and counts the hours', async () => {
      const { member, deedId, teamId } = await claimed()
      const [todo] = await volunteerTodos(world.db, offices.clerk, world.now())
      expect(todo?.title).toBe('1 笔业绩等您确认')

      const line = await as(offices.clerk).deed.confirm({ deedId })

      expect(line).toMatchObject({ status: 'confirmed', judgedBy: '李秀兰' })
      expect((await as(member).deed.mine({ year: 2026 })).tally.confirmedMinutes).toBe(90)
      const team = await as(offices.reviewer).team.get({ teamId, year: 2026 })
      expect(team).toMatchObject({ deeds: 1, claimedMinutes: 0, confirmedMinutes: 90 })
      await expect(as(offices.clerk).deed.confirm({ deedId })).rejects.toMatchObject({
        code: 'NOT_WAITING',
      })
    })

    it('is done by the captain of the team, and by no other stranger', async () => {
      const { captain, deedId } = await claimed()
      const waiting = await as(captain).deed.listWaiting({})
      expect(waiting.items.map((one) => one.id)).toEqual([deedId])
      const stranger = await givenActor(world)
      await expect(as(stranger).deed.confirm({ deedId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await as(captain).deed.confirm({ deedId })
    })

    it('is never one’s own: not by the elder, not by a clerk who is one, not in the database', async () => {
      const { member, deedId } = await claimed()
      await expect(as(member).deed.confirm({ deedId })).rejects.toMatchObject({ code: 'YOUR_OWN' })
      const forced = world.db
        .updateTable('deed')
        .set({ status: 'confirmed', judged_by: member.personId, judged_at: world.now() })
        .where('id', '=', deedId)
        .execute()
      await expect(forced).rejects.toThrow(/nobody_confirms_their_own|confirmed_by_another/)

      const clerk = { ...member, grants: offices.clerk.grants }
      expect((await as(clerk).deed.listWaiting({})).items).toEqual([])
      await expect(as(clerk).deed.confirm({ deedId })).rejects.toMatchObject({ code: 'YOUR_OWN' })
    })

    it('has one winner when two decide at once', async () => {
      const { deedId, captain } = await claimed()
      const done = await Promise.allSettled([
        as(offices.clerk).deed.confirm({ deedId }),
        as(captain).deed.decline({ deedId, reason: '当天在开会' }),
      ])
      expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    })

    it('may be declined with a reason, and the hour is free again', async () => {
      const { member, deedId } = await claimed()
      const line = await as(offices.clerk).deed.decline({ deedId, reason: '时间不对，是周四' })
      expect(line).toMatchObject({ status: 'declined', declineReason: '时间不对，是周四' })
      await as(member).deed.write({ sheet: aSheet() })
    })

    it('may be forestalled by the elder', async () => {
      const { member, deedId } = await claimed()
      await expect(as(offices.clerk).deed.withdraw({ deedId })).rejects.toMatchObject({
        code: 'NOT_YOURS',
      })
      expect(await as(member).deed.withdraw({ deedId })).toMatchObject({ status: 'withdrawn' })
    })

    it('is warned of a day longer than eight hours (§B.10)', async () => {
      const { member } = await claimed({ startsAt: '06:00', minutes: 300 })
      await as(member).deed.write({ sheet: aSheet({ startsAt: '12:00', minutes: 240 }) })
      const { items } = await as(offices.clerk).deed.listWaiting({})
      expect(items.map((one) => one.longDay)).toEqual([true, true])
    })

    it('is asked of the township when the village lets it wait a week', async () => {
      await claimed()
      expect(await volunteerTodos(world.db, offices.reviewer, world.now())).toEqual([])
      world.travelTo('2026-12-01T01:00:00.000Z')
      const [todo] = await volunteerTodos(world.db, offices.reviewer, world.now())
      expect(todo).toMatchObject({ title: '1 笔业绩没有人确认', overdue: true })
    })
  })
})
