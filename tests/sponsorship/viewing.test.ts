import { randomUUID } from 'node:crypto'
import { sponsorshipJobs } from '@cloud/sponsorship/sponsorship.jobs'
import { notify } from '@cloud/timer/notify'
import type { Actor } from '@shared/account/account.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsorshipCounty, givenStudent, type Offices } from './given'

// Monday, 9:00 in Shanghai.
const MONDAY = '2026-06-01T01:00:00.000Z'

let world: World
let offices: Offices
let studentId: StudentId
/** Works in the village without a lasting right. */
let deputy: Actor

beforeEach(async () => {
  world = await createWorld({ now: MONDAY })
  offices = await givenSponsorshipCounty(world)
  studentId = await givenStudent(world, offices.village)
  deputy = await givenActor(world, { name: '赵敏', roles: [['villageClerk', offices.village]] })
})

const as = (actor: Actor) => world.as(actor).sponsorship
const open = (actor: Actor, purpose: 'verify' | 'objection' = 'verify') =>
  as(actor).student.open({ studentId, purpose })
const ask = (actor = deputy, purpose: 'verify' | 'relation' = 'verify') =>
  as(actor).view.ask({ studentId, purpose, sentence: '核对家里的困难' })
const decide = (viewId: Awaited<ReturnType<typeof ask>>['viewId'], decision = 'approved') =>
  as(offices.director).view.decide({
    viewId,
    decision: decision as 'approved' | 'refused',
    reason: decision === 'refused' ? '这次不用看' : '',
  })
const noticesOf = async (actor: Actor) => {
  while ((await notify(world.db, world.now())) > 0);
  const rows = await world.db
    .selectFrom('notice')
    .select(['title', 'page'])
    .where('person_id', '=', actor.personId)
    .orderBy('created_at')
    .execute()
  return rows.map(({ title }) => title)
}

