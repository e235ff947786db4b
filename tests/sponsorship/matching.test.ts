import { sql } from 'kysely'
import type { Actor } from '@shared/account/account.model'
import type { ProposalId } from '@shared/sponsorship/matching.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenActor, givenCommittee } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { aWish, givenPreference } from './given-match'
import { givenAgreement, givenHold } from './given-pair'
import { endSuggestions } from './jobs'

const now = '2026-06-01T01:00:00.000Z'

describe('matching students and sponsors', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now })
    offices = await givenSponsorshipCounty(world)
  })
  const waiting = (facts: Parameters<typeof givenStudent>[2] = {}) =>
    givenStudent(world, offices.village, { status: 'waiting', school: offices.school, ...facts })
  const willing = async (facts: Parameters<typeof givenPreference>[2] = {}) => {
    const sponsor = await givenSponsor(world, offices.county)
    await givenPreference(world, sponsor.sponsorId, facts)
    return sponsor
  }
  const office = (actor: Actor = offices.office) => world.as(actor).sponsorship.matching
  const propose = () => office().propose({ countyId: offices.county.id })
  const pairsOf = async (proposalId: ProposalId) =>
    (await office().listPairs({ proposalId, limit: 50 })).items
  const confirmAll = async (proposalId: ProposalId) => {
    for (const { suggestionId } of await pairsOf(proposalId))
      await office().confirm({ suggestionId })
  }
  const published = async () => {
    const { proposalId } = await propose()
    await confirmAll(proposalId)
    return office().publish({ proposalId })
  }
  const suggestedTo = (actor: Actor) => world.as(actor).sponsorship.suggestion.list({})

  describe('a sponsor’s wish', () => {
    it('is kept, changed, and read by the office', async () => {
      const { actor, sponsorId } = await givenSponsor(world, offices.county)
      const mine = world.as(actor).sponsorship.preference
      expect(await mine.get({})).toEqual({
        standing: null,
        townships: [{ townshipId: offices.township.id, name: '河东镇' }],
      })
      await mine.save({ preference: aWish({ townshipIds: [offices.township.id] }) })
      expect(await mine.save({ preference: aWish({ places: 5 }) })).toMatchObject({ freePlaces: 5 })
      await mine.save({ preference: aWish({ townshipIds: [offices.township.id] }) })

      const shown = await world.as(offices.office).sponsorship.preference.show({ sponsorId })
      expect(shown).toMatchObject({
        standing: { preference: { places: 2 }, freePlaces: 2 },
        townships: ['河东镇'],
      })
    })

    it('is refused before the sponsor is verified, and for another county’s township', async () => {
      const { actor, sponsorId } = await givenSponsor(world, offices.county)
      const { save } = world.as(actor).sponsorship.preference
      const elsewhere = await givenCommittee(world.db, { level: 'township' })
      await expect(
        save({ preference: aWish({ townshipIds: [elsewhere.id] }) }),
      ).rejects.toMatchObject({ code: 'TOWNSHIP_ELSEWHERE' })
      await world.db
        .updateTable('sponsor')
        .set({ status: 'suspended' })
        .where('id', '=', sponsorId)
        .execute()
      await expect(save({ preference: aWish() })).rejects.toMatchObject({ code: 'NOT_VERIFIED' })
    })

    it('counts as taken what is held, agreed or suggested', async () => {
      const { actor, sponsorId } = await willing({ places: 5 })
      await givenHold(world, await waiting(), sponsorId)
      const by = offices.office.personId
      const matched = await waiting({ status: 'matched' })
      await givenAgreement(world, offices.county, { studentId: matched, sponsorId, by })
      const { standing } = await world.as(actor).sponsorship.preference.get({})
      expect(standing?.freePlaces).toBe(3)
    })
  })

  describe('proposing', () => {
    it('pairs by class first, with reasons and a proof, and tells nobody yet', async () => {
      const ordinary = await waiting({ form: { difficulties: ['lowIncome'] } })
      const pressing = await waiting({
        form: { difficulties: ['orphan'] },
        waitingSince: '2026-05-31',
      })
      const nothingFits = await waiting({
        form: { stage: 'university', difficulties: ['lowIncome'] },
      })
      const { actor } = await willing({ places: 1 })

      const { proposalId, pairs } = await propose()

      expect(pairs).toBe(1)
      expect(await pairsOf(proposalId)).toMatchObject([
        {
          card: { studentId: pressing, township: '河东镇' },
          priorityClass: 'first',
          facts: { waitingDays: 1, namedTownship: false, toTheEnd: true },
          status: 'proposed',
        },
      ])
      expect(await office().get({ proposalId })).toMatchObject({
        status: 'open',
        students: 3,
        sponsors: 1,
        places: 1,
        classes: [
          { priorityClass: 'first', waiting: 1, served: 1 },
          { priorityClass: 'third', waiting: 2, served: 0 },
        ],
        unserved: [
          { reason: 'noFit', students: 1 },
          { reason: 'placesFull', students: 1 },
        ],
        standing: { proposed: 1 },
      })
      const left = await office().listUnserved({ proposalId })
      expect(left.items.map((one) => [one.studentId, one.reason])).toEqual(
        expect.arrayContaining([
          [ordinary, 'placesFull'],
          [nothingFits, 'noFit'],
        ]),
      )
      expect(await suggestedTo(actor)).toEqual([])
    })

    it('puts a student whose sponsor left before everybody', async () => {
      await waiting({ form: { difficulties: ['orphan'] } })
      const returned = await waiting({ waitingSince: '2026-05-31' })
      const gone = await givenSponsor(world, offices.county)
      const by = offices.office.personId
      const pair = { studentId: returned, sponsorId: gone.sponsorId, by }
      const { agreementId } = await givenAgreement(world, offices.county, pair)
      await world.db
        .updateTable('agreement')
        .set({ status: 'ended' })
        .where('id', '=', agreementId)
        .execute()
      await willing({ places: 1 })
      const { proposalId } = await propose()
      expect(await pairsOf(proposalId)).toMatchObject([
        { card: { studentId: returned }, priorityClass: 'returned' },
      ])
    })

    it('leaves out who does not wait, is held, lacks consent ②, is related, or is suspended', async () => {
      await waiting({ status: 'verified' })
      await waiting({ status: 'matched' })
      await waiting({ consents: ['verification'] })
      await waiting({ form: { birthMonth: '2010-01', stage: 'juniorHigh' } })
      const holder = await givenSponsor(world, offices.county)
      await givenHold(world, await waiting(), holder.sponsorId)
      const suspended = await willing()
      await world.db
        .updateTable('sponsor')
        .set({ status: 'suspended' })
        .where('id', '=', suspended.sponsorId)
        .execute()
      await expect(propose()).rejects.toMatchObject({ code: 'NOBODY_WAITS' })

      await waiting()
      await expect(propose()).rejects.toMatchObject({ code: 'NOBODY_OFFERS' })

      const kin = await givenSponsor(world, offices.county, { phone: '13800000009' })
      await givenPreference(world, kin.sponsorId)
      const { proposalId, pairs } = await propose()
      expect(pairs).toBe(0)
      expect(await office().get({ proposalId })).toMatchObject({ relatedPairs: 1 })
    })

    it('gives the same proposal for the same input', async () => {
      for (let at = 0; at < 12; at += 1) {
        await waiting({ waitingSince: `2026-05-${String(10 + (at % 5)).padStart(2, '0')}` })
      }
      for (const places of [1, 2, 3, 1]) await willing({ places })
      const run = async () => {
        const { proposalId } = await propose()
        const pairs = await world.db
          .selectFrom('match_suggestion')
          .select(['student_id', 'sponsor_id'])
          .where('proposal_id', '=', proposalId)
          .orderBy('position')
          .execute()
        await office().withdraw({ proposalId, reason: '再排一次看看' })
        return pairs
      }
      const first = await run()
      expect(first).toHaveLength(7)
      expect(await run()).toEqual(first)
    })

    it('makes one proposal of many asked for at once, and waits until it is done with', async () => {
      await waiting()
      await willing()
      const asked = await Promise.allSettled(Array.from({ length: 4 }, propose))
      const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
      expect(refused).toHaveLength(3)
      for (const code of refused) expect(['PROPOSAL_OPEN', 'NOBODY_WAITS']).toContain(code)
      const open = await world.db.selectFrom('match_proposal').select('id').execute()
      expect(open).toHaveLength(1)
      await expect(propose()).rejects.toMatchObject({
        code: expect.stringMatching(/NOBODY_WAITS|PROPOSAL_OPEN/),
      })
    })

    it('belongs to the office of the county, and is sent twice but done once', async () => {
      await waiting()
      await willing()
      const stranger = await givenActor(world, {
        roles: [['countyOffice', await givenCommittee(world.db, { level: 'county' })]],
      })
      await expect(office(stranger).propose({ countyId: offices.county.id })).rejects.toMatchObject(
        { code: 'NOT_FOUND' },
      )
      const input = {
        countyId: offices.county.id,
        requestId: '11111111-1111-4111-8111-111111111111',
      }
      expect(await office().propose(input)).toEqual(await office().propose(input))
    })

    it('surveys the counties of an area', async () => {
      await waiting()
      await willing({ places: 3 })
      expect(await office().survey({})).toEqual([
        {
          countyId: offices.county.id,
          county: offices.county.name,
          students: 1,
          sponsors: 1,
          places: 3,
          openProposalId: null,
        },
      ])
      const { proposalId } = await propose()
      expect(await office().survey({})).toMatchObject([{ students: 0, openProposalId: proposalId }])
      expect((await office().list({})).items).toMatchObject([{ proposalId, status: 'open' }])
    })
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
