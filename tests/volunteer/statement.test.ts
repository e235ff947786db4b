import { sql } from 'kysely'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aSheet, givenWriter } from './deed.given'
import { givenOffices, type Offices } from './given'

describe('a statement of service', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-11-22T08:00:00.000Z' })
    offices = await givenOffices(world)
  })
  const period = { from: '2026-11-01', to: '2026-11-22' }
  const asOffice = () => world.as(offices.reviewer).volunteer

  /** Two lines confirmed and one still a claim. */
  async function givenBook() {
    const found = await givenWriter(world, offices.village)
    const { volunteerId } = found
    const sheet = aSheet()
    await asOffice().deed.record({ volunteerIds: [volunteerId], sheet })
    await asOffice().deed.record({
      volunteerIds: [volunteerId],
      sheet: { ...sheet, startsAt: '14:00' },
    })
    await world.as(found.member).volunteer.deed.write({ sheet: { ...sheet, startsAt: '17:00' } })
    return found
  }

  it('states what was confirmed, under a number of the office, and is never called 证明', async () => {
    const { member, volunteerId } = await givenBook()
    const { statementId } = await asOffice().statement.issue({ volunteerId, ...period })
    await asOffice().statement.issue({ volunteerId, ...period })

    const statement = await world.as(member).volunteer.statement.get({ statementId })

    expect(statement).toMatchObject({
      number: '2026-0001',
      certified: false,
      confirmedMinutes: 180,
    })
    expect(statement.deeds).toHaveLength(2)
    const { fileName, url } = await world.as(member).volunteer.statement.print({ statementId })
    expect(fileName).toBe('服务记录清单_2026-0001.pdf')
    expect(url).toMatch(/paper\/2026\/11\/22\//)
    expect((await asOffice().statement.list({ volunteerId })).map((one) => one.number)).toEqual(
      expect.arrayContaining(['2026-0001', '2026-0002']),
    )
    const looks = await world.db.selectFrom('sensitive_read').select('purpose').execute()
    expect(looks).toEqual([{ purpose: '打印服务记录清单' }])
  })

  it('is called 证明 where the organisation may certify', async () => {
    const { volunteerId } = await givenBook()
    const county = world.as(
      await givenActor(world, { roles: [['countyOffice', offices.county]] }),
    ).volunteer
    const { id: committeeId } = offices.township
    await world.db
      .updateTable('volunteer')
      .set({ office_id: committeeId })
      .where('id', '=', volunteerId)
      .execute()
    const right = { committeeId, basis: '民政局备案〔2026〕3号', since: '2026-01-01' }
    await county.certifying.allow(right)
    await expect(county.certifying.allow(right)).rejects.toMatchObject({
      code: 'MAY_CERTIFY_ALREADY',
    })
    expect(await county.certifying.list({})).toMatchObject([
      { committeeId, right: { basis: right.basis, since: right.since } },
    ])
    const { statementId } = await asOffice().statement.issue({ volunteerId, ...period })
    expect((await asOffice().statement.print({ statementId })).fileName).toMatch(
      /^志愿服务记录证明_/,
    )

    await county.certifying.forbid({ committeeId, reason: '备案到期' })
    await expect(
      county.certifying.forbid({ committeeId, reason: '备案到期' }),
    ).rejects.toMatchObject({ code: 'MAY_NOT_CERTIFY' })
    const later = await asOffice().statement.issue({ volunteerId, ...period })
    expect((await asOffice().statement.get(later)).certified).toBe(false)
    expect((await asOffice().statement.get({ statementId })).certified).toBe(true)
    const { rows } = await sql<{ topic: string; acting_as: string }>`
      select topic, acting_as from event where topic like 'certifying.%' order by id`.execute(
      world.db,
    )
    expect(rows).toEqual([
      { topic: 'certifying.allowed', acting_as: 'countyOffice' },
      { topic: 'certifying.forbidden', acting_as: 'countyOffice' },
    ])
  })

  it('is called 证明 by the word of an office above, never by its own', async () => {
    const own = world.as(
      await givenActor(world, { roles: [['countyOffice', offices.county]] }),
    ).volunteer
    const committeeId = offices.county.id
    const OWN_COMMITTEE = { code: 'OWN_COMMITTEE' }
    await expect(
      own.certifying.allow({ committeeId, basis: '民政局备案〔2026〕3号', since: '2026-01-01' }),
    ).rejects.toMatchObject(OWN_COMMITTEE)
    await expect(own.certifying.forbid({ committeeId, reason: '备案到期' })).rejects.toMatchObject(
      OWN_COMMITTEE,
    )
  })

  it('states trainings and honours as they stood on the day it was issued', async () => {
    const { volunteerId, member } = await givenBook()
    const office = asOffice()
    await office.induction.record({
      committeeId: offices.village.id,
      volunteerIds: [volunteerId],
      kind: 'training',
      happenedOn: '2026-03-01',
      title: '未成年人保护培训',
      coversProtection: true,
    })
    const honour = { title: '优秀五老志愿者', issuer: '江北区关工委', awardedOn: '2026-03-05' }
    const { honourId } = await office.honour.record({ volunteerId, ...honour })
    const before = await office.statement.issue({ volunteerId, ...period })
    world.travelTo('2026-11-22T09:00:00.000Z')
    await office.honour.withdraw({ honourId, reason: '登记错了人' })
    const after = await office.statement.issue({ volunteerId, ...period })

    expect(await office.statement.get(before)).toMatchObject({
      trainings: [{ title: '未成年人保护培训', happenedOn: '2026-03-01' }],
      honours: [honour],
    })
    expect((await office.statement.get(after)).honours).toEqual([])
    const file = await world.as(member).volunteer.register.mine({})
    expect(file).toMatchObject({ honours: [], inductions: [{ kind: 'training' }] })
  })

  it('has an honour once, given by now, and never written down by the one it is about', async () => {
    const { volunteerId, member } = await givenBook()
    const office = asOffice()
    const honour = { title: '优秀五老志愿者', issuer: '江北区关工委', awardedOn: '2026-03-05' }
    const { honourId } = await office.honour.record({ volunteerId, ...honour })
    await expect(office.honour.record({ volunteerId, ...honour })).rejects.toMatchObject({
      code: 'WRITTEN_DOWN_ALREADY',
    })
    await expect(
      office.honour.record({ volunteerId, ...honour, awardedOn: '2026-11-23' }),
    ).rejects.toMatchObject({ code: 'NOT_AWARDED_YET' })
    const self = world.as({ ...offices.reviewer, personId: member.personId }).volunteer
    await expect(
      self.honour.record({ volunteerId, ...honour, title: '最美五老' }),
    ).rejects.toMatchObject({ code: 'OWN_HONOUR' })
    await expect(self.honour.withdraw({ honourId, reason: '写错了' })).rejects.toMatchObject({
      code: 'OWN_HONOUR',
    })
    await office.honour.withdraw({ honourId, reason: '写错了' })
    await expect(office.honour.withdraw({ honourId, reason: '写错了' })).rejects.toMatchObject({
      code: 'WITHDRAWN_ALREADY',
    })
    await office.honour.record({ volunteerId, ...honour })
  })

  it('may be checked by whoever holds it, and says what was corrected since', async () => {
    const { volunteerId } = await givenBook()
    const { statementId } = await asOffice().statement.issue({ volunteerId, ...period })
    const { code, deeds } = await asOffice().statement.get({ statementId })
    const anyone = world.as(null).volunteer.statement
    expect(await anyone.verify({ code })).toMatchObject({
      maskedName: '刘**',
      deeds: 2,
      confirmedMinutes: 180,
      corrected: 0,
    })
    await asOffice().deed.correct({
      deedId: deeds[0]?.id as never,
      reason: '核对过签到表',
      sheet: aSheet({ minutes: 30 }),
    })
    expect(await anyone.verify({ code })).toMatchObject({ confirmedMinutes: 180, corrected: 1 })
  })

  it.each([
    ['ENDS_BEFORE_IT_BEGINS', { from: '2026-11-22', to: '2026-11-01' }],
    ['NOT_OVER_YET', { from: '2026-11-01', to: '2026-12-01' }],
    ['NOTHING_CONFIRMED', { from: '2026-01-01', to: '2026-02-01' }],
  ])('is refused: %s', async (code, other) => {
    const { volunteerId } = await givenBook()
    await expect(asOffice().statement.issue({ volunteerId, ...other })).rejects.toMatchObject({
      code,
    })
  })

  it('and the booklet are nobody else’s', async () => {
    const { member, volunteerId } = await givenBook()
    const { statementId } = await asOffice().statement.issue({ volunteerId, ...period })
    const stranger = world.as(await givenActor(world)).volunteer.statement
    const NOT_FOUND = { code: 'NOT_FOUND' }
    await expect(stranger.get({ statementId })).rejects.toMatchObject(NOT_FOUND)
    await expect(stranger.print({ statementId })).rejects.toMatchObject(NOT_FOUND)
    await expect(stranger.printBook({ volunteerId, year: 2026 })).rejects.toMatchObject(NOT_FOUND)
    const mine = world.as(member).volunteer.statement
    expect((await mine.printBook({ volunteerId, year: 2026 })).fileName).toBe('业绩记载簿_2026.pdf')
  })

  it('gets a number of its own when many are issued at once', async () => {
    const { volunteerId } = await givenBook()
    await Promise.all(
      Array.from({ length: 8 }, () => asOffice().statement.issue({ volunteerId, ...period })),
    )
    const numbers = (await asOffice().statement.list({ volunteerId })).map((one) => one.number)
    expect(new Set(numbers).size).toBe(8)
  })
})
