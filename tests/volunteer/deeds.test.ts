import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import { momentAt } from '@shared/kernel/local-date'
import { overlaps, spanOf } from '@shared/volunteer/deed.rules'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSheet, givenMember, givenTeam } from './deed.given'
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
      const { member, volunteerId } = await givenMember(world, offices.village)
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
      const { member } = await givenMember(world, offices.village)
      const command = { requestId: randomUUID(), sheet: aSheet() }
      const [first, second] = await Promise.all([
        as(member).deed.write(command),
        as(member).deed.write(command),
      ])
      expect(second.id).toBe(first.id)
    })

    it('names the line that stands in its way', async () => {
      const { member } = await givenMember(world, offices.village)
      await as(member).deed.write({ sheet: aSheet({ what: '护学岗' }) })
      const again = as(member).deed.write({ sheet: aSheet({ startsAt: '10:00' }) })
      await expect(again).rejects.toMatchObject({
        code: 'OVERLAPS',
        message: '刘文华在11月20日（周五）上午9:00—上午10:30已记过“护学岗”，请改时间，或更正那一笔',
      })
      await as(member).deed.write({ sheet: aSheet({ startsAt: '10:30' }) })
    })

    it('is one line when two phones write the same hour at once', async () => {
      const { member } = await givenMember(world, offices.village)
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
      const { member } = await givenMember(world, offices.village)
      await expect(as(member).deed.write({ sheet: aSheet(facts) })).rejects.toMatchObject({ code })
    })

    it('is for members who serve', async () => {
      const stranger = await givenActor(world)
      await expect(as(stranger).deed.write({ sheet: aSheet() })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      const { member, volunteerId } = await givenMember(world, offices.village)
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
          const { member, volunteerId } = await givenMember(world, offices.village)
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
      const { member, volunteerId } = await givenMember(world, offices.village)
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

  describe('recording for others', () => {
    it('stands at once, with the office behind it, and says how many were entered together', async () => {
      const one = await givenMember(world, offices.village, '王桂英')
      const two = await givenMember(world, offices.village, '赵德明')
      const volunteerIds = [one.volunteerId, two.volunteerId]
      const { deedIds } = await as(offices.clerk).deed.record({ volunteerIds, sheet: aSheet() })

      expect(deedIds).toHaveLength(2)
      const book = await as(offices.clerk).deed.book({ volunteerId: one.volunteerId, year: 2026 })
      expect(book.months[0]?.deeds[0]).toMatchObject({
        status: 'confirmed',
        entry: 'office',
        enteredBy: '李秀兰',
        enteredTogether: 2,
      })
      const events = await world.db
        .selectFrom('event')
        .select(['topic', 'acting_as', 'payload'])
        .where('topic', '=', 'deed.recorded')
        .execute()
      expect(events).toHaveLength(2)
      expect(events[0]).toMatchObject({ acting_as: 'villageClerk', payload: { people: 2 } })
    })

    it('leaves the recorder’s own line a claim', async () => {
      const { member, volunteerId } = await givenMember(world, offices.village)
      const clerk = { ...member, grants: offices.clerk.grants }
      await as(clerk).deed.record({ volunteerIds: [volunteerId], sheet: aSheet() })
      expect((await as(member).deed.mine({ year: 2026 })).tally).toMatchObject({
        claimed: 1,
        confirmed: 0,
      })
    })

    it('writes nobody down when one of them was elsewhere, and says who', async () => {
      const one = await givenMember(world, offices.village, '王桂英')
      const two = await givenMember(world, offices.village, '赵德明')
      await as(two.member).deed.write({ sheet: aSheet({ what: '调解' }) })
      const volunteerIds = [one.volunteerId, two.volunteerId]
      await expect(
        as(offices.clerk).deed.record({ volunteerIds, sheet: aSheet() }),
      ).rejects.toMatchObject({ code: 'OVERLAPS', message: expect.stringContaining('赵德明') })
      expect((await as(one.member).deed.mine({ year: 2026 })).months).toEqual([])
    })

    it('reaches no further than the office does', async () => {
      const { volunteerId } = await givenMember(world, offices.nextVillage)
      await expect(
        as(offices.clerk).deed.record({ volunteerIds: [volunteerId], sheet: aSheet() }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect((await as(offices.reviewer).deed.listPeople({ search: '刘' })).items).toHaveLength(1)
      expect((await as(offices.clerk).deed.listPeople({ search: '' })).items).toEqual([])
    })
  })

  describe('correcting a deed', () => {
    it('puts a new line in its place and keeps the old one to be read', async () => {
      const { member } = await givenMember(world, offices.village)
      const { id: deedId } = await as(member).deed.write({ sheet: aSheet() })
      await as(offices.clerk).deed.confirm({ deedId })

      const next = await as(member).deed.correct({
        deedId,
        reason: '结束得早',
        sheet: aSheet({ minutes: 60 }),
      })

      expect(next).toMatchObject({ status: 'claimed', minutes: 60 })
      const seen = await as(member).deed.get({ deedId: next.id })
      expect(seen.former).toMatchObject([{ id: deedId, status: 'superseded', minutes: 90 }])
      expect(await as(member).deed.get({ deedId })).toMatchObject({ replacedBy: next.id })
      expect((await as(member).deed.mine({ year: 2026 })).tally).toEqual({
        claimed: 1,
        claimedMinutes: 60,
        confirmed: 0,
        confirmedMinutes: 0,
      })
      await expect(
        as(member).deed.correct({ deedId, reason: '再改', sheet: aSheet() }),
      ).rejects.toMatchObject({ code: 'NO_LONGER_COUNTS' })
    })

    it('by an office stands at once', async () => {
      const { member } = await givenMember(world, offices.village)
      const { id: deedId } = await as(member).deed.write({ sheet: aSheet() })
      const next = await as(offices.clerk).deed.correct({
        deedId,
        reason: '核对过签到表',
        sheet: aSheet({ minutes: 120 }),
      })
      expect(next).toMatchObject({ status: 'confirmed', entry: 'office' })
    })

    it('is the only way: what is written is never changed', async () => {
      const { member } = await givenMember(world, offices.village)
      const { id } = await as(member).deed.write({ sheet: aSheet() })
      const rewritten = world.db.updateTable('deed').set({ what: '别的' }).where('id', '=', id)
      await expect(rewritten.execute()).rejects.toThrow(/corrected by another deed/)
      const deleted = world.db.deleteFrom('deed').where('id', '=', id)
      await expect(deleted.execute()).rejects.toThrow(/corrected by another deed/)
    })
  })

  describe('closing a month', () => {
    const at = () => ({ committeeId: offices.township.id, month: '2026-10' })
    const october = { happenedOn: '2026-10-26' }

    it('waits for the claims, then nothing in it changes any more', async () => {
      const { member } = await givenMember(world, offices.village)
      const { id: deedId } = await as(member).deed.write({ sheet: aSheet(october) })
      await expect(as(offices.reviewer).deedMonth.lock(at())).rejects.toMatchObject({
        code: 'CLAIMS_WAITING',
      })
      await as(offices.clerk).deed.confirm({ deedId })
      const { lockId } = await as(offices.reviewer).deedMonth.lock(at())

      const MONTH_LOCKED = { code: 'MONTH_LOCKED' }
      const sheet = aSheet({ ...october, startsAt: '15:00' })
      await expect(as(member).deed.write({ sheet })).rejects.toMatchObject(MONTH_LOCKED)
      await expect(
        as(offices.clerk).deed.correct({ deedId, reason: '再核', sheet }),
      ).rejects.toMatchObject(MONTH_LOCKED)
      await expect(as(offices.reviewer).deedMonth.lock(at())).rejects.toMatchObject({
        code: 'ALREADY_LOCKED',
      })
      const [, month] = await as(offices.reviewer).deedMonth.list({
        committeeId: offices.township.id,
      })
      expect(month).toMatchObject({
        month: '2026-10',
        deeds: 1,
        confirmedMinutes: 90,
        lock: { id: lockId },
      })

      await as(offices.reviewer).deedMonth.reopen({ lockId, reason: '漏记一场' })
      await as(member).deed.write({ sheet })
      await expect(
        as(offices.reviewer).deedMonth.reopen({ lockId, reason: '再开' }),
      ).rejects.toMatchObject({ code: 'NOT_LOCKED' })
    })

    it('is kept by the database too', async () => {
      const { member, volunteerId } = await givenMember(world, offices.village)
      await as(offices.reviewer).deedMonth.lock(at())
      const forced = world.db
        .insertInto('deed')
        .values({
          id: randomUUID() as never,
          volunteer_id: volunteerId,
          person_id: member.personId,
          village_id: offices.village.id,
          team_id: null,
          happened_on: '2026-10-26',
          starts_at: momentAt('2026-10-26', '09:00'),
          ends_at: momentAt('2026-10-26', '10:00'),
          what: '护学',
          effect: '平安',
          place: '',
          people: null,
          entry: 'self',
          entered_by: member.personId,
          entered_at: world.now(),
          batch_id: null,
          late_reason: null,
          supersedes: null,
          correction_reason: null,
          status: 'claimed',
          judged_by: null,
          judged_at: null,
          decline_reason: null,
        })
        .execute()
      await expect(forced).rejects.toThrow(/the month is locked/)
    })

    it('and writing into it at the same moment never both happen unseen', async () => {
      const { member } = await givenMember(world, offices.village)
      const [written, locked] = await Promise.allSettled([
        as(member).deed.write({ sheet: aSheet(october) }),
        as(offices.reviewer).deedMonth.lock(at()),
      ])
      expect([written.status, locked.status].sort()).toEqual(['fulfilled', 'rejected'])
    })
  })
})
