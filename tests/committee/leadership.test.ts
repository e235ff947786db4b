import { randomUUID } from 'node:crypto'
import type { Actor } from '@shared/account/account.model'
import type { AppointmentId } from '@shared/committee/appointment.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'

let world: World
let map: Awaited<ReturnType<typeof givenCounty>>
let office: Actor
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  map = await givenCounty(world.db)
  office = await givenActor(world, { roles: [['countyOffice', map.county]] })
})

const named = (facts: object = {}) => ({
  committeeId: map.township.id,
  post: 'executiveDeputyDirector' as const,
  personName: '张玉珍',
  resident: true,
  concurrent: false,
  formerPost: '乡人大原主席',
  documentNo: '',
  startedOn: '2026-05-01',
  ...facts,
})

describe('appointing a leader', () => {
  it('fills the post and closes the vacancy', async () => {
    const leadership = world.as(office).committee.leadership
    const before = await leadership.get({ committeeId: map.township.id })
    await leadership.appoint(named())
    const after = await leadership.get({ committeeId: map.township.id })

    expect(before.vacant).toContain('executiveDeputyDirector')
    expect(after.vacant).toEqual(['director', 'secretaryGeneral'])
    expect(after.inForce).toEqual([
      expect.objectContaining({ personName: '张玉珍', documentNo: null, endedOn: null }),
    ])
    expect(after.newcomers).toEqual({ fresh: 1, all: 1, since: '2023-06-01' })
  })

  it('writes no name into the log', async () => {
    await world.as(office).committee.leadership.appoint(named())

    const event = await world.db.selectFrom('event').selectAll().executeTakeFirstOrThrow()
    expect(event.topic).toBe('leader.appointed')
    expect(JSON.stringify(event.payload)).not.toContain('张玉珍')
  })

  it('lets one director be in post when two are entered at once', async () => {
    const attempts = await Promise.allSettled(
      ['王志远', '李德明', '赵国庆'].map((personName) =>
        world.as(office).committee.leadership.appoint(named({ post: 'director', personName })),
      ),
    )

    expect(attempts.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it.each([
    ['TOO_FAR_AHEAD', { startedOn: '2026-08-31' }],
    ['NOT_FOUND', { committeeId: randomUUID() }],
    ['BAD_REQUEST', { personName: '张3' }],
    ['BAD_REQUEST', { startedOn: '2026-02-30' }],
  ])('refuses with %s', async (code, facts) => {
    const attempt = world.as(office).committee.leadership.appoint(named(facts) as never)

    await expect(attempt).rejects.toMatchObject({ code })
  })

  it('is hidden from another county', async () => {
    const neighbour = await givenActor(world, { roles: [['countyOffice', map.otherCounty]] })
    const { leadership } = world.as(neighbour).committee

    await expect(leadership.get({ committeeId: map.township.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(leadership.appoint(named())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('ending an appointment', () => {
  it('keeps the term with its reason and makes the vacancy visible', async () => {
    const { leadership } = world.as(office).committee
    const term = await leadership.appoint(named())

    await leadership.end({ appointmentId: term.id, endedOn: '2026-05-31', reason: '外出居住' })

    const now = await leadership.get({ committeeId: map.township.id })
    expect(now.inForce).toEqual([])
    expect(now.past).toEqual([
      expect.objectContaining({ id: term.id, endedOn: '2026-05-31', endReason: '外出居住' }),
    ])
    expect(now.vacant).toContain('executiveDeputyDirector')
    await expect(
      leadership.end({ appointmentId: term.id, endedOn: '2026-05-31', reason: '外出居住' }),
    ).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
  })

  it('does not know a term that never was', async () => {
    const attempt = world.as(office).committee.leadership.end({
      appointmentId: randomUUID() as AppointmentId,
      endedOn: '2026-05-31',
      reason: '外出居住',
    })

    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('checking the staffing of a county', () => {
  const norm = {
    level: 'township' as const,
    meetsResidents: 2,
    basicResidents: 1,
    basicNeedsExecutiveDeputy: true,
    document: '县关工委2026年1号文件',
    effectiveOn: '2026-01-01',
  }

  it('says when there is no norm yet', async () => {
    const report = await world.as(office).committee.staffing.get({ committeeId: map.county.id })

    expect(report).toMatchObject({ norm: null, units: [], declared: null })
  })

  it('puts every township in its class, and counts the school for none', async () => {
    const { staffing, leadership } = world.as(office).committee
    await staffing.setNorm({ committeeId: map.county.id, ...norm })
    await leadership.appoint(named())
    await leadership.appoint(named({ post: 'member', resident: false, personName: '李大山' }))

    const report = await staffing.get({ committeeId: map.county.id })

    expect(report.norm).toEqual(norm)
    expect(report.units.map((unit) => [unit.name, unit.residents, unit.class])).toEqual([
      [map.township.name, 1, 'basic'],
      [map.otherTownship.name, 0, 'below'],
    ])
  })

  it('judges an earlier day by the norm and the people of that day', async () => {
    const { staffing, leadership } = world.as(office).committee
    await staffing.setNorm({ committeeId: map.county.id, ...norm })
    await staffing.setNorm({
      committeeId: map.county.id,
      ...norm,
      meetsResidents: 5,
      basicResidents: 4,
      effectiveOn: '2026-05-15',
    })
    await leadership.appoint(named())

    const on = (asOf: string) => staffing.get({ committeeId: map.county.id, asOf })

    expect((await on('2026-04-30')).units.map((unit) => unit.residents)).toEqual([0, 0])
    expect((await on('2026-05-14')).units[0]).toMatchObject({ residents: 1, class: 'basic' })
    expect((await on('2026-05-15')).units[0]).toMatchObject({ residents: 1, class: 'below' })
  })

  it('takes one norm for one day, and none that contradicts itself', async () => {
    const { setNorm } = world.as(office).committee.staffing
    await setNorm({ committeeId: map.county.id, ...norm })

    await expect(setNorm({ committeeId: map.county.id, ...norm })).rejects.toMatchObject({
      code: 'ALREADY_SET',
    })
    await expect(
      setNorm({ committeeId: map.county.id, ...norm, basicResidents: 2 }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('shows a declared total beside the rows, never instead of them', async () => {
    await declare(map.county)
    await world.as(office).committee.staffing.setNorm({ committeeId: map.county.id, ...norm })

    const report = await world.as(office).committee.staffing.get({ committeeId: map.county.id })

    expect(report.declared).toEqual({ total: 36, asOf: '2026-01-31', source: '年度报告' })
    expect(report.units.reduce((sum, unit) => sum + unit.residents, 0)).toBe(0)
  })

  const declare = (where: Place) =>
    world.db
      .insertInto('declared_total')
      .values({
        id: randomUUID(),
        committee_id: where.id,
        measure: 'residents',
        total: 36,
        as_of: '2026-01-31',
        source: '年度报告',
      })
      .execute()
})

describe('what an office finds at home', () => {
  it('names the units without an executive deputy, once the norm asks for one', async () => {
    const vacancies = async () =>
      (await world.as(office).account.home.get({})).todos.filter((todo) =>
        todo.key.startsWith('vacancies:'),
      )
    const before = await vacancies()
    await world.as(office).committee.staffing.setNorm({
      committeeId: map.county.id,
      level: 'township',
      meetsResidents: 2,
      basicResidents: 1,
      basicNeedsExecutiveDeputy: true,
      document: '县关工委2026年1号文件',
      effectiveOn: '2026-01-01',
    })
    await world.as(office).committee.leadership.appoint(named())

    const [todo] = await vacancies()

    expect(before).toEqual([])
    expect(todo).toMatchObject({
      title: '1 个单位的常务副主任空缺',
      detail: expect.stringContaining(map.otherTownship.name),
    })
  })
})
