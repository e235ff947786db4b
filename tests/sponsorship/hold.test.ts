import fc from 'fast-check'
import { sql } from 'kysely'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenHold } from './given-pair'
import { releaseExpired } from './jobs'

describe('holding a card', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })
  const waiting = (facts: Parameters<typeof givenStudent>[2] = {}) =>
    givenStudent(world, offices.village, {
      status: 'waiting',
      school: offices.school,
      guardian: offices.guardian,
      ...facts,
    })
  const place = (actor: Offices['guardian'], studentId: StudentId) =>
    world.as(actor).sponsorship.hold.place({ studentId })

  it('gives one card to exactly one of 20 sponsors at once', async () => {
    const studentId = await waiting()
    const sponsors = await Promise.all(
      Array.from({ length: 20 }, () => givenSponsor(world, offices.county)),
    )

    const results = await Promise.allSettled(sponsors.map(({ actor }) => place(actor, studentId)))

    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(Array(19).fill('ALREADY_HELD'))
    const rows = await world.db.selectFrom('hold').select('status').execute()
    expect(rows).toEqual([{ status: 'active' }])
  })

  it('lets one sponsor hold three, however many are pressed at once', async () => {
    const cards = [
      await waiting(),
      await waiting(),
      await waiting(),
      await waiting(),
      await waiting(),
    ]
    const { actor } = await givenSponsor(world, offices.county)

    const results = await Promise.allSettled(cards.map((studentId) => place(actor, studentId)))

    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(['TOO_MANY_HOLDS', 'TOO_MANY_HOLDS'])
  })

  it('lets go at the minute it ends, with or without a timer', async () => {
    const studentId = await waiting()
    const first = await givenSponsor(world, offices.county)
    const second = await givenSponsor(world, offices.county)
    const hold = await place(first.actor, studentId)
    expect(hold.expiresAt).toBe('2026-06-08T01:00:00.000Z')
    const cards = async () => (await world.as(second.actor).sponsorship.card.list({})).items.length
    expect(await cards()).toBe(0)

    world.travelTo('2026-06-08T01:00:00.000Z')
    expect(await cards()).toBe(1)
    expect(await world.as(first.actor).sponsorship.pairing.list({})).toMatchObject([
      { hold: { status: 'expired' } },
    ])
    await place(second.actor, studentId)
    expect(await releaseExpired(world)).toBe(0)
  })

  it('ends at 23:59 as at any other minute', async () => {
    world.travelTo('2026-06-01T15:59:00.000Z')
    const studentId = await waiting()
    const first = await givenSponsor(world, offices.county)
    const second = await givenSponsor(world, offices.county)
    await place(first.actor, studentId)

    world.travelTo('2026-06-08T15:58:59.000Z')
    await expect(place(second.actor, studentId)).rejects.toMatchObject({ code: 'ALREADY_HELD' })
    world.travelTo('2026-06-08T15:59:00.000Z')
    expect(await place(second.actor, studentId)).toMatchObject({ status: 'active' })
  })

  it('is released by the timer once', async () => {
    const { sponsorId } = await givenSponsor(world, offices.county)
    await givenHold(world, await waiting(), sponsorId)
    world.travelTo('2026-06-08T01:00:00.000Z')
    expect([await releaseExpired(world), await releaseExpired(world)]).toEqual([1, 0])
  })

  it('lasts as long as the county says, and is extended once', async () => {
    await world.db
      .insertInto('sponsorship_setting')
      .values({ county_id: offices.county.id, hold_days: 3 })
      .execute()
    const { actor } = await givenSponsor(world, offices.county)
    const { holdId, expiresAt } = await place(actor, await waiting())
    expect(expiresAt).toBe('2026-06-04T01:00:00.000Z')
    const { hold } = world.as(actor).sponsorship

    expect(await hold.extend({ holdId })).toMatchObject({
      expiresAt: '2026-06-07T01:00:00.000Z',
      extended: true,
    })
    await expect(hold.extend({ holdId })).rejects.toMatchObject({ code: 'ALREADY_EXTENDED' })
    expect(await hold.release({ holdId })).toMatchObject({ status: 'released' })
    await expect(hold.release({ holdId })).rejects.toMatchObject({ code: 'NO_LONGER_HELD' })
  })

  it('waits for the township when the sponsor shares the guardian’s phone or worked on the case', async () => {
    const studentId = await waiting({ enteredBy: offices.teacher })
    const phone = '13800000009'
    const kin = await givenSponsor(world, offices.county, { phone })
    const roles = [
      ['sponsor', offices.county],
      ['teacher', offices.school],
    ] as const
    const worker = { ...(await givenActor(world, { roles })), personId: offices.teacher.personId }
    await givenSponsor(world, offices.county, { actor: worker })

    for (const actor of [kin.actor, worker]) {
      await expect(place(actor, studentId)).rejects.toMatchObject({ code: 'RELATION_UNCLEAR' })
    }
    await world.as(offices.reviewer).sponsorship.hold.clear({
      studentId,
      sponsorId: kin.sponsorId,
      outcome: 'unrelated',
      conclusion: '号码是以前的，没有亲属关系',
    })
    expect(await place(kin.actor, studentId)).toMatchObject({ status: 'active' })
  })

  it('shows no card to a sponsor who is not verified', async () => {
    const studentId = await waiting()
    const { actor, sponsorId } = await givenSponsor(world, offices.county)
    await world.db
      .updateTable('sponsor')
      .set({ status: 'suspended' })
      .where('id', '=', sponsorId)
      .execute()
    expect((await world.as(actor).sponsorship.card.list({})).items).toEqual([])
    await expect(place(actor, studentId)).rejects.toMatchObject({ code: 'NOT_VERIFIED' })
  })

  it('orders cards by waiting time, the same all day, with at most three days of chance', async () => {
    for (let day = 1; day <= 20; day += 1) {
      await waiting({ waitingSince: `2026-05-${String(day).padStart(2, '0')}` })
    }
    const { actor } = await givenSponsor(world, offices.county)
    const { card } = world.as(actor).sponsorship
    const first = await card.list({ limit: 12 })
    const rest = await card.list({ limit: 12, ...(first.next ? { after: first.next } : {}) })
    const days = [...first.items, ...rest.items].map((one) => one.waitingDays)

    expect(new Set([...first.items, ...rest.items].map((one) => one.code)).size).toBe(20)
    days.forEach((waited, at) => {
      for (const later of days.slice(at + 1)) expect(later - waited).toBeLessThanOrEqual(3)
    })
    expect((await card.list({ limit: 12 })).items).toEqual(first.items)
  })

  it('leaves no hold without its card and no card held twice, whatever is done in which order', async () => {
    const cards = [await waiting(), await waiting()]
    const sponsors = [
      await givenSponsor(world, offices.county),
      await givenSponsor(world, offices.county),
    ]
    const deed = fc.record({
      act: fc.constantFrom('place', 'release', 'extend', 'wait', 'timer', 'revoke'),
      who: fc.nat(1),
      which: fc.nat(1),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        for (const { act, who, which } of deeds) {
          const studentId = cards[which] as StudentId
          const actor = sponsors[who]?.actor as Offices['guardian']
          const { pairing, hold } = world.as(actor).sponsorship
          const mine = (await pairing.list({})).find((one) => one.hold.status === 'active')
          const deedDone = {
            place: () => place(actor, studentId),
            release: () => mine && hold.release({ holdId: mine.hold.holdId }),
            extend: () => mine && hold.extend({ holdId: mine.hold.holdId }),
            wait: () =>
              world.travelTo(new Date(world.now().getTime() + 4 * 86_400_000).toISOString()),
            timer: () => releaseExpired(world),
            revoke: () =>
              world.as(offices.guardian).sponsorship.consent.revoke({ studentId, kind: 'media' }),
          }[act]
          await Promise.resolve(deedDone()).catch((error) => {
            if (!error.defined) throw error
          })
          const { rows } = await sql<{ orphans: number }>`
            select count(*)::int as orphans from hold join student on student.id = student_id
            where hold.status = 'active' and (student.status <> 'waiting' or
              exists (select from hold other where other.student_id = hold.student_id
                and other.status = 'active' and other.id <> hold.id))`.execute(world.db)
          expect(rows[0]?.orphans).toBe(0)
        }
      }),
      { numRuns: 8 },
    )
  })
})
