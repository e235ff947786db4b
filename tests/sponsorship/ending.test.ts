import { randomUUID } from 'node:crypto'
import { listWaiting } from '@cloud/sponsorship/matching.store'
import type { AgreementId, ProgrammeId } from '@shared/sponsorship/agreement.model'
import { EndReason } from '@shared/sponsorship/ending.model'
import { returnsToWaiting } from '@shared/sponsorship/ending.rules'
import { endingToFamily, endingToSponsor } from '@shared/sponsorship/ending.wording'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenPairInForce, told } from './given-correspondence'
import { givenAgreement } from './given-pair'
import { eraseClosed } from './jobs'

const happenedOn = '2026-06-01'
const note = '电话里说工厂停产了'

describe('ending a sponsorship', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })
  const office = () => world.as(offices.office).sponsorship
  const statusOf = async (studentId: string) =>
    world.db
      .selectFrom('student')
      .select(['status', 'waiting_since'])
      .where('id', '=', studentId as never)
      .executeTakeFirstOrThrow()

  const promise = (programmeId: ProgrammeId, agreementId: AgreementId, amountFen: number) =>
    office().aid.promise({
      programmeId,
      agreementId,
      portion: { kind: 'cash', amountFen },
      happenedOn,
      note: '',
    })

  it('lets the sponsor go, and puts the child first in the queue', async () => {
    const { studentId, sponsor, agreementId, holdId } = await givenPairInForce(world, offices)
    const longWaiting = await givenStudent(world, offices.village, {
      status: 'waiting',
      waitingSince: '2024-01-01',
    })

    const left = await world
      .as(sponsor)
      .sponsorship.agreement.leave({ agreementId, reason: 'sponsorLeft' })

    expect(left.status).toBe('ended')
    expect(await statusOf(studentId)).toEqual({ status: 'waiting', waiting_since: '2026-06-01' })
    const waiting = await listWaiting(world.db, offices.county.id, world.now())
    expect(waiting.find((one) => one.studentId === studentId)?.returned).toBe(true)
    expect(waiting.find((one) => one.studentId === longWaiting)?.returned).toBe(false)
    const other = await givenSponsor(world, offices.county, { phone: '13900000002' })
    const { items } = await world.as(other.actor).sponsorship.card.list({ limit: 1 })
    expect(items.map((one) => one.studentId)).toEqual([studentId])
    const pairing = await world.as(sponsor).sponsorship.pairing.get({ holdId })
    expect(pairing).toMatchObject({ student: null, agreement: { status: 'ended' } })
  })

  it('leads each reason to the state of the table and tells both sides gently', async () => {
    for (const reason of EndReason.options) {
      const pair = await givenPairInForce(world, offices)

      await office().agreement.end({ agreementId: pair.agreementId, reason, note })

      const { status } = await statusOf(pair.studentId)
      expect(status).toBe(returnsToWaiting(reason) ? 'waiting' : 'ended')
      const notices = await told(world, 'sponsorshipAgreement.ended')
      const bodyFor = (personId: string) =>
        notices.find((one) => one.personId === personId)?.body ?? ''
      expect(bodyFor(pair.sponsor.personId)).toContain(endingToSponsor[reason])
      expect(bodyFor(offices.guardian.personId)).toContain(endingToFamily[reason])
      expect(bodyFor(offices.teacher.personId)).toContain(endingToFamily[reason])
      expect(JSON.stringify(notices)).not.toContain(note)
    }
  })

  it('tells the office when a party ended it', async () => {
    const { agreementId } = await givenPairInForce(world, offices)

    await world
      .as(offices.guardian)
      .sponsorship.agreement.leave({ agreementId, reason: 'familyLeft' })

    const notices = await told(world, 'sponsorshipAgreement.ended')
    expect(notices.map((one) => one.personId)).toContain(offices.office.personId)
  })

  it('takes out what nobody handed over and lets the guardian sign for what is on its way', async () => {
    const { agreementId, programmeId, sponsor, studentId } = await givenPairInForce(world, offices)
    const given = await promise(programmeId, agreementId, 60_000)
    await promise(programmeId, agreementId, 40_000)
    const portion = { kind: 'cash' as const, amountFen: 50_000 }
    const move = { aidId: given.aidId, portion, happenedOn }
    await office().aid.advance({ ...move, from: 'pending', receiptNumber: '0045123' })

    await world.as(sponsor).sponsorship.agreement.leave({ agreementId, reason: 'sponsorLeft' })

    const { totals } = await office().programme.get({ programmeId })
    expect(totals.total.amountFen).toBe(50_000)
    expect(totals.stages.pending.amountFen).toBe(0)
    const account = async () => (await office().agreement.get({ agreementId })).ending?.account
    expect(await account()).toMatchObject({
      signed: { amountFen: 0 },
      underway: { amountFen: 50_000 },
      ungiven: { amountFen: 50_000 },
    })

    await office().aid.advance({ ...move, from: 'atCustodian', receiptNumber: '' })
    const signatureId = await givenFile(world, offices.guardian, 'signature')
    await world.as(offices.guardian).sponsorship.aid.sign({ aidId: given.aidId, signatureId })
    expect(await account()).toMatchObject({
      signed: { amountFen: 50_000 },
      underway: { amountFen: 0 },
      ungiven: { amountFen: 50_000 },
    })
    expect((await statusOf(studentId)).status).toBe('waiting')
    const late = { programmeId, agreementId, portion, happenedOn, note: '' }
    await expect(office().aid.promise(late)).rejects.toMatchObject({ code: 'NO_AGREEMENT' })
  })

  it('does not call it fulfilled while help is on its way', async () => {
    const { agreementId, programmeId } = await givenPairInForce(world, offices)
    await promise(programmeId, agreementId, 60_000)
    await expect(
      office().agreement.end({ agreementId, reason: 'fulfilled', note }),
    ).rejects.toMatchObject({ code: 'STILL_UNDERWAY' })
  })

  it('refuses a word that is not the speaker’s, a stranger, and an agreement not in force', async () => {
    const { agreementId, sponsor } = await givenPairInForce(world, offices)
    const leave = (who: Parameters<World['as']>[0], reason: EndReason) =>
      world.as(who).sponsorship.agreement.leave({ agreementId, reason })
    await expect(leave(sponsor, 'falseRecord')).rejects.toMatchObject({ code: 'NOT_YOURS_TO_SAY' })
    await expect(leave(offices.guardian, 'sponsorLeft')).rejects.toMatchObject({
      code: 'NOT_YOURS_TO_SAY',
    })
    await expect(leave(await givenActor(world), 'sponsorLeft')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })

    const studentId = await givenStudent(world, offices.village, { status: 'matched' })
    const { sponsorId } = await givenSponsor(world, offices.county, { phone: '13900000003' })
    const by = offices.office.personId
    const signing = await givenAgreement(
      world,
      offices.county,
      { studentId, sponsorId, by },
      'signing',
    )
    await expect(
      office().agreement.end({ agreementId: signing.agreementId, reason: 'moved', note }),
    ).rejects.toMatchObject({ code: 'NOT_IN_FORCE' })
  })

  it('is done once when the same word is sent twice', async () => {
    const { agreementId, sponsor } = await givenPairInForce(world, offices)
    const requestId = randomUUID() as never
    const asked = { agreementId, reason: 'sponsorLeft' as const, requestId }
    const once = await world.as(sponsor).sponsorship.agreement.leave(asked)
    expect(await world.as(sponsor).sponsorship.agreement.leave(asked)).toEqual(once)
    expect(await world.db.selectFrom('agreement_ending').selectAll().execute()).toHaveLength(1)
  })

  it('ends once when sponsor, guardian and office end it at the same moment', async () => {
    const { agreementId, programmeId, sponsor } = await givenPairInForce(world, offices)
    await promise(programmeId, agreementId, 60_000)

    const outcomes = await Promise.allSettled([
      world.as(sponsor).sponsorship.agreement.leave({ agreementId, reason: 'sponsorLeft' }),
      world.as(offices.guardian).sponsorship.agreement.leave({ agreementId, reason: 'familyLeft' }),
      office().agreement.end({ agreementId, reason: 'changed', note }),
      promise(programmeId, agreementId, 10_000),
    ])

    const endings = outcomes.slice(0, 3)
    expect(endings.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of endings) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'NOT_IN_FORCE' })
    }
    const { totals } = await office().programme.get({ programmeId })
    expect(totals.stages.pending.amountFen).toBe(0)
    expect(totals.total.amountFen).toBe(0)
  })

  it('keeps the word for ever, but forgets the office’s note with the family', async () => {
    const { agreementId } = await givenPairInForce(world, offices)
    await office().agreement.end({ agreementId, reason: 'falseRecord', note })
    const ending = () => office().agreement.get({ agreementId })
    expect((await ending()).ending?.note).toBe(note)
    const forFamily = await world.as(offices.guardian).sponsorship.agreement.read({ agreementId })
    expect(forFamily.ending?.note).toBeNull()
    for (const change of [
      world.db.deleteFrom('agreement_ending'),
      world.db.updateTable('agreement_ending').set({ reason: 'moved' }),
      world.db.updateTable('agreement').set({ status: 'effective' }),
    ]) {
      await expect(change.execute()).rejects.toThrow()
    }

    world.travelTo('2027-06-03T01:00:00.000Z')
    await eraseClosed(world)

    expect((await ending()).ending).toMatchObject({ reason: 'falseRecord' })
    expect((await ending()).ending?.note).not.toBe(note)
  })
})
