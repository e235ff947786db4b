import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsorshipCounty, givenStudent, type Offices } from './given'

const opinion = { opinion: '情况属实', visitors: [] as string[], evidenceId: null }

describe('verifying a case', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })
  const given = (facts: Parameters<typeof givenStudent>[2] = {}) =>
    givenStudent(world, offices.village, { school: offices.school, ...facts })

  it('is refused to staff of another step, and does not exist for other areas', async () => {
    const studentId = await given()
    const elsewhere = await givenSponsorshipCounty(world)

    await expect(
      world.as(offices.reviewer).sponsorship.verification.pass({ studentId, ...opinion }),
    ).rejects.toMatchObject({ code: 'NOT_YOUR_STEP' })
    await expect(
      world.as(elsewhere.clerk).sponsorship.verification.pass({ studentId, ...opinion }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('lets nobody verify two steps', async () => {
    const { village, township } = offices
    const both = await givenActor(world, {
      roles: [
        ['villageClerk', village],
        ['townshipReviewer', township],
      ],
    })
    const studentId = await given()
    await world.as(both).sponsorship.verification.pass({ studentId, ...opinion })
    const visit = { ...opinion, visitors: ['周敏', '李芳'] }
    await world.as(offices.verifier).sponsorship.verification.pass({ studentId, ...visit })

    await expect(
      world.as(both).sponsorship.verification.pass({ studentId, ...opinion }),
    ).rejects.toMatchObject({ code: 'SECOND_STEP' })
  })

  it('wants two different people at a home visit', async () => {
    const studentId = await given({ step: 'school' })
    const verifier = world.as(offices.verifier).sponsorship
    await expect(
      verifier.verification.pass({ studentId, ...opinion, visitors: ['周敏', '周敏'] }),
    ).rejects.toMatchObject({ code: 'VISITORS_ALIKE' })
  })

  it('keeps a guardian from verifying the own child', async () => {
    const studentId = await given({ guardian: offices.clerk })
    await expect(
      world.as(offices.clerk).sponsorship.verification.pass({ studentId, ...opinion }),
    ).rejects.toMatchObject({ code: 'OWN_CASE' })
  })

  it('goes back to any earlier step with a reason, and those steps are done again', async () => {
    const studentId = await given()
    const { clerk, verifier, reviewer } = offices
    await world.as(clerk).sponsorship.verification.pass({ studentId, ...opinion })
    const visit = { ...opinion, visitors: ['周敏', '李芳'] }
    await world.as(verifier).sponsorship.verification.pass({ studentId, ...visit })

    const township = world.as(reviewer).sponsorship
    await expect(
      township.verification.return({ studentId, to: 'township', reason: '请补证明' }),
    ).rejects.toMatchObject({ code: 'NOT_AN_EARLIER_STEP' })
    await township.verification.return({ studentId, to: 'village', reason: '请补低保证明' })
    await world.as(clerk).sponsorship.verification.pass({ studentId, ...opinion })
    await world.as(verifier).sponsorship.verification.pass({ studentId, ...visit })

    const detail = await township.student.get({ studentId })
    expect(detail.step).toBe('township')
    expect(detail.steps.map((step) => [step.level, step.outcome])).toEqual([
      ['village', 'passed'],
      ['school', 'passed'],
      ['township', 'returned'],
      ['village', 'passed'],
      ['school', 'passed'],
    ])
    expect(detail.steps[2]?.reason).toBe('请补低保证明')
  })

  it('follows the county’s own chain when it has one', async () => {
    await world.db
      .insertInto('verification_step')
      .values([
        { county_id: offices.county.id, position: 1, level: 'village' },
        { county_id: offices.county.id, position: 2, level: 'county' },
      ])
      .execute()
    const studentId = await given()
    await world.as(offices.clerk).sponsorship.verification.pass({ studentId, ...opinion })
    const detail = await world.as(offices.office).sponsorship.student.get({ studentId })
    expect(detail).toMatchObject({ step: 'county', plan: ['village', 'county'] })
  })

  it('passes a step once when two colleagues press at the same moment', async () => {
    const studentId = await given()
    const colleague = await givenActor(world, { roles: [['villageClerk', offices.village]] })
    const results = await Promise.allSettled(
      [offices.clerk, colleague].map((actor) =>
        world.as(actor).sponsorship.verification.pass({ studentId, ...opinion }),
      ),
    )
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('publicizing and objecting', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-09-29T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })

  const posted = async () => {
    const studentId = await givenStudent(world, offices.village, {
      status: 'verified',
      school: offices.school,
      guardian: offices.guardian,
    })
    const office = world.as(offices.office).sponsorship
    const { noticeId } = await office.publicity.post({ studentId })
    return { studentId, noticeId, office }
  }

  it('stands five working days by the State Council’s table and ends at 24:00', async () => {
    const { noticeId } = await posted()
    const anyone = world.as(null).sponsorship
    expect((await anyone.publicity.get({ noticeId })).lastDay).toBe('2026-10-12')

    world.travelTo('2026-10-12T15:59:59.000Z')
    await anyone.publicity.get({ noticeId })
    world.travelTo('2026-10-12T16:00:00.000Z')
    await expect(anyone.publicity.get({ noticeId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('waits for an open objection, and goes on when it is dismissed', async () => {
    const { studentId, noticeId, office } = await posted()
    const neighbour = await givenActor(world)
    const { objectionId } = await world
      .as(neighbour)
      .sponsorship.objection.raise({ noticeId, text: '这家条件其实不错' })
    world.travelTo('2026-11-20T16:00:00.000Z')
    const { takeDown } = await import('./jobs')
    await takeDown(world)
    expect((await office.student.get({ studentId })).status).toBe('publicized')

    await office.objection.conclude({ objectionId, upheld: false, result: '已核实，情况属实' })

    expect((await office.student.get({ studentId })).status).toBe('waiting')
    expect(await office.objection.list({})).toMatchObject([{ status: 'dismissed' }])
    await expect(
      office.objection.conclude({ objectionId, upheld: true, result: '再查一次' }),
    ).rejects.toMatchObject({ code: 'ALREADY_CONCLUDED' })
  })

  it('comes down when an objection is upheld, and runs its whole time anew', async () => {
    const { studentId, noticeId, office } = await posted()
    const neighbour = await givenActor(world)
    const { objectionId } = await world
      .as(neighbour)
      .sponsorship.objection.raise({ noticeId, text: '这家条件其实不错' })
    world.travelTo('2026-09-30T01:00:00.000Z')
    await office.objection.conclude({ objectionId, upheld: true, result: '请重新核实' })
    expect(await office.student.get({ studentId })).toMatchObject({
      status: 'verifying',
      step: 'county',
      notice: null,
    })

    world.travelTo('2026-11-02T01:00:00.000Z')
    await office.verification.pass({ studentId, ...opinion })
    const again = await office.publicity.post({ studentId })
    const page = await world.as(null).sponsorship.publicity.get({ noticeId: again.noticeId })
    expect(page).toMatchObject({ firstDay: '2026-11-02', lastDay: '2026-11-09' })
  })
})
