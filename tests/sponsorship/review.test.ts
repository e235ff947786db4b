import { sponsorshipTodos } from '@cloud/sponsorship/sponsorship.todos'
import { givenActor, givenCommittee } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsorshipCounty, type Offices } from './given'
import { givenPairInForce, told } from './given-correspondence'

const portion = { kind: 'cash' as const, amountFen: 60_000 }
const happenedOn = '2026-12-01'

describe('reviewing a sponsorship each school year', () => {
  let world: World
  let offices: Offices
  let pair: Awaited<ReturnType<typeof givenPairInForce>>
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
    pair = await givenPairInForce(world, offices)
    world.travelTo('2026-11-23T01:00:00.000Z')
  })
  const office = () => world.as(offices.office).sponsorship
  const promise = () => {
    const { programmeId, agreementId } = pair
    return office().aid.promise({ programmeId, agreementId, portion, happenedOn, note: '' })
  }
  const card = async () =>
    (await sponsorshipTodos(world.db, offices.office, world.now())).find((one) =>
      one.key.startsWith('review:'),
    )

  it('asks the office of this county, and nobody else, until it has answered', async () => {
    expect(await office().review.listDue({})).toMatchObject([
      { agreementId: pair.agreementId, schoolYear: 2026, dueOn: '2026-11-30', paused: false },
    ])
    expect(await card()).toMatchObject({ urgency: 'must', overdue: false })
    const beside = await givenCommittee(world.db, { level: 'county' })
    const other = await givenActor(world, { roles: [['countyOffice', beside]] })
    expect(await world.as(other).sponsorship.review.listDue({})).toEqual([])

    await office().review.record({ agreementId: pair.agreementId, amountFen: 100_000 as never })

    expect(await office().review.listDue({})).toEqual([])
    expect(await card()).toBeUndefined()
    const notices = await told(world, 'sponsorshipAgreement.reviewed')
    expect(new Set(notices.map((one) => one.personId))).toEqual(
      new Set([pair.sponsor.personId, offices.guardian.personId]),
    )
    expect(notices[0]?.body).toContain('1,000.00 元')
  })

  it('rests after 30 November: nothing is promised or handed over until it is reviewed', async () => {
    const { aidId } = await promise()
    world.travelTo('2026-12-01T01:00:00.000Z')

    await expect(promise()).rejects.toMatchObject({ code: 'PAUSED' })
    const move = { aidId, portion, happenedOn, receiptNumber: '0045123' }
    await expect(office().aid.advance({ ...move, from: 'pending' })).rejects.toMatchObject({
      code: 'PAUSED',
    })
    expect(await card()).toMatchObject({ overdue: true })
    const { sponsor, holdId, agreementId } = pair
    expect((await world.as(sponsor).sponsorship.pairing.get({ holdId })).agreement?.paused).toBe(
      true,
    )

    await office().review.record({ agreementId, amountFen: 120_000 as never })

    await office().aid.advance({ ...move, from: 'pending' })
    await promise()
    expect((await office().agreement.get({ agreementId })).paused).toBe(false)
  })

  it('is refused for more than was signed, twice in a year, and for what has ended', async () => {
    const { agreementId } = pair
    const record = (amountFen: number) =>
      office().review.record({ agreementId, amountFen: amountFen as never })
    await expect(record(120_001)).rejects.toMatchObject({ code: 'AMOUNT_RAISED' })
    await record(120_000)
    await expect(record(120_000)).rejects.toMatchObject({ code: 'ALREADY_REVIEWED' })
    await office().agreement.end({ agreementId, reason: 'improved', note: '父亲找到了工作' })
    await expect(record(120_000)).rejects.toMatchObject({ code: 'NOT_IN_FORCE' })
  })

  it('is written once when two write it at once, and never rewritten', async () => {
    const { agreementId } = pair
    const outcomes = await Promise.allSettled([
      office().review.record({ agreementId, amountFen: 100_000 as never }),
      office().review.record({ agreementId, amountFen: 120_000 as never }),
    ])
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await world.db.selectFrom('agreement_review').selectAll().execute()).toHaveLength(1)
    await expect(world.db.deleteFrom('agreement_review').execute()).rejects.toThrow(/append-only/)
  })
})