describe('looking at a child with an approval', () => {
  it('stays shut until the person in charge agrees, then opens for half an hour', async () => {
    await expect(open(deputy)).rejects.toMatchObject({ code: 'NOT_APPROVED' })
    const { viewId } = await ask()
    expect(await noticesOf(offices.director)).toEqual(['有人请示查看孩子的档案'])
    expect(await as(deputy).view.get({ studentId })).toMatchObject({ state: 'asked' })
    await expect(open(deputy)).rejects.toMatchObject({ code: 'NOT_APPROVED' })

    await decide(viewId)
    expect(await noticesOf(deputy)).toEqual(['负责人同意您查看了'])
    expect(await as(deputy).view.get({ studentId })).toMatchObject({ state: 'ready' })

    world.travelTo('2026-06-01T02:00:00.000Z')
    expect(await open(deputy)).toMatchObject({
      form: { name: '王小明' },
      closesAt: '2026-06-01T02:30:00.000Z',
    })
    world.travelTo('2026-06-01T02:29:59.000Z')
    expect((await open(deputy)).closesAt).toBe('2026-06-01T02:30:00.000Z')
    world.travelTo('2026-06-01T02:30:00.000Z')
    await expect(open(deputy)).rejects.toMatchObject({ code: 'NOT_APPROVED' })
    expect(await as(deputy).view.get({ studentId })).toMatchObject({ state: 'shut' })

    const looks = await world.db.selectFrom('sensitive_read').selectAll().execute()
    expect(looks.filter((look) => look.person_id === deputy.personId)).toHaveLength(2)
  })

  it('opens for no other purpose and for nobody else', async () => {
    const { viewId } = await ask()
    await decide(viewId)
    await expect(open(deputy, 'objection')).rejects.toMatchObject({ code: 'NOT_APPROVED' })
    const other = await givenActor(world, { roles: [['villageClerk', offices.village]] })
    await expect(open(other)).rejects.toMatchObject({ code: 'NOT_APPROVED' })
  })

  it('says why it was refused, and may be asked again', async () => {
    const { viewId } = await ask()
    await expect(
      as(offices.director).view.decide({ viewId, decision: 'refused', reason: '' }),
    ).rejects.toMatchObject({ code: 'REASON_MISSING' })
    await decide(viewId, 'refused')
    expect(await as(deputy).view.get({ studentId })).toMatchObject({
      state: 'refused',
      reason: '这次不用看',
    })
    await expect(decide(viewId)).rejects.toMatchObject({ code: 'ALREADY_DECIDED' })
    await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'ALREADY_ASKED' })
  })

  it('is not asked for when it is open, over, without consent or without anybody in charge', async () => {
    await expect(ask(offices.clerk)).rejects.toMatchObject({ code: 'MAY_LOOK' })
    studentId = await givenStudent(world, offices.village, { status: 'waiting' })
    await expect(ask()).rejects.toMatchObject({ code: 'VERIFICATION_OVER' })
    await expect(ask(deputy, 'relation')).resolves.toBeDefined()
    studentId = await givenStudent(world, offices.village)
    await world.db
      .updateTable('role_grant')
      .set({ revoked_at: world.now() })
      .where('role', '=', 'director')
      .execute()
    await expect(ask()).rejects.toMatchObject({ code: 'NO_CHIEF' })
  })

  it('is nobody’s to approve for themselves, nor another county’s', async () => {
    const both = await givenActor(world, {
      roles: [
        ['villageClerk', offices.village],
        ['director', offices.county],
      ],
    })
    const { viewId } = await ask(both)
    const decision = { viewId, decision: 'approved', reason: '' } as const
    await expect(as(both).view.decide(decision)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await as(both).view.list({})).toEqual([])
    expect(await as(offices.director).view.list({})).toHaveLength(1)
  })

  it('waits once when it is asked many times at the same moment, and is answered once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => ask()))
    const [request] = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    if (!request) throw new Error('nobody could ask')
    const answers = await Promise.allSettled([
      decide(request.viewId),
      decide(request.viewId, 'refused'),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a lasting right', () => {
  const grant = (untilOn = '2026-08-31') =>
    as(offices.director).view.grant({
      personId: deputy.personId,
      role: 'villageClerk',
      committeeId: offices.village.id,
      untilOn,
      reason: '接替李秀兰办理核实',
    })

  it('opens records of its area until its last day, and ends with the office or by a word', async () => {
    await grant('2026-06-03')
    await grant('2026-06-02')
    expect(await noticesOf(deputy)).toContain('您可以查看在办的助学档案了')
    expect((await open(deputy)).closesAt).toBe('2026-06-01T01:30:00.000Z')
    world.travelTo('2026-06-02T15:59:00.000Z')
    await open(deputy)
    world.travelTo('2026-06-02T16:00:00.000Z')
    await expect(open(deputy)).rejects.toMatchObject({ code: 'NOT_APPROVED' })

    await grant()
    await open(deputy)
    const holders = await as(offices.director).view.listHolders({})
    const right = holders.find(({ personId }) => personId === deputy.personId)?.right
    if (!right) throw new Error('the right is not listed')
    await as(offices.director).view.revoke({ rightId: right.rightId })
    await expect(open(deputy)).rejects.toMatchObject({ code: 'NOT_APPROVED' })
    expect(await noticesOf(deputy)).toContain('长期查看已经收回')

    await grant()
    await world.db
      .updateTable('role_grant')
      .set({ revoked_at: world.now() })
      .where('person_id', '=', deputy.personId)
      .execute()
    await expect(open(deputy)).rejects.toMatchObject({ code: 'NOT_APPROVED' })
  })

  it('is not given for more than half a year, nor to who has no office there', async () => {
    await expect(grant('2026-11-29')).rejects.toMatchObject({ code: 'TOO_LONG' })
    const stranger = await givenActor(world)
    await expect(
      as(offices.director).view.grant({
        personId: stranger.personId,
        role: 'villageClerk',
        committeeId: offices.village.id,
        untilOn: '2026-06-30',
        reason: '办理助学核实',
      }),
    ).rejects.toMatchObject({ code: 'NOT_STAFF' })
  })

  it('is one at a time, whatever is written past the rules', async () => {
    await grant()
    const [row] = await world.db
      .selectFrom('view_right')
      .selectAll()
      .where('person_id', '=', deputy.personId)
      .execute()
    if (!row) throw new Error('no right was given')
    const second = { ...row, id: randomUUID() as typeof row.id }
    await expect(world.db.insertInto('view_right').values(second).execute()).rejects.toThrow(
      'one_right_at_a_time',
    )
  })
})

describe('the weekly digest', () => {
  const tell = () => sponsorshipJobs.tellLooksOfWeek?.(world.db, world.now())

  it('tells who is in charge on Monday, once, and shows every look behind the number', async () => {
    await open(offices.clerk)
    world.travelTo('2026-06-02T01:00:00.000Z')
    await open(offices.office)
    await open(offices.clerk)
    expect(await tell()).toBe(0)

    world.travelTo('2026-06-07T16:00:00.000Z')
    expect(await tell()).toBe(1)
    expect(await tell()).toBe(0)
    expect(await noticesOf(offices.director)).toContain('上周谁看过孩子的档案')

    const week = await as(offices.director).view.week({})
    expect(week).toMatchObject({ fromOn: '2026-06-01', toOn: '2026-06-07', looks: 3, children: 1 })
    expect(week.readers.map(({ name, looks }) => [name, looks.length])).toEqual([
      ['李秀兰', 2],
      ['陈志明', 1],
    ])
  })

  it('is silent after a week without looks', async () => {
    world.travelTo('2026-06-07T16:00:00.000Z')
    expect(await tell()).toBe(0)
  })
})
