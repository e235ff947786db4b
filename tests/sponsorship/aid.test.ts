import { randomUUID } from 'node:crypto'
import { givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import {
  aSponsorForm,
  givenSponsor,
  givenSponsorshipCounty,
  givenStudent,
  type Offices,
} from './given'
import { givenAgreement, givenProgramme } from './given-pair'

const portion = { kind: 'cash' as const, amountFen: 60_000 }
const happenedOn = '2026-06-01'

describe('keeping the aid ledger', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })
  const office = () => world.as(offices.office).sponsorship
  const promised = async () => {
    const { programmeId } = await givenProgramme(world, offices.county)
    const asked = { programmeId, agreementId: null, portion, happenedOn, note: '' }
    return { programmeId, ...(await office().aid.promise(asked)) }
  }

  it('adds lines and never changes one', async () => {
    await promised()
    for (const change of [
      world.db.deleteFrom('aid_movement'),
      world.db.updateTable('aid_movement').set({ amount_fen: 1 }),
    ]) {
      await expect(change.execute()).rejects.toThrow(/append-only/)
    }
  })

  it('puts a wrong line right by its opposite, once', async () => {
    const { programmeId, movementId } = await promised()

    await office().aid.reverse({ movementId, reason: '金额写错' })

    const { totals } = await office().programme.get({ programmeId })
    expect(totals.total.amountFen).toBe(0)
    const { items } = await office().aid.list({ programmeId })
    expect(items).toMatchObject([
      { reverses: movementId, from: 'pending', to: null },
      { movementId, reversed: true },
    ])
    await expect(office().aid.reverse({ movementId, reason: '再来一次' })).rejects.toMatchObject({
      code: 'ALREADY_REVERSED',
    })
  })

  it('moves the same money once when pressed twice at once', async () => {
    const { aidId, programmeId } = await promised()
    const move = { aidId, from: 'pending' as const, portion, receiptNumber: '1', happenedOn }

    const results = await Promise.allSettled([
      office().aid.advance(move),
      office().aid.advance(move),
    ])

    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const { totals } = await office().programme.get({ programmeId })
    expect(totals.stages.atCustodian?.amountFen).toBe(60_000)
  })

  it('does a request that arrives twice once, with the same answer', async () => {
    const { programmeId } = await givenProgramme(world, offices.county)
    const requestId = randomUUID()
    const command = { requestId, programmeId, agreementId: null, portion, happenedOn, note: '' }
    const first = await office().aid.promise(command)
    expect(await office().aid.promise(command)).toEqual(first)
    expect(await world.db.selectFrom('aid').select('id').execute()).toHaveLength(1)
  })

  it('cannot take from a stage what is not there, even past the code', async () => {
    const { aidId } = await promised()
    const line = await world.db.selectFrom('aid_movement').selectAll().executeTakeFirstOrThrow()
    const { id: _, ...copy } = line
    const attempt = world.db
      .insertInto('aid_movement')
      .values({ ...copy, aid_id: aidId, from_stage: 'atSchool', to_stage: 'signed' })
      .execute()
    await expect(attempt).rejects.toThrow(/not so much/)
  })

  it('records help for a student only under an agreement in force', async () => {
    const studentId = await givenStudent(world, offices.village, { status: 'matched' })
    const { sponsorId } = await givenSponsor(world, offices.county)
    const pair = { studentId, sponsorId, by: offices.office.personId }
    const { agreementId, programmeId } = await givenAgreement(
      world,
      offices.county,
      pair,
      'signing',
    )
    await expect(
      office().aid.promise({ programmeId, agreementId, portion, happenedOn, note: '' }),
    ).rejects.toMatchObject({ code: 'NO_AGREEMENT' })
  })

  it('puts a student back on the list when an agreement is called off before it holds', async () => {
    const studentId = await givenStudent(world, offices.village, {
      status: 'matched',
      waitingSince: '2026-05-01',
    })
    const { sponsorId } = await givenSponsor(world, offices.county)
    const pair = { studentId, sponsorId, by: offices.office.personId }
    const { agreementId } = await givenAgreement(world, offices.county, pair, 'signing')

    await office().agreement.cancel({ agreementId, reason: '资助人改了主意' })

    const row = await world.db.selectFrom('student').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ status: 'waiting', waiting_since: '2026-05-01' })
    const again = office().agreement.cancel({ agreementId, reason: '再来一次' })
    await expect(again).rejects.toMatchObject({ code: 'NOT_SIGNING' })
  })
})

describe('registering as a sponsor', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })

  it('opens the cards only after the office has verified', async () => {
    const { guardian: someone, county, office } = offices
    const signatureId = await givenFile(world, someone, 'signature')
    const form = aSponsorForm(county, signatureId)
    const { sponsorId } = await world.as(someone).sponsorship.sponsor.register({ form })
    await expect(world.as(someone).sponsorship.sponsor.register({ form })).rejects.toMatchObject({
      code: 'ALREADY_REGISTERED',
    })

    const { sponsor } = world.as(office).sponsorship
    expect(await sponsor.open({ sponsorId })).toMatchObject({ realName: '赵德龙' })
    await sponsor.verify({ sponsorId })

    expect(await sponsor.tally({})).toEqual({ enterprises: 1, people: 0, total: 1 })
    const granted = await world.db
      .selectFrom('role_grant')
      .select('role')
      .where('person_id', '=', someone.personId)
      .execute()
    expect(granted).toEqual([{ role: 'sponsor' }])
    await expect(sponsor.verify({ sponsorId })).rejects.toMatchObject({ code: 'ALREADY_REVIEWED' })
  })

  it('may be sent again after a refusal that said why', async () => {
    const { guardian: someone, county, office } = offices
    const form = aSponsorForm(county, await givenFile(world, someone, 'signature'))
    const { sponsorId } = await world.as(someone).sponsorship.sponsor.register({ form })
    await world.as(office).sponsorship.sponsor.refuse({ sponsorId, reason: '请核对单位名称' })
    expect(await world.as(someone).sponsorship.sponsor.find({})).toMatchObject({
      status: 'refused',
      reason: '请核对单位名称',
    })
    expect(await world.as(someone).sponsorship.sponsor.register({ form })).toEqual({
      sponsorId,
      status: 'submitted',
    })
  })

  it('names the field of a wrong credit code', async () => {
    const form = aSponsorForm(offices.county, randomUUID())
    const attempt = world.as(offices.guardian).sponsorship.sponsor.register({
      form: { ...form, creditCode: '91321282MA1EXAMP0X' } as never,
    })
    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('reporting harm', () => {
  it('reaches the county office and cannot be deleted', async () => {
    const world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    const { county, guardian, office } = await givenSponsorshipCounty(world)
    await world.as(guardian).sponsorship.harmReport.file({
      countyId: county.id,
      code: null,
      what: '孩子身上有伤',
      place: '学校门口',
      urgency: 'immediate',
    })
    expect(await world.as(office).sponsorship.harmReport.list({})).toMatchObject([
      { what: '孩子身上有伤', urgency: 'immediate' },
    ])
    await expect(world.db.deleteFrom('harm_report').execute()).rejects.toThrow(/append-only/)
  })
})
