import { randomUUID } from 'node:crypto'
import { volunteerJobs } from '@cloud/volunteer/volunteer.jobs'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import {
  aForm,
  allAgreed,
  apply,
  givenAgeRules,
  givenApproved,
  givenOffices,
  type Offices,
} from './given'

/** A Monday. */
const now = '2026-06-01T02:00:00.000Z'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now })
  offices = await givenOffices(world)
  await givenAgeRules(world)
})

describe('applying to join', () => {
  it('answers with a number, who looks at it next and by when', async () => {
    const { receipt } = await apply(world, offices.village)

    expect(receipt.application).toMatchObject({
      number: '2026-0001',
      status: 'submitted',
      villageName: offices.village.name,
    })
    expect(receipt.next).toMatchObject({
      officeName: offices.village.name,
      dueOn: '2026-06-08',
      overdue: false,
    })
  })

  it('keeps the four undertakings with their versions and moments', async () => {
    const { actor } = await apply(world, offices.village)

    const undertakings = await world.as(actor).volunteer.undertaking.list({})

    expect(undertakings.map(({ kind, version, givenAt }) => [kind, version, givenAt])).toEqual([
      ['childProtection', 1, now],
      ['personalData', 1, now],
      ['serviceRisk', 1, now],
      ['unpaid', 1, now],
    ])
  })

  it('gives a hundred applicants a hundred numbers without a gap', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => givenActor(world)))
    const receipts = await Promise.all(
      people.map((actor) => apply(world, offices.village, {}, actor)),
    )

    const numbers = receipts.map(({ receipt }) => receipt.application.number).sort()
    expect(numbers).toEqual(
      Array.from({ length: 20 }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`),
    )
  })

  it('is done once when the same form is sent twice, and once when two forms race', async () => {
    const actor = await givenActor(world)
    const signatureId = await givenFile(world, actor, 'signature')
    const command = { form: aForm(offices.village), agreed: allAgreed, signatureId }
    const submit = world.as(actor).volunteer.application.submit

    const requestId = randomUUID()
    const [first, second] = await Promise.all([
      submit({ ...command, requestId }),
      submit({ ...command, requestId }),
    ])
    expect(second).toEqual(first)
    await expect(submit(command)).rejects.toMatchObject({ code: 'ALREADY_APPLIED' })
    expect(await world.db.selectFrom('volunteer_application').select('id').execute()).toHaveLength(
      1,
    )
  })

  it.each([
    ['nobody under 18', 'UNDER_AGE', { bornOn: '2008-06-02' }],
    ['no elder below the age', 'NOT_YET_AN_ELDER', { bornOn: '1976-06-02' }],
    ['no village that is none', 'NOT_A_VILLAGE', { villageId: randomUUID() as never }],
  ])('takes %s', async (_who, code, facts) => {
    await expect(apply(world, offices.village, facts)).rejects.toMatchObject({ code })
    expect(await world.db.selectFrom('volunteer_application').select('id').execute()).toEqual([])
  })

  it('takes whoever is too young for an elder as an ordinary volunteer', async () => {
    const { receipt } = await apply(world, offices.village, {
      bornOn: '1990-01-01',
      joinsAs: 'ordinary',
      elderKinds: [],
      mainElderKind: null,
    })
    expect(receipt.application.joinsAs).toBe('ordinary')
  })

  it("refuses a signature that is missing or another's, and an older text of an undertaking", async () => {
    const actor = await givenActor(world)
    const stranger = await givenActor(world)
    const command = {
      form: aForm(offices.village),
      agreed: allAgreed,
      signatureId: await givenFile(world, stranger, 'signature'),
    }
    const submit = world.as(actor).volunteer.application.submit
    await expect(submit(command)).rejects.toMatchObject({ code: 'SIGNATURE_MISSING' })

    const signatureId = await givenFile(world, actor, 'signature')
    const agreed = allAgreed.map((one) => ({ ...one, version: 99 }))
    await expect(submit({ ...command, signatureId, agreed })).rejects.toMatchObject({
      code: 'TEXT_CHANGED',
    })
  })

  it.each([
    ['姓名', { name: '张3' }],
    ['姓名', { name: '😀😀' }],
    ['手机号', { phone: '1380013800' }],
    ['出生日期', { bornOn: '' }],
    ['特长', { skills: [] }],
    ['有空的时间', { serviceTimes: [] }],
    ['五老类别', { elderKinds: [], mainElderKind: null }],
    ['主要', { mainElderKind: 'cadre' as const }],
    ['原单位和职务', { formerWork: '  ' }],
    ['身体状况', { health: 'excellent' as never }],
    ['性别', { sex: '' as never }],
    ['村（社区）', { villageId: '' as never }],
  ])('names the field %s when it is not right', async (field, facts) => {
    const attempt = apply(world, offices.village, facts)

    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const error = (await attempt.catch((e: unknown) => e)) as {
      data: { issues: { message: string }[] }
    }
    expect(error.data.issues.map((issue) => issue.message).join()).toContain(field)
  })

  it('asks for all four undertakings', async () => {
    const actor = await givenActor(world)
    const signatureId = await givenFile(world, actor, 'signature')
    const attempt = world.as(actor).volunteer.application.submit({
      form: aForm(offices.village),
      agreed: allAgreed.slice(1),
      signatureId,
    })
    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('withdrawing an application', () => {
  it('is possible until the township has decided', async () => {
    const { actor, applicationId } = await apply(world, offices.village)
    await world.as(offices.clerk).volunteer.application.screen({ applicationId })
    const withdrawn = await world.as(actor).volunteer.application.withdraw({ applicationId })
    expect(withdrawn.status).toBe('withdrawn')
    expect((await apply(world, offices.village, {}, actor)).receipt.application.status).toBe(
      'submitted',
    )
  })

  it("is too late afterwards, and nobody else's affair", async () => {
    const { actor, applicationId } = await givenApproved(world, offices)
    await expect(
      world.as(actor).volunteer.application.withdraw({ applicationId }),
    ).rejects.toMatchObject({ code: 'TOO_LATE' })
    await expect(
      world.as(offices.clerk).volunteer.application.withdraw({ applicationId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('erases the form after 30 days and keeps the history', async () => {
    const { actor, applicationId } = await apply(world, offices.village)
    await world.as(actor).volunteer.application.withdraw({ applicationId })
    const erase = volunteerJobs.eraseClosedApplications
    expect(await erase?.(world.db, new Date('2026-06-30T00:00:00Z'))).toBe(0)
    expect(await erase?.(world.db, new Date('2026-07-02T00:00:00Z'))).toBe(1)
    expect(await erase?.(world.db, new Date('2026-07-02T00:00:00Z'))).toBe(0)

    const seen = await world.as(offices.clerk).volunteer.application.get({ applicationId })
    expect(seen.form).toBeNull()
    expect(seen.signatureUrl).toBeNull()
    expect(seen.steps.map(({ act }) => act)).toEqual(['submit', 'withdraw'])
  })
})
