import { findInduction } from '@cloud/volunteer/induction.store'
import { volunteerNotices } from '@cloud/volunteer/volunteer.notices'
import { inductionGap, mayServeMinors } from '@shared/volunteer/induction.rules'
import type { TeamId } from '@shared/volunteer/team.model'
import { givenActor, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { apply, givenCeremony, givenOathText, givenOffices, type Offices } from './given'
import { givenMember } from './member.given'

const now = '2026-06-01T02:00:00.000Z'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now })
  offices = await givenOffices(world)
})

describe('letting members serve minors (V-12)', () => {
  it('asks for a training with the protection of minors and a check of this year', () => {
    const done = { trainedOn: '2020-01-01', checkedOn: '2025-06-02', waiverReason: null }
    expect(inductionGap(done, '2026-06-01')).toBeNull()
    expect(mayServeMinors(done, '2026-06-01')).toBe(true)
    expect(inductionGap(done, '2026-06-02')).toBe('CHECK_EXPIRED')
    expect(inductionGap({ ...done, trainedOn: null }, '2026-06-01')).toBe('NOT_TRAINED')
    expect(inductionGap({ ...done, checkedOn: null }, '2026-06-01')).toBe('NOT_CHECKED')
    expect(
      mayServeMinors({ ...done, trainedOn: null, waiverReason: '退休教师' }, '2026-06-01'),
    ).toBe(true)
    expect(
      mayServeMinors({ trainedOn: null, checkedOn: null, waiverReason: '退休教师' }, '2026-06-01'),
    ).toBe(false)
  })

  it('is written down for many at once, once each, and moves them to the ready', async () => {
    const people = [
      await givenMember(world, offices.village, { name: '王桂英' }),
      await givenMember(world, offices.nextVillage, { name: '陈国强' }),
    ]
    const volunteerIds = people.map((one) => one.volunteerId)
    const committeeId = offices.township.id
    const office = world.as(offices.reviewer).volunteer.induction
    const list = async (show: 'missing' | 'ready') =>
      (await office.list({ committeeId, show })).items.map(({ name }) => name)
    expect(await list('missing')).toEqual(expect.arrayContaining(['王桂英', '陈国强']))

    const common = { committeeId, volunteerIds, happenedOn: '2026-05-20' }
    const training = { ...common, kind: 'training', title: '岗前培训第一期' } as const
    expect(await office.record({ ...training, coversProtection: false })).toEqual({ recorded: 2 })
    expect(await office.record({ ...training, coversProtection: false })).toEqual({ recorded: 0 })
    const check = { ...common, kind: 'check', title: '', coversProtection: false } as const
    await office.record(check)
    expect(await list('ready')).toEqual([])
    await office.record({ ...training, title: '未成年人保护专题', coversProtection: true })
    expect(await list('ready')).toHaveLength(2)
    expect(await list('missing')).toEqual([])
    const first = volunteerIds[0]
    if (!first) throw new Error('there is nobody')
    expect(await findInduction(world.db, first)).toEqual({
      trainedOn: '2026-05-20',
      checkedOn: '2026-05-20',
      waiverReason: null,
    })
    world.travelTo('2027-05-20T02:00:00.000Z')
    expect(await list('missing')).toHaveLength(2)
  })

  it('turns its pages and finds by the first characters of a name', async () => {
    for (const name of ['王桂英', '王桂兰', '陈国强']) {
      await givenMember(world, offices.village, { name })
    }
    const committeeId = offices.township.id
    const office = world.as(offices.reviewer).volunteer.induction
    const first = await office.list({ committeeId, show: 'missing', limit: 2 })
    const rest = await office.list({
      committeeId,
      show: 'missing',
      limit: 2,
      after: first.next ?? undefined,
    })
    expect([...first.items, ...rest.items]).toHaveLength(3)
    expect(rest.next).toBeNull()
    const found = await office.list({ committeeId, show: 'missing', name: '王' })
    expect(found.items).toHaveLength(2)
  })

  it('excuses the training with a reason, refuses the future, a nameless training and strangers', async () => {
    const { volunteerId } = await givenMember(world, offices.village)
    const committeeId = offices.township.id
    const office = world.as(offices.reviewer).volunteer.induction
    await office.waive({ committeeId, volunteerId, reason: '退休前一直教小学' })
    expect(await findInduction(world.db, volunteerId)).toMatchObject({
      waiverReason: '退休前一直教小学',
    })
    const record = (facts: object) =>
      office.record({
        committeeId,
        volunteerIds: [volunteerId],
        kind: 'training',
        happenedOn: '2026-05-20',
        title: '',
        coversProtection: true,
        ...facts,
      } as never)
    await expect(record({})).rejects.toMatchObject({ code: 'TITLE_MISSING' })
    await expect(record({ happenedOn: '2026-06-02' })).rejects.toMatchObject({
      code: 'NOT_YET_HELD',
    })
    const elsewhere = await givenMember(world, offices.county)
    await expect(
      record({ kind: 'check', volunteerIds: [elsewhere.volunteerId] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('choosing teams at approval (V-11)', () => {
  async function givenTeam(at: Place, name: string, captain?: string) {
    const { id } = await world.db
      .insertInto('service_team')
      .values({
        id: crypto.randomUUID() as TeamId,
        committee_id: at.id,
        name,
        captain_post: '社会事业科科长',
        ...(captain && { captain_id: captain as never, captain_name: '周立' }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }

  it('tells the captain at approval, and the oath makes the newcomer a member', async () => {
    await givenOathText(world, offices.township)
    const captain = await givenActor(world, { name: '周立' })
    const [education, legal] = [
      await givenTeam(offices.township, '校外教育服务队', captain.personId),
      await givenTeam(offices.township, '法治宣讲服务队'),
    ]
    const { applicationId, actor } = await apply(world, offices.village)
    await world.as(offices.clerk).volunteer.application.screen({ applicationId })
    const reviewer = world.as(offices.reviewer).volunteer
    const { teams } = await reviewer.application.get({ applicationId })
    expect(teams.map(({ name }) => name).sort()).toEqual(
      ['校外教育服务队', '法治宣讲服务队'].sort(),
    )
    await reviewer.application.approve({ applicationId, teamIds: [education, legal, education] })

    const told = await volunteerNotices['application.approved']?.(world.db, {
      id: 1,
      topic: 'application.approved',
      subjectId: applicationId,
      payload: {},
      happenedAt: world.now(),
    })
    expect(told?.map(({ personId }) => personId).sort()).toEqual(
      [actor.personId, captain.personId].sort(),
    )
    const places = () =>
      world.db.selectFrom('service_team_member').select(['team_id', 'left_on']).execute()
    expect(await places()).toEqual([])

    const { id } = await world.db.selectFrom('volunteer').select('id').executeTakeFirstOrThrow()
    const ceremonyId = await givenCeremony(world, offices.township, [id])
    await reviewer.ceremony.callMany({ ceremonyId, volunteerIds: [id] })
    await reviewer.ceremony.close({ ceremonyId })
    expect((await places()).map((place) => place.team_id).sort()).toEqual([education, legal].sort())
  })

  it('refuses a team of another organisation', async () => {
    const other = await givenTeam(offices.county, '县里的队')
    const strange = await givenTeam((await givenOffices(world)).township, '别处的队')
    const { applicationId } = await apply(world, offices.village)
    await world.as(offices.clerk).volunteer.application.screen({ applicationId })
    const approve = (teamId: TeamId) =>
      world.as(offices.reviewer).volunteer.application.approve({ applicationId, teamIds: [teamId] })
    await expect(approve(strange)).rejects.toMatchObject({ code: 'NOT_A_TEAM_HERE' })
    await approve(other)
  })
})
