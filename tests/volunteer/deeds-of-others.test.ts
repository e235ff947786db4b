import { randomUUID } from 'node:crypto'
import { momentAt } from '@shared/kernel/local-date'
import { createWorld, type World } from '../support/world'
import { aSheet, givenWriter } from './deed.given'
import { givenOffices, type Offices } from './given'

describe('the deed book, kept by an office', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-11-22T08:00:00.000Z' })
    offices = await givenOffices(world)
  })
  const as = (actor: Parameters<World['as']>[0]) => world.as(actor).volunteer

  describe('recording for others', () => {
    it('stands at once, with the office behind it, and says how many were entered together', async () => {
      const one = await givenWriter(world, offices.village, '王桂英')
      const two = await givenWriter(world, offices.village, '赵德明')
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
      const { member, volunteerId } = await givenWriter(world, offices.village)
      const clerk = { ...member, grants: offices.clerk.grants }
      await as(clerk).deed.record({ volunteerIds: [volunteerId], sheet: aSheet() })
      expect((await as(member).deed.mine({ year: 2026 })).tally).toMatchObject({
        claimed: 1,
        confirmed: 0,
      })
    })

    it('writes nobody down when one of them was elsewhere, and says who', async () => {
      const one = await givenWriter(world, offices.village, '王桂英')
      const two = await givenWriter(world, offices.village, '赵德明')
      await as(two.member).deed.write({ sheet: aSheet({ what: '调解' }) })
      const volunteerIds = [one.volunteerId, two.volunteerId]
      await expect(
        as(offices.clerk).deed.record({ volunteerIds, sheet: aSheet() }),
      ).rejects.toMatchObject({ code: 'OVERLAPS', message: expect.stringContaining('赵德明') })
      expect((await as(one.member).deed.mine({ year: 2026 })).months).toEqual([])
    })

    it('reaches no further than the office does', async () => {
      const { volunteerId } = await givenWriter(world, offices.nextVillage)
      await expect(
        as(offices.clerk).deed.record({ volunteerIds: [volunteerId], sheet: aSheet() }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect((await as(offices.reviewer).deed.listPeople({ search: '刘' })).items).toHaveLength(1)
      expect((await as(offices.clerk).deed.listPeople({ search: '' })).items).toEqual([])
    })
  })

  describe('correcting a deed', () => {
    it('puts a new line in its place and keeps the old one to be read', async () => {
      const { member } = await givenWriter(world, offices.village)
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
      const { member } = await givenWriter(world, offices.village)
      const { id: deedId } = await as(member).deed.write({ sheet: aSheet() })
      const next = await as(offices.clerk).deed.correct({
        deedId,
        reason: '核对过签到表',
        sheet: aSheet({ minutes: 120 }),
      })
      expect(next).toMatchObject({ status: 'confirmed', entry: 'office' })
    })

    it('is the only way: what is written is never changed', async () => {
      const { member } = await givenWriter(world, offices.village)
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
      const { member } = await givenWriter(world, offices.village)
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
      const { member, volunteerId } = await givenWriter(world, offices.village)
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
      const { member } = await givenWriter(world, offices.village)
      const [written, locked] = await Promise.allSettled([
        as(member).deed.write({ sheet: aSheet(october) }),
        as(offices.reviewer).deedMonth.lock(at()),
      ])
      expect([written.status, locked.status].sort()).toEqual(['fulfilled', 'rejected'])
    })
  })
})
