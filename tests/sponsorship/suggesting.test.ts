import { sql } from 'kysely'
import type { StudentId } from '@shared/sponsorship/student.model'
import { createWorld, type World } from '../support/world'
import { givenSponsor } from './given'
import { type GivenMarket, givenMarket } from './given-market'
import { aWish } from './given-match'
import { givenHold } from './given-pair'
import { endSuggestions } from './jobs'

describe('suggesting pairs to sponsors', () => {
  let world: World
  let offices: GivenMarket['offices']
  let office: GivenMarket['office']
  let propose: GivenMarket['propose']
  let pairsOf: GivenMarket['pairsOf']
  let confirmAll: GivenMarket['confirmAll']
  let waiting: GivenMarket['waiting']
  let willing: GivenMarket['willing']
  let published: GivenMarket['published']
  let suggestedTo: GivenMarket['suggestedTo']
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    const given = await givenMarket(world)
    ;({ offices, office, propose, pairsOf, confirmAll, waiting, willing, published, suggestedTo } =
      given)
  })

  describe('deciding and publishing', () => {
    it('reaches the sponsor only after a person confirmed it, without a class', async () => {
      const studentId = await waiting()
      const { actor } = await willing()
      const { suggested, proposalId } = await published()
      expect(suggested).toBe(1)
      const [seen] = await suggestedTo(actor)
      expect(seen).toMatchObject({
        card: { studentId, waitingDays: 31 },
        expiresAt: '2026-06-15T16:00:00.000Z',
      })
      expect(JSON.stringify(seen)).not.toMatch(/class|orphan|difficult|lowIncome|王|returned/i)
      expect(await office().get({ proposalId })).toMatchObject({
        status: 'published',
        standing: { suggested: 1 },
      })
    })

    it('asks for a decision on every pair, and for at least one confirmed', async () => {
      await waiting()
      await willing()
      const { proposalId } = await propose()
      await expect(office().publish({ proposalId })).rejects.toMatchObject({ code: 'UNDECIDED' })
      const [pair] = await pairsOf(proposalId)
      const suggestionId = pair?.suggestionId as never
      await office().setAside({ suggestionId, reason: '资助人刚打电话说要等等' })
      await expect(office().confirm({ suggestionId })).rejects.toMatchObject({ code: 'NOT_OPEN' })
      await expect(office().publish({ proposalId })).rejects.toMatchObject({
        code: 'NOTHING_CONFIRMED',
      })
      expect(await office().reconsider({ suggestionId })).toMatchObject({ status: 'proposed' })
      await office().confirm({ suggestionId })
      await office().publish({ proposalId })
      await expect(office().publish({ proposalId })).rejects.toMatchObject({ code: 'NOT_OPEN' })
      await expect(office().reconsider({ suggestionId })).rejects.toMatchObject({
        code: 'NOT_OPEN',
      })
      await expect(office().withdraw({ proposalId, reason: '不要了' })).rejects.toMatchObject({
        code: 'NOT_OPEN',
      })
      const { rows } = await sql<{ status: string }>`
        select status from match_suggestion_move order by id`.execute(world.db)
      expect(rows.map((row) => row.status)).toEqual([
        'proposed',
        'setAside',
        'proposed',
        'confirmed',
        'suggested',
      ])
      await expect(sql`delete from match_suggestion_move`.execute(world.db)).rejects.toThrow()
    })

    it('drops what no longer holds and says why', async () => {
      const studentIds: StudentId[] = []
      for (let at = 0; at < 6; at += 1)
        studentIds.push(await waiting({ guardian: offices.guardian }))
      const { sponsorId } = await willing({ places: 6 })
      const { proposalId } = await propose()
      await confirmAll(proposalId)
      const [gone, unconsented, held, kin, other] = studentIds as [
        StudentId,
        StudentId,
        StudentId,
        StudentId,
        StudentId,
      ]
      await world.db
        .updateTable('student')
        .set({ status: 'withdrawn' })
        .where('id', '=', gone)
        .execute()
      await world.as(offices.guardian).sponsorship.consent.revoke({
        studentId: unconsented,
        kind: 'anonymousCard',
      })
      await givenHold(world, held, (await givenSponsor(world, offices.county)).sponsorId)
      await world.db
        .insertInto('relation_clearance')
        .values({
          student_id: kin,
          sponsor_id: sponsorId,
          outcome: 'related',
          conclusion: '是表亲',
          cleared_by: offices.reviewer.personId,
          cleared_at: world.now(),
        })
        .execute()
      await world.db
        .updateTable('student')
        .set({ need_fen: 900_000 })
        .where('id', '=', other)
        .execute()

      expect(await office().publish({ proposalId })).toMatchObject({ suggested: 1, dropped: 5 })
      const reasons = new Map(
        (await pairsOf(proposalId)).map((pair) => [pair.card.studentId, pair.dropReason]),
      )
      expect(studentIds.map((id) => reasons.get(id))).toEqual([
        'notWaiting',
        'consentGone',
        'held',
        'related',
        'changed',
        null,
      ])
    })

    it('keeps to the places a sponsor has left, and to sponsors still verified', async () => {
      for (let at = 0; at < 3; at += 1) await waiting()
      const { sponsorId, actor } = await willing({ places: 3 })
      const { proposalId } = await propose()
      await confirmAll(proposalId)
      await world.as(actor).sponsorship.preference.save({ preference: aWish({ places: 1 }) })
      expect(await office().publish({ proposalId })).toMatchObject({ suggested: 1, dropped: 2 })

      await world.db
        .updateTable('sponsor')
        .set({ status: 'suspended' })
        .where('id', '=', sponsorId)
        .execute()
      expect(await suggestedTo(actor)).toEqual([])
    })

    it('refuses a proposal whose stored numbers were tampered with', async () => {
      await waiting()
      await willing({ places: 1 })
      const { proposalId } = await propose()
      await confirmAll(proposalId)
      await expect(
        sql`update match_proposal set matching = '{}'`.execute(world.db),
      ).rejects.toThrow('not rewritten')
      await world.db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        await sql`update match_proposal
          set matching = jsonb_set(matching, '{total}', '0')`.execute(tx)
      })
      await expect(office().publish({ proposalId })).rejects.toMatchObject({ code: 'NOT_OPTIMAL' })
    })

    it('publishes once when two clerks press at once', async () => {
      await waiting()
      await willing()
      const { proposalId } = await propose()
      await confirmAll(proposalId)
      const pressed = await Promise.allSettled([1, 2].map(() => office().publish({ proposalId })))
      expect(pressed.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
      const open = await world.db
        .selectFrom('match_suggestion')
        .select('status')
        .where('status', '=', 'suggested')
        .execute()
      expect(open).toHaveLength(1)
    })

    it('agrees with a hold that is placed at the same moment, whichever comes first', async () => {
      const studentId = await waiting()
      await willing()
      const { proposalId } = await propose()
      await confirmAll(proposalId)
      const other = await givenSponsor(world, offices.county)
      const [published] = await Promise.all([
        office().publish({ proposalId }),
        world.as(other.actor).sponsorship.hold.place({ studentId }),
      ])
      const [pair] = await pairsOf(proposalId)
      expect(pair?.status).toBe(published.dropped === 1 ? 'dropped' : 'overtaken')
    })

    it('lets a withdrawn proposal go with its pairs, and another be made', async () => {
      await waiting()
      await willing()
      const { proposalId } = await propose()
      await office().withdraw({ proposalId, reason: '漏了一位资助人' })
      expect(await office().get({ proposalId })).toMatchObject({
        status: 'withdrawn',
        closeReason: '漏了一位资助人',
        standing: { dropped: 1 },
      })
      expect((await propose()).pairs).toBe(1)
    })
  })

  describe('what the sponsor makes of a suggestion', () => {
    it('is the usual hold, and the suggestion is answered', async () => {
      const studentId = await waiting()
      const { actor } = await willing()
      const { proposalId } = await published()
      await world.as(actor).sponsorship.hold.place({ studentId })
      expect(await suggestedTo(actor)).toEqual([])
      expect(await office().get({ proposalId })).toMatchObject({ standing: { taken: 1 } })
    })

    it('is overtaken when one of 20 others is quicker', async () => {
      const studentId = await waiting()
      const { actor } = await willing()
      const { proposalId } = await published()
      const others = await Promise.all(
        Array.from({ length: 20 }, () => givenSponsor(world, offices.county)),
      )
      const held = await Promise.allSettled(
        others.map((one) => world.as(one.actor).sponsorship.hold.place({ studentId })),
      )
      expect(held.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      expect(await suggestedTo(actor)).toEqual([])
      expect(await office().get({ proposalId })).toMatchObject({ standing: { overtaken: 1 } })
    })

    it('may be declined without a reason, and the student is free for the next run', async () => {
      await waiting()
      const { actor } = await willing()
      await published()
      const [seen] = await suggestedTo(actor)
      const suggestionId = seen?.suggestionId as never
      const { decline } = world.as(actor).sponsorship.suggestion
      const other = await givenSponsor(world, offices.county)
      await expect(
        world.as(other.actor).sponsorship.suggestion.decline({ suggestionId }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await decline({ suggestionId })).toMatchObject({ status: 'declined' })
      await expect(decline({ suggestionId })).rejects.toMatchObject({ code: 'NO_LONGER_OPEN' })
      expect((await propose()).pairs).toBe(1)
    })

    it('ends after 14 days, with or without the timer, and is in no two proposals meanwhile', async () => {
      await waiting()
      const { actor } = await willing()
      await published()
      await expect(propose()).rejects.toMatchObject({ code: 'NOBODY_WAITS' })

      world.travelTo('2026-06-15T16:00:00.000Z')
      expect(await suggestedTo(actor)).toEqual([])
      expect(await endSuggestions(world)).toBe(1)
      expect(await endSuggestions(world)).toBe(0)
      expect((await propose()).pairs).toBe(1)
    })

    it('vanishes with consent ②', async () => {
      const studentId = await waiting({ guardian: offices.guardian })
      const { actor } = await willing()
      await published()
      const kind = 'anonymousCard' as const
      await world.as(offices.guardian).sponsorship.consent.revoke({ studentId, kind })
      expect(await suggestedTo(actor)).toEqual([])
    })
  })

  it('reads nothing that would have to be written down, and writes ids and numbers only', async () => {
    await waiting()
    await willing()
    await published()
    const looks = await world.db.selectFrom('sensitive_read').selectAll().execute()
    expect(looks).toEqual([])
    const events = await world.db.selectFrom('event').select(['topic', 'payload']).execute()
    expect(events.map((one) => one.topic)).toEqual([
      'matching.proposed',
      'suggestion.decided',
      'matching.published',
    ])
    expect(JSON.stringify(events)).not.toMatch(/王|138|H-2026|first|orphan/)
  })
})
