import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenTeam, givenWriter } from './deed.given'
import { givenOffices, type Offices } from './given'

const charter = {
  name: '校外教育服务队',
  kind: 'professional' as const,
  captainPost: '社会事业科科长',
  goals: '全年 40 期',
}

describe('service teams', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-11-22T08:00:00.000Z' })
    offices = await givenOffices(world)
  })
  const asOffice = () => world.as(offices.reviewer).volunteer.team

  it('are founded under a name of their own and renamed with the former name kept', async () => {
    const committeeId = offices.township.id
    const { teamId } = await asOffice().found({ committeeId, charter })
    await expect(asOffice().found({ committeeId, charter })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    })
    await asOffice().revise({ teamId, charter: { ...charter, name: '校外辅导服务队' } })
    expect(await asOffice().get({ teamId, year: 2026 })).toMatchObject({
      name: '校外辅导服务队',
      formerNames: ['校外教育服务队'],
      goals: '全年 40 期',
    })
    const { teamId: next } = await asOffice().found({ committeeId, charter })
    await expect(
      asOffice().revise({ teamId: next, charter: { ...charter, name: '校外辅导服务队' } }),
    ).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  })

  it('take in, move and let go of members, who may be in many', async () => {
    const { member, volunteerId } = await givenWriter(world, offices.village)
    const teamId = await givenTeam(world, offices.township)
    const toTeamId = await givenTeam(world, offices.township)
    await asOffice().addMembers({ teamId, volunteerIds: [volunteerId] })
    await expect(
      asOffice().addMembers({ teamId, volunteerIds: [volunteerId] }),
    ).rejects.toMatchObject({ code: 'ALREADY_IN' })
    await asOffice().moveMember({ teamId, toTeamId, volunteerId, reason: '会调解' })
    const left = await asOffice().get({ teamId, year: 2026 })
    expect(left.members).toMatchObject([{ leftOn: '2026-11-22', leftReason: '会调解' }])
    const joined = await world.as(member).volunteer.team.get({ teamId: toTeamId, year: 2026 })
    expect(joined.members).toMatchObject([{ name: '刘文华', leftOn: null }])

    await asOffice().removeMember({ teamId: toTeamId, volunteerId, reason: '身体不好' })
    await expect(
      asOffice().removeMember({ teamId: toTeamId, volunteerId, reason: '身体不好' }),
    ).rejects.toMatchObject({ code: 'NOT_IN_TEAM' })
    await asOffice().addMembers({ teamId: toTeamId, volunteerIds: [volunteerId] })
    expect((await asOffice().get({ teamId: toTeamId, year: 2026 })).members).toHaveLength(1)
  })

  it('take nobody who has not sworn, and nobody of another township', async () => {
    const teamId = await givenTeam(world, offices.village)
    const { volunteerId } = await givenWriter(world, offices.nextVillage)
    await expect(
      asOffice().addMembers({ teamId, volunteerIds: [volunteerId] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const here = await givenWriter(world, offices.village)
    await world.db
      .updateTable('volunteer')
      .set({ status: 'suspended' })
      .where('id', '=', here.volunteerId)
      .execute()
    await expect(
      asOffice().addMembers({ teamId, volunteerIds: [here.volunteerId] }),
    ).rejects.toMatchObject({ code: 'NOT_ENROLLED' })
  })

  it('show members each other’s names masked', async () => {
    const one = await givenWriter(world, offices.village, '刘文华')
    const two = await givenWriter(world, offices.village, '王桂英')
    const members = [one.volunteerId, two.volunteerId]
    const teamId = await givenTeam(world, offices.township, { members })
    const seen = await world.as(one.member).volunteer.team.get({ teamId, year: 2026 })
    expect(seen.members.map(({ name }) => name).sort()).toEqual(['刘文华', '王**'])
    const stranger = await givenActor(world)
    await expect(
      world.as(stranger).volunteer.team.get({ teamId, year: 2026 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('get a captain by name and number, and a score from another than the captain', async () => {
    const captain = await givenActor(world, {
      name: '蒋卫东',
      phone: '13800000041',
      roles: [['townshipReviewer', offices.township]],
    })
    const teamId = await givenTeam(world, offices.township)
    await asOffice().appointCaptain({ teamId, captain: { name: '蒋卫东', phone: '13800000041' } })
    await expect(
      asOffice().appointCaptain({ teamId, captain: { name: '无此人', phone: '13800000041' } }),
    ).rejects.toMatchObject({ code: 'NO_SUCH_PERSON' })
    const score = { teamId, year: 2026, score: 95, note: '自己很满意' }
    await expect(world.as(captain).volunteer.team.score(score)).rejects.toMatchObject({
      code: 'YOUR_OWN_TEAM',
    })
    await asOffice().score(score)
    await asOffice().score({ ...score, score: 90, note: '核实后更正' })
    const team = await asOffice().get({ teamId, year: 2026 })
    expect(team.captainName).toBe('蒋卫东')
    expect(team.scores).toMatchObject([{ year: 2026, score: 90 }])
  })

  it('end with a reason, and nothing of them is lost', async () => {
    const { volunteerId } = await givenWriter(world, offices.village)
    const teamId = await givenTeam(world, offices.township, { members: [volunteerId] })
    await asOffice().dissolve({ teamId, reason: '与关爱团合并' })
    const team = await asOffice().get({ teamId, year: 2026 })
    expect(team).toMatchObject({ dissolvedOn: '2026-11-22', members: [{ leftReason: '队伍撤销' }] })
    const DISSOLVED = { code: 'DISSOLVED' }
    await expect(asOffice().dissolve({ teamId, reason: '再撤' })).rejects.toMatchObject(DISSOLVED)
    await expect(asOffice().revise({ teamId, charter })).rejects.toMatchObject(DISSOLVED)
    await expect(
      asOffice().addMembers({ teamId, volunteerIds: [volunteerId] }),
    ).rejects.toMatchObject(DISSOLVED)
  })

  it('count 516, 223 and 255 places as 994, and people as people (T-TEAM-1)', async () => {
    const { db } = world
    const people = 900
    await db
      .insertInto('person')
      .values(
        Array.from({ length: people }, (_, n) => ({
          id: id('a', n),
          name: null,
          phone: null,
          created_at: world.now(),
        })),
      )
      .execute()
    await db
      .insertInto('volunteer')
      .values(
        Array.from({ length: people }, (_, n) => ({
          id: id('b', n),
          person_id: id('a', n),
          application_id: null,
          village_id: offices.village.id,
          office_id: offices.township.id,
          name: '王桂英',
          joins_as: 'elder' as const,
          main_elder_kind: 'teacher' as const,
          status: 'enrolled' as const,
          approved_on: '2025-01-01',
          member_number: n + 1,
          enrolled_on: '2025-02-01',
        })),
      )
      .execute()
    const kinds = [
      ['care', 516, 0],
      ['report', 223, 400],
      ['arts', 255, 600],
    ] as const
    for (const [kind, size, from] of kinds) {
      const { teamId } = await asOffice().found({
        committeeId: offices.township.id,
        charter: { ...charter, name: kind, kind },
      })
      await db
        .insertInto('service_team_member')
        .values(
          Array.from({ length: size }, (_, n) => ({
            team_id: teamId,
            volunteer_id: id('b', from + n),
            joined_on: '2025-03-01',
          })),
        )
        .execute()
    }

    const { tally, teams } = await asOffice().list({ committeeId: offices.township.id })

    expect(tally.places).toBe(994)
    expect(tally.people).toBe(855)
    expect(tally.people).toBeLessThanOrEqual(1286)
    expect(Object.fromEntries(tally.byKind.map((one) => [one.kind, one.places]))).toEqual({
      care: 516,
      report: 223,
      arts: 255,
    })
    expect(teams).toHaveLength(3)
  })
})

const id = (kind: string, n: number) =>
  `${kind.repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}` as never
