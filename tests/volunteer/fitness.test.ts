import { notify } from '@cloud/timer/notify'
import { askForHealthChecks } from '@cloud/volunteer/health.jobs'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenOffices, type Offices } from './given'
import { givenMember } from './member.given'

let world: World
let offices: Offices

beforeEach(async () => {
  world = await createWorld({ now: '2026-11-22T01:00:00.000Z' })
  offices = await givenOffices(world)
})

const answers = { health: 'good' as const, walksFar: true, standsLong: true }
const emergency = { name: '王小明', relation: '儿子', phone: '13900000002' }
const insurance = {
  insurer: '人保',
  policyNumber: 'PICC-2026-0001',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
}

describe('the yearly self-check (O-15)', () => {
  it('is filled in by the member alone, and opens field work', async () => {
    const { person } = await givenMember(world, offices.village, { enrolledOn: '2020-05-01' })
    const own = world.as(person).volunteer.fitness
    expect(await own.mine({})).toMatchObject({
      fitness: { isDue: true, field: ['今年的健康自查还没有做', '没有紧急联系人'] },
    })
    expect(await own.check({ answers, emergency })).toMatchObject({
      fitness: { isDue: false, checkedOn: '2026-11-22', field: [] },
      emergency,
    })
    const file = await world.as(person).volunteer.register.mine({})
    expect(file?.basics.emergency).toEqual(emergency)
  })

  it('tells the office what fits and keeps the answers to the member', async () => {
    const { person, volunteerId } = await givenMember(world, offices.village)
    await world.as(person).volunteer.fitness.check({ answers, emergency })
    const seen = await world.as(offices.clerk).volunteer.fitness.get({ volunteerId })
    expect(seen.risk).toEqual(['有风险的活动要先上保险，登记保险单号'])
    expect(seen).not.toHaveProperty('answers')
    expect(seen).not.toHaveProperty('facts')
  })

  it('takes an insurance once, and only one that holds', async () => {
    const { person, volunteerId } = await givenMember(world, offices.village)
    await world.as(person).volunteer.fitness.check({ answers, emergency })
    const office = world.as(offices.clerk).volunteer.fitness
    expect(await office.recordInsurance({ volunteerId, insurance })).toMatchObject({ risk: [] })
    await expect(office.recordInsurance({ volunteerId, insurance })).rejects.toMatchObject({
      code: 'ALREADY_RECORDED',
    })
    const ended = { ...insurance, policyNumber: 'PICC-2025-0001', endsOn: '2026-02-01' }
    await expect(office.recordInsurance({ volunteerId, insurance: ended })).rejects.toMatchObject({
      code: 'HAS_ENDED',
    })
  })

  it('is nothing for whoever is not on the register', async () => {
    const stranger = await givenActor(world)
    expect(await world.as(stranger).volunteer.fitness.mine({})).toBeNull()
    await expect(
      world.as(stranger).volunteer.fitness.check({ answers, emergency }),
    ).rejects.toMatchObject({ code: 'NOT_A_MEMBER' })
  })

  it('is asked for once when it is due, and again a year later', async () => {
    const { person } = await givenMember(world, offices.village, { enrolledOn: '2020-05-01' })
    await givenMember(world, offices.village, { enrolledOn: '2026-05-01' })
    await givenMember(world, offices.village, { enrolledOn: '2020-05-01', status: 'left' })
    expect(await askForHealthChecks(world.db, world.now())).toBe(1)
    expect(await askForHealthChecks(world.db, world.now())).toBe(0)
    await notify(world.db, world.now())
    const told = await world.db.selectFrom('notice').select(['person_id', 'title']).execute()
    expect(told).toEqual([{ person_id: person.personId, title: '今年的健康自查该做了' }])

    await world.as(person).volunteer.fitness.check({ answers, emergency })
    world.travelTo('2027-11-22T01:00:00.000Z')
    const again = await askForHealthChecks(world.db, world.now())
    expect(again).toBe(2)
  })
})
