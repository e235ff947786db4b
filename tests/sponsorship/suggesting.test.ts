import { sql } from 'kysely'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenSponsor } from './given'
import { freshMarket } from './given-market'
import { aWish } from './given-match'
import { givenHold } from './given-pair'
import { endSuggestions } from './jobs'

describe('suggesting pairs to sponsors', () => {
  const on = freshMarket()

  describe('deciding and publishing', () => {
    it('reaches the sponsor only after a person confirmed it, without a class', async () => {
      const studentId = await on.waiting()
      const { actor } = await on.willing()
      const { suggested, proposalId } = await on.published()
      expect(suggested).toBe(1)
      const [seen] = await on.suggestedTo(actor)
      expect(seen).toMatchObject({
        card: { studentId, waitingDays: 31 },
        expiresAt: '2026-06-15T16:00:00.000Z',
      })
      expect(JSON.stringify(seen)).not.toMatch(/class|orphan|difficult|lowIncome|王|returned/i)
      expect(await on.office().get({ proposalId })).toMatchObject({
        status: 'published',
        standing: { suggested: 1 },
      })
    })

    it('asks for a decision on every pair, and for at least one confirmed', async () => {
      await on.waiting()
      await on.willing()
      const { proposalId } = await on.propose()
      await expect(on.office().publish({ proposalId })).rejects.toMatchObject({ code: 'UNDECIDED' })
      const [pair] = await on.pairsOf(proposalId)
      const suggestionId = pair?.suggestionId as never
      await on.office().setAside({ suggestionId, reason: '资助人刚打电话说要等等' })
      await expect(on.office().confirm({ suggestionId })).rejects.toMatchObject({
        code: 'NOT_OPEN',
      })
      await expect(on.office().publish({ proposalId })).rejects.toMatchObject({
        code: 'NOTHING_CONFIRMED',
      })
      expect(await on.office().reconsider({ suggestionId })).toMatchObject({ status: 'proposed' })
      await on.office().confirm({ suggestionId })
      await on.office().publish({ proposalId })
      await expect(on.office().publish({ proposalId })).rejects.toMatchObject({ code: 'NOT_OPEN' })
      await expect(on.office().reconsider({ suggestionId })).rejects.toMatchObject({
        code: 'NOT_OPEN',
      })
      await expect(on.office().withdraw({ proposalId, reason: '不要了' })).rejects.toMatchObject({
        code: 'NOT_OPEN',
      })
      const { rows } = await sql<{ status: string }>`
        select status from match_suggestion_move order by id`.execute(on.world.db)
      expect(rows.map((row) => row.status)).toEqual([
        'proposed',
        'setAside',
        'proposed',
        'confirmed',
        'suggested',
      ])
      await expect(sql`delete from match_suggestion_move`.execute(on.world.db)).rejects.toThrow()
    })

    it('drops what no longer holds and says why', async () => {
      const studentIds: StudentId[] = []
      for (let at = 0; at < 6; at += 1)
        studentIds.push(await on.waiting({ guardian: on.offices.guardian }))
      const { sponsorId } = await on.willing({ places: 6 })
      const { proposalId } = await on.propose()
      await on.confirmAll(proposalId)
      const [gone, unconsented, held, kin, other] = studentIds as [
        StudentId,
        StudentId,
        StudentId,
        StudentId,
        StudentId,
      ]
      await on.world.db
        .updateTable('student')
        .set({ status: 'withdrawn' })
        .where('id', '=', gone)
        .execute()
      await on.world.as(on.offices.guardian).sponsorship.consent.revoke({
        studentId: unconsented,
        kind: 'anonymousCard',
      })
      await givenHold(on.world, held, (await givenSponsor(on.world, on.offices.county)).sponsorId)
      await on.world.db
        .insertInto('relation_clearance')
        .values({
          student_id: kin,
          sponsor_id: sponsorId,
          outcome: 'related',
          conclusion: '是表亲',
          cleared_by: on.offices.reviewer.personId,
          cleared_at: on.world.now(),
        })
        .execute()
      await on.world.db
        .updateTable('student')
        .set({ need_fen: 900_000 })
        .where('id', '=', other)
        .execute()

      expect(await on.office().publish({ proposalId })).toMatchObject({ suggested: 1, dropped: 5 })
      const reasons = new Map(
        (await on.pairsOf(proposalId)).map((pair) => [pair.card.studentId, pair.dropReason]),
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
      for (let at = 0; at < 3; at += 1) await on.waiting()
      const { sponsorId, actor } = await on.willing({ places: 3 })
      const { proposalId } = await on.propose()
      await on.confirmAll(proposalId)
      await on.world.as(actor).sponsorship.preference.save({ preference: aWish({ places: 1 }) })
      expect(await on.office().publish({ proposalId })).toMatchObject({ suggested: 1, dropped: 2 })

      await on.world.db
        .updateTable('sponsor')
        .set({ status: 'suspended' })
        .where('id', '=', sponsorId)
        .execute()
      expect(await on.suggestedTo(actor)).toEqual([])
    })

    it('refuses a proposal whose stored numbers were tampered with', async () => {
      await on.waiting()
      await on.willing({ places: 1 })
      const { proposalId } = await on.propose()
      await on.confirmAll(proposalId)
      await expect(
        sql`update match_proposal set matching = '{}'`.execute(on.world.db),
      ).rejects.toThrow('not rewritten')
      await on.world.db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        await sql`update match_proposal
          set matching = jsonb_set(matching, '{total}', '0')`.execute(tx)
      })
      await expect(on.office().publish({ proposalId })).rejects.toMatchObject({
        code: 'NOT_OPTIMAL',
      })
    })

    it('publishes once when two clerks press at once', async () => {
      await on.waiting()
      await on.willing()
      const { proposalId } = await on.propose()
      await on.confirmAll(proposalId)
      const pressed = await Promise.allSettled(
        [1, 2].map(() => on.office().publish({ proposalId })),
      )
      expect(pressed.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
      const open = await on.world.db
        .selectFrom('match_suggestion')
        .select('status')
        .where('status', '=', 'suggested')
        .execute()
      expect(open).toHaveLength(1)
    })

    it('agrees with a hold that is placed at the same moment, whichever comes first', async () => {
      const studentId = await on.waiting()
      await on.willing()
      const { proposalId } = await on.propose()
      await on.confirmAll(proposalId)
      const other = await givenSponsor(on.world, on.offices.county)
      const [told] = await Promise.all([
        on.office().publish({ proposalId }),
        on.world.as(other.actor).sponsorship.hold.place({ studentId }),
      ])
      const [pair] = await on.pairsOf(proposalId)
      expect(pair?.status).toBe(told.dropped === 1 ? 'dropped' : 'overtaken')
    })

    it('lets a withdrawn proposal go with its pairs, and another be made', async () => {
      await on.waiting()
      await on.willing()
      const { proposalId } = await on.propose()
      await on.office().withdraw({ proposalId, reason: '漏了一位资助人' })
      expect(await on.office().get({ proposalId })).toMatchObject({
        status: 'withdrawn',
        closeReason: '漏了一位资助人',
        standing: { dropped: 1 },
      })
      expect((await on.propose()).pairs).toBe(1)
    })
  })

  describe('what the sponsor makes of a suggestion', () => {
    it('is the usual hold, and the suggestion is answered', async () => {
      const studentId = await on.waiting()
      const { actor } = await on.willing()
      const { proposalId } = await on.published()
      await on.world.as(actor).sponsorship.hold.place({ studentId })
      expect(await on.suggestedTo(actor)).toEqual([])
      expect(await on.office().get({ proposalId })).toMatchObject({ standing: { taken: 1 } })
    })

    it('is overtaken when one of 20 others is quicker', async () => {
      const studentId = await on.waiting()
      const { actor } = await on.willing()
      const { proposalId } = await on.published()
      const others = await Promise.all(
        Array.from({ length: 20 }, () => givenSponsor(on.world, on.offices.county)),
      )
      const held = await Promise.allSettled(
        others.map((one) => on.world.as(one.actor).sponsorship.hold.place({ studentId })),
      )
      expect(held.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      expect(await on.suggestedTo(actor)).toEqual([])
      expect(await on.office().get({ proposalId })).toMatchObject({ standing: { overtaken: 1 } })
    })

    it('may be declined without a reason, and the student is free for the next run', async () => {
      await on.waiting()
      const { actor } = await on.willing()
      await on.published()
      const [seen] = await on.suggestedTo(actor)
      const suggestionId = seen?.suggestionId as never
      const { decline } = on.world.as(actor).sponsorship.suggestion
      const other = await givenSponsor(on.world, on.offices.county)
      await expect(
        on.world.as(other.actor).sponsorship.suggestion.decline({ suggestionId }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await decline({ suggestionId })).toMatchObject({ status: 'declined' })
      await expect(decline({ suggestionId })).rejects.toMatchObject({ code: 'NO_LONGER_OPEN' })
      expect((await on.propose()).pairs).toBe(1)
    })

    it('ends after 14 days, with or without the timer, and is in no two proposals meanwhile', async () => {
      await on.waiting()
      const { actor } = await on.willing()
      await on.published()
      await expect(on.propose()).rejects.toMatchObject({ code: 'NOBODY_WAITS' })

      on.world.travelTo('2026-06-15T16:00:00.000Z')
      expect(await on.suggestedTo(actor)).toEqual([])
      expect(await endSuggestions(on.world)).toBe(1)
      expect(await endSuggestions(on.world)).toBe(0)
      expect((await on.propose()).pairs).toBe(1)
    })

    it('vanishes with consent ②', async () => {
      const studentId = await on.waiting({ guardian: on.offices.guardian })
      const { actor } = await on.willing()
      await on.published()
      const kind = 'anonymousCard' as const
      await on.world.as(on.offices.guardian).sponsorship.consent.revoke({ studentId, kind })
      expect(await on.suggestedTo(actor)).toEqual([])
    })
  })

  it('reads nothing that would have to be written down, and writes ids and numbers only', async () => {
    await on.waiting()
    await on.willing()
    await on.published()
    const looks = await on.world.db.selectFrom('sensitive_read').selectAll().execute()
    expect(looks).toEqual([])
    const events = await on.world.db.selectFrom('event').select(['topic', 'payload']).execute()
    expect(events.map((one) => one.topic)).toEqual([
      'matching.proposed',
      'suggestion.decided',
      'matching.published',
    ])
    expect(JSON.stringify(events)).not.toMatch(/王|138|H-2026|first|orphan/)
  })
})
