import { notify } from '@cloud/timer/notify'
import { askWhoShouldBeBack, beginAbsences } from '@cloud/volunteer/absence.jobs'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenAwaiting, givenOffices, type Offices } from './given'
import { givenMember } from './member.given'

const NOW = '2026-09-28T01:00:00.000Z'
let world: World
let offices: Offices

beforeEach(async () => {
  world = await createWorld({ now: NOW })
  offices = await givenOffices(world)
})

const statusOf = async (id: VolunteerId) =>
  (
    await world.db
      .selectFrom('volunteer')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status

const noticesOf = async (personId: string) =>
  (
    await world.db
      .selectFrom('notice')
      .select('title')
      .where('person_id', '=', personId as never)
      .orderBy('created_at')
      .execute()
  ).map((row) => row.title)

describe('reading the register (O-05)', () => {
  it('pages through everyone of an area by name, masked, each once', async () => {
    for (const name of ['王一', '王二', '李三', '赵四', '钱五']) {
      await givenMember(world, offices.village, { name })
    }
    await givenMember(world, offices.nextVillage, { name: '孙六' })
    const reader = world.as(offices.reviewer).volunteer.register
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await reader.list({ committeeId: offices.township.id, limit: 2, after })
      seen.push(...page.items.map((one) => one.id))
      expect(page.items.every((one) => one.maskedName.endsWith('*'))).toBe(true)
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(6)

    const village = await reader.list({ committeeId: offices.village.id })
    expect(village.items).toHaveLength(5)
  })

  it('finds by the beginning of the name, by state, by kind, by year and by team', async () => {
    const { volunteerId } = await givenMember(world, offices.village, { name: '王桂英' })
    await givenMember(world, offices.village, { name: '李桂英', kind: 'cadre', status: 'away' })
    await givenMember(world, offices.village, { name: '赵桂英', enrolledOn: '2024-05-01' })
    const committeeId = offices.county.id
    const names = async (filter: object) =>
      (
        await world
          .as(await givenActor(world, { roles: [['countyOffice', offices.county]] }))
          .volunteer.register.list({ committeeId, ...filter })
      ).items.map((one) => one.maskedName[0])
    expect(await names({ name: '王' })).toEqual(['王'])
    expect(await names({ name: '%' })).toEqual([])
    expect(await names({ status: 'away' })).toEqual(['李'])
    expect(await names({ mainElderKind: 'cadre' })).toEqual(['李'])
    expect(await names({ enrolledIn: 2024 })).toEqual(['赵'])
    const teamId = '00000000-0000-4000-8000-000000000001' as never
    await world.db
      .insertInto('service_team')
      .values({ id: teamId, committee_id: offices.township.id, name: '队', captain_post: '科长' })
      .execute()
    await world.db
      .insertInto('service_team_member')
      .values({
        team_id: teamId,
        volunteer_id: volunteerId,
        joined_on: '2026-01-01',
        left_on: null,
      })
      .execute()
    expect(await names({ teamId })).toEqual(['王'])
  })

  it('counts each state, and on the register whoever is enrolled, away or paused', async () => {
    await givenMember(world, offices.village)
    await givenMember(world, offices.village, { status: 'away' })
    await givenMember(world, offices.village, { status: 'suspended' })
    await givenMember(world, offices.village, { status: 'struckOff' })
    await givenAwaiting(world, offices.village)
    const { states, onRegister } = await world
      .as(offices.clerk)
      .volunteer.register.countStates({ committeeId: offices.village.id })
    expect(onRegister).toBe(3)
    expect(states.map(({ people }) => people)).toEqual([1, 1, 1, 1, 1, 0, 0])
    const { tally } = await world
      .as(offices.clerk)
      .volunteer.register.tally({ committeeId: offices.village.id })
    expect(tally).toMatchObject({ enrolledElders: 3, awaitingOath: 1 })
  })

  it('shows a file to the office of the area, writes the look down, and shows it to nobody else', async () => {
    const { volunteerId, person } = await givenMember(world, offices.village)
    const file = await world.as(offices.clerk).volunteer.register.get({ volunteerId })
    expect(file).toMatchObject({ name: '王桂英', isOwn: false, basics: { age: 70 } })
    const looks = await world.db.selectFrom('sensitive_read').select('purpose').execute()
    expect(looks).toEqual([{ purpose: '看队员档案' }])

    const stranger = await givenActor(world, { roles: [['townshipReviewer', offices.nextVillage]] })
    await expect(world.as(stranger).volunteer.register.get({ volunteerId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await world.as(person).volunteer.register.mine({})).toMatchObject({ isOwn: true })
    expect(await world.as(stranger).volunteer.register.mine({})).toBeNull()
  })

  it('follows a village that moves to another township', async () => {
    await givenMember(world, offices.village)
    const elsewhere = await givenOffices(world)
    await world.db
      .updateTable('committee')
      .set({ parent_id: elsewhere.township.id })
      .where('id', '=', offices.village.id)
      .execute()
    const row = await world.db.selectFrom('volunteer').select('p4').executeTakeFirstOrThrow()
    expect(row.p4).toBe(elsewhere.township.id)
  })
})

describe('being away (O-07)', () => {
  const winter = { startsOn: '2026-11-01', backOn: '2027-03-20', why: 'winterSouth' as const }

  it('plans a journey, begins it on its day and asks on the day of return, once', async () => {
    const { volunteerId, person } = await givenMember(world, offices.village)
    await world.as(person).volunteer.member.goAway({ volunteerId, ...winter })
    expect(await statusOf(volunteerId)).toBe('enrolled')
    expect(await beginAbsences(world.db, world.now())).toBe(0)

    world.travelTo('2026-11-01T01:00:00.000Z')
    expect(await beginAbsences(world.db, world.now())).toBe(1)
    expect(await beginAbsences(world.db, world.now())).toBe(0)
    expect(await statusOf(volunteerId)).toBe('away')

    world.travelTo('2027-03-20T01:00:00.000Z')
    expect(await askWhoShouldBeBack(world.db, world.now())).toBe(1)
    expect(await askWhoShouldBeBack(world.db, world.now())).toBe(0)
    await notify(world.db, world.now())
    expect(await noticesOf(person.personId)).toContain('您回来了吗？')

    await world.as(person).volunteer.member.comeBack({ volunteerId })
    expect(await statusOf(volunteerId)).toBe('enrolled')
    const file = await world.as(person).volunteer.register.mine({})
    expect(file?.absence).toBeNull()
    expect(file?.changes.map(({ act }) => act)).toEqual(['comeBack', 'goAway'])
  })

  it('begins at once when the day has come, tells the office, and knows one absence at a time', async () => {
    const { volunteerId, person } = await givenMember(world, offices.village)
    const member = world.as(person).volunteer.member
    await member.goAway({ volunteerId, ...winter, startsOn: '2026-09-25' })
    expect(await statusOf(volunteerId)).toBe('away')
    await expect(member.goAway({ volunteerId, ...winter })).rejects.toMatchObject({
      code: 'AWAY_ALREADY',
    })
    await notify(world.db, world.now())
    expect(await noticesOf(offices.clerk.personId)).toEqual(['一位队员外出了'])
  })

  it('drops a planned journey, and refuses to come back from nowhere', async () => {
    const { volunteerId } = await givenMember(world, offices.village)
    const office = world.as(offices.clerk).volunteer.member
    await office.goAway({ volunteerId, ...winter })
    expect(await office.comeBack({ volunteerId })).toMatchObject({ status: 'enrolled' })
    await expect(office.comeBack({ volunteerId })).rejects.toMatchObject({ code: 'NOT_AWAY' })
  })

  it.each([
    [{ startsOn: '2026-11-01', backOn: '2026-10-01' }, 'BACK_BEFORE_GOING'],
    [{ startsOn: '2026-09-01', backOn: '2026-09-28' }, 'BACK_IN_THE_PAST'],
    [{ startsOn: '2026-11-01', backOn: '2028-11-01' }, 'AWAY_TOO_LONG'],
  ])('refuses %j', async (days, code) => {
    const { volunteerId, person } = await givenMember(world, offices.village)
    await expect(
      world.as(person).volunteer.member.goAway({ volunteerId, ...winter, ...days }),
    ).rejects.toMatchObject({ code })
  })
})
