import { givenActor, givenCommittee } from '../support/builders'
import { givenSponsor } from './given'
import { freshMarket } from './given-market'
import { aWish, givenPreference } from './given-match'
import { givenAgreement, givenHold } from './given-pair'

describe('proposing pairs of students and sponsors', () => {
  const on = freshMarket()

  describe('a sponsor’s wish', () => {
    it('is kept, changed, and read by the office', async () => {
      const { actor, sponsorId } = await givenSponsor(on.world, on.offices.county)
      const mine = on.world.as(actor).sponsorship.preference
      expect(await mine.get({})).toEqual({
        standing: null,
        townships: [{ townshipId: on.offices.township.id, name: '河东镇' }],
      })
      await mine.save({ preference: aWish({ townshipIds: [on.offices.township.id] }) })
      expect(await mine.save({ preference: aWish({ places: 5 }) })).toMatchObject({ freePlaces: 5 })
      await mine.save({ preference: aWish({ townshipIds: [on.offices.township.id] }) })

      const shown = await on.world.as(on.offices.office).sponsorship.preference.show({ sponsorId })
      expect(shown).toMatchObject({
        standing: { preference: { places: 2 }, freePlaces: 2 },
        townships: ['河东镇'],
      })
    })

    it('is refused before the sponsor is verified, and for another county’s township', async () => {
      const { actor, sponsorId } = await givenSponsor(on.world, on.offices.county)
      const { save } = on.world.as(actor).sponsorship.preference
      const elsewhere = await givenCommittee(on.world.db, { level: 'township' })
      await expect(
        save({ preference: aWish({ townshipIds: [elsewhere.id] }) }),
      ).rejects.toMatchObject({ code: 'TOWNSHIP_ELSEWHERE' })
      await on.world.db
        .updateTable('sponsor')
        .set({ status: 'suspended' })
        .where('id', '=', sponsorId)
        .execute()
      await expect(save({ preference: aWish() })).rejects.toMatchObject({ code: 'NOT_VERIFIED' })
    })

    it('counts as taken what is held, agreed or suggested', async () => {
      const { actor, sponsorId } = await on.willing({ places: 5 })
      await givenHold(on.world, await on.waiting(), sponsorId)
      const by = on.offices.office.personId
      const matched = await on.waiting({ status: 'matched' })
      await givenAgreement(on.world, on.offices.county, { studentId: matched, sponsorId, by })
      const { standing } = await on.world.as(actor).sponsorship.preference.get({})
      expect(standing?.freePlaces).toBe(3)
    })
  })

  describe('proposing', () => {
    it('pairs by class first, with reasons and a proof, and tells nobody yet', async () => {
      const ordinary = await on.waiting({ form: { difficulties: ['lowIncome'] } })
      const pressing = await on.waiting({
        form: { difficulties: ['orphan'] },
        waitingSince: '2026-05-31',
      })
      const nothingFits = await on.waiting({
        form: { stage: 'university', difficulties: ['lowIncome'] },
      })
      const { actor } = await on.willing({ places: 1 })

      const { proposalId, pairs } = await on.propose()

      expect(pairs).toBe(1)
      expect(await on.pairsOf(proposalId)).toMatchObject([
        {
          card: { studentId: pressing, township: '河东镇' },
          priorityClass: 'first',
          facts: { waitingDays: 1, namedTownship: false, toTheEnd: true },
          status: 'proposed',
        },
      ])
      expect(await on.office().get({ proposalId })).toMatchObject({
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
      const left = await on.office().listUnserved({ proposalId })
      expect(left.items.map((one) => [one.studentId, one.reason])).toEqual(
        expect.arrayContaining([
          [ordinary, 'placesFull'],
          [nothingFits, 'noFit'],
        ]),
      )
      expect(await on.suggestedTo(actor)).toEqual([])
    })

    it('puts a student whose sponsor left before everybody', async () => {
      await on.waiting({ form: { difficulties: ['orphan'] } })
      const returned = await on.waiting({ waitingSince: '2026-05-31' })
      const gone = await givenSponsor(on.world, on.offices.county)
      const by = on.offices.office.personId
      const pair = { studentId: returned, sponsorId: gone.sponsorId, by }
      const { agreementId } = await givenAgreement(on.world, on.offices.county, pair)
      await on.world.db
        .updateTable('agreement')
        .set({ status: 'ended' })
        .where('id', '=', agreementId)
        .execute()
      await on.willing({ places: 1 })
      const { proposalId } = await on.propose()
      expect(await on.pairsOf(proposalId)).toMatchObject([
        { card: { studentId: returned }, priorityClass: 'returned' },
      ])
    })

    it('leaves out who does not wait, is held, lacks consent ②, is related, or is suspended', async () => {
      await on.waiting({ status: 'verified' })
      await on.waiting({ status: 'matched' })
      await on.waiting({ consents: ['verification'] })
      await on.waiting({ form: { birthMonth: '2010-01', stage: 'juniorHigh' } })
      const holder = await givenSponsor(on.world, on.offices.county)
      await givenHold(on.world, await on.waiting(), holder.sponsorId)
      const suspended = await on.willing()
      await on.world.db
        .updateTable('sponsor')
        .set({ status: 'suspended' })
        .where('id', '=', suspended.sponsorId)
        .execute()
      await expect(on.propose()).rejects.toMatchObject({ code: 'NOBODY_WAITS' })

      await on.waiting()
      await expect(on.propose()).rejects.toMatchObject({ code: 'NOBODY_OFFERS' })

      const kin = await givenSponsor(on.world, on.offices.county, { phone: '13800000009' })
      await givenPreference(on.world, kin.sponsorId)
      const { proposalId, pairs } = await on.propose()
      expect(pairs).toBe(0)
      expect(await on.office().get({ proposalId })).toMatchObject({ relatedPairs: 1 })
    })

    it('gives the same proposal for the same input', async () => {
      for (let at = 0; at < 12; at += 1) {
        await on.waiting({ waitingSince: `2026-05-${String(10 + (at % 5)).padStart(2, '0')}` })
      }
      for (const places of [1, 2, 3, 1]) await on.willing({ places })
      const run = async () => {
        const { proposalId } = await on.propose()
        const pairs = await on.world.db
          .selectFrom('match_suggestion')
          .select(['student_id', 'sponsor_id'])
          .where('proposal_id', '=', proposalId)
          .orderBy('position')
          .execute()
        await on.office().withdraw({ proposalId, reason: '再排一次看看' })
        return pairs
      }
      const first = await run()
      expect(first).toHaveLength(7)
      expect(await run()).toEqual(first)
    })

    it('makes one proposal of many asked for at once, and waits until it is done with', async () => {
      await on.waiting()
      await on.willing()
      const asked = await Promise.allSettled(Array.from({ length: 4 }, on.propose))
      const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
      expect(refused).toHaveLength(3)
      for (const code of refused) expect(['PROPOSAL_OPEN', 'NOBODY_WAITS']).toContain(code)
      const open = await on.world.db.selectFrom('match_proposal').select('id').execute()
      expect(open).toHaveLength(1)
      await expect(on.propose()).rejects.toMatchObject({
        code: expect.stringMatching(/NOBODY_WAITS|PROPOSAL_OPEN/),
      })
    })

    it('belongs to the office of the county, and is sent twice but done once', async () => {
      await on.waiting()
      await on.willing()
      const stranger = await givenActor(on.world, {
        roles: [['countyOffice', await givenCommittee(on.world.db, { level: 'county' })]],
      })
      await expect(
        on.office(stranger).propose({ countyId: on.offices.county.id }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
      const input = {
        countyId: on.offices.county.id,
        requestId: '11111111-1111-4111-8111-111111111111',
      }
      expect(await on.office().propose(input)).toEqual(await on.office().propose(input))
    })

    it('surveys the counties of an area', async () => {
      await on.waiting()
      await on.willing({ places: 3 })
      expect(await on.office().survey({})).toEqual([
        {
          countyId: on.offices.county.id,
          county: on.offices.county.name,
          students: 1,
          sponsors: 1,
          places: 3,
          openProposalId: null,
        },
      ])
      const { proposalId } = await on.propose()
      expect(await on.office().survey({})).toMatchObject([
        { students: 0, openProposalId: proposalId },
      ])
      expect((await on.office().list({})).items).toMatchObject([{ proposalId, status: 'open' }])
    })
  })
})
