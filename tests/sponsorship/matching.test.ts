import { givenActor, givenCommittee } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsor } from './given'
import { type GivenMarket, givenMarket } from './given-market'
import { aWish, givenPreference } from './given-match'
import { givenAgreement, givenHold } from './given-pair'

describe('proposing pairs of students and sponsors', () => {
  let world: World
  let offices: GivenMarket['offices']
  let office: GivenMarket['office']
  let propose: GivenMarket['propose']
  let pairsOf: GivenMarket['pairsOf']
  let waiting: GivenMarket['waiting']
  let willing: GivenMarket['willing']
  let suggestedTo: GivenMarket['suggestedTo']
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    const given = await givenMarket(world)
    ;({ offices, office, propose, pairsOf, waiting, willing, suggestedTo } = given)
  })

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
})
