import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { apply, givenAgeRules, givenApproved, givenOffices, type Offices } from './given'

/** A Monday. */
const now = '2026-06-01T02:00:00.000Z'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now })
  offices = await givenOffices(world)
  await givenAgeRules(world)
})

const statusOf = async (id: string) =>
  (
    await world.db
      .selectFrom('volunteer_application')
      .select('status')
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow()
  ).status

describe('reviewing an application', () => {
  it('goes from the village to the township and ends as waiting for the oath', async () => {
    const { actor, volunteerId } = await givenApproved(world, offices)

    const mine = await world.as(actor).volunteer.application.mine({})
    expect(mine?.application.status).toBe('approved')
    expect(mine?.stages.map(({ key, state }) => [key, state])).toEqual([
      ['submitted', 'done'],
      ['village', 'done'],
      ['township', 'done'],
      ['oath', 'current'],
      ['enrolled', 'ahead'],
    ])
    const volunteer = await world.db
      .selectFrom('volunteer')
      .select(['id', 'status', 'member_number'])
      .executeTakeFirstOrThrow()
    expect(volunteer).toEqual({ id: volunteerId, status: 'awaitingOath', member_number: null })
    const { tally } = await world
      .as(offices.reviewer)
      .volunteer.register.tally({ committeeId: offices.township.id })
    expect(tally).toMatchObject({ enrolledElders: 0, awaitingOath: 1 })
  })

  it('shows the applicant why it came back, and takes it again completed', async () => {
    const { actor, applicationId, command } = await apply(world, offices.village)
    const reason = '请写清原单位的全称'
    await world.as(offices.clerk).volunteer.application.return({ applicationId, reason })
    expect(await world.as(actor).volunteer.application.mine({})).toMatchObject({
      application: { status: 'returned' },
      reason,
    })

    const form = { ...command.form, formerWork: '靖江市第一小学高级教师' }
    await world.as(actor).volunteer.application.resubmit({ applicationId, ...command, form })

    const seen = await world.as(offices.clerk).volunteer.application.get({ applicationId })
    expect(seen.form?.formerWork).toBe('靖江市第一小学高级教师')
    expect(seen.steps.map(({ act }) => act)).toEqual(['submit', 'return', 'resubmit'])
    await expect(
      world.as(actor).volunteer.application.resubmit({ applicationId, ...command }),
    ).rejects.toMatchObject({ code: 'NOT_RETURNED' })
  })

  it('is decided once when two reviewers act at once; the other is told', async () => {
    const { applicationId } = await apply(world, offices.village)
    const second = await givenActor(world, { roles: [['villageClerk', offices.village]] })

    const outcomes = await Promise.allSettled([
      world.as(offices.clerk).volunteer.application.screen({ applicationId }),
      world.as(second).volunteer.application.refuse({ applicationId, reason: '年纪还不到' }),
    ])

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'ALREADY_DECIDED' })
  })

  it('lets nobody approve their own application', async () => {
    const { clerk } = offices
    const { applicationId } = await apply(world, offices.village, {}, clerk)
    await expect(
      world.as(clerk).volunteer.application.screen({ applicationId }),
    ).rejects.toMatchObject({ code: 'YOUR_OWN' })
  })

  it('does not exist for the clerk of another village', async () => {
    const { applicationId } = await apply(world, offices.village)
    const stranger = await givenActor(world, { roles: [['villageClerk', offices.nextVillage]] })
    const door = world.as(stranger).volunteer.application
    await expect(door.get({ applicationId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(door.screen({ applicationId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await statusOf(applicationId)).toBe('submitted')
  })

  it('takes someone below the age as an elder when the township says why', async () => {
    const young = { bornOn: '1978-01-01', joinsAs: 'ordinary' as const }
    const { applicationId } = await apply(world, offices.village, young)
    await world.as(offices.clerk).volunteer.application.screen({ applicationId })

    const ageOverrideReason = '退休教师，带学生多年'
    await world.as(offices.reviewer).volunteer.application.approve({
      applicationId,
      ageOverrideReason,
    })

    const seen = await world.as(offices.reviewer).volunteer.application.get({ applicationId })
    expect(seen).toMatchObject({ ageOverrideReason, application: { joinsAs: 'elder' } })
    expect(seen.steps.at(-1)).toMatchObject({ act: 'approve', reason: ageOverrideReason })
  })

  it('does not approve someone who took an undertaking back', async () => {
    const { actor, applicationId } = await apply(world, offices.village)
    await world.as(offices.clerk).volunteer.application.screen({ applicationId })
    const [first] = await world.as(actor).volunteer.undertaking.list({})
    await world.as(actor).volunteer.undertaking.withdraw({ undertakingId: first?.id as never })

    const approve = () =>
      world.as(offices.reviewer).volunteer.application.approve({ applicationId })
    await expect(approve()).rejects.toMatchObject({ code: 'UNDERTAKING_WITHDRAWN' })

    const agreed = { kind: first?.kind as never, version: 1 }
    await world.as(actor).volunteer.undertaking.give({ agreed })
    expect((await approve()).status).toBe('approved')
    expect(await world.as(actor).volunteer.undertaking.list({})).toHaveLength(5)
  })

  it('writes down who looked at an application', async () => {
    const { applicationId } = await apply(world, offices.village)
    await world.as(offices.clerk).volunteer.application.get({ applicationId })
    const reads = await world.db.selectFrom('sensitive_read').selectAll().execute()
    expect(reads).toMatchObject([
      { person_id: offices.clerk.personId, subject_id: applicationId, purpose: '审核报名' },
    ])
  })
})

describe('listing what waits', () => {
  it('shows each office its own step, masked, the oldest first and overdue after five working days', async () => {
    const early = await apply(world, offices.village)
    world.travelTo('2026-06-05T02:00:00.000Z')
    const late = await apply(world, offices.village)
    world.travelTo('2026-06-09T02:00:00.000Z')

    const { items } = await world.as(offices.clerk).volunteer.application.list({ show: 'mine' })
    expect(items.map(({ id, overdue, maskedName }) => [id, overdue, maskedName])).toEqual([
      [early.applicationId, true, '张**'],
      [late.applicationId, false, '张**'],
    ])
    const township = world.as(offices.reviewer).volunteer.application
    expect((await township.list({ show: 'mine' })).items).toEqual([])
    expect((await township.list({ show: 'open' })).items).toHaveLength(2)

    const page = await world
      .as(offices.clerk)
      .volunteer.application.list({ show: 'mine', limit: 1 })
    const rest = await world
      .as(offices.clerk)
      .volunteer.application.list({ show: 'mine', limit: 1, after: page.next as string })
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([
      early.applicationId,
      late.applicationId,
    ])
    expect(rest.next).toBeNull()

    const todos = await volunteerTodos(world.db, offices.clerk, world.now())
    expect(todos).toMatchObject([
      { urgency: 'must', overdue: true, since: '2026-06-01', title: '2 份入队报名等您初审' },
    ])
    const above = await volunteerTodos(world.db, offices.reviewer, world.now())
    expect(above).toMatchObject([{ urgency: 'can', title: '1 份报名在村（社区）超时' }])
  })

  it('tells an applicant on the home page where it stands', async () => {
    const someone = await givenActor(world)
    const titles = async () =>
      (await volunteerTodos(world.db, someone, world.now())).map(({ title }) => title)
    expect(await titles()).toEqual(['报名加入五老志愿者队伍'])

    const { applicationId } = await apply(world, offices.village, {}, someone)
    expect(await titles()).toEqual(['您的报名正在审核'])
    await world
      .as(offices.clerk)
      .volunteer.application.return({ applicationId, reason: '请补原单位' })
    expect(await titles()).toEqual(['报名要补充一下'])
  })
})
