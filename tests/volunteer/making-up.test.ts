import { addDays } from '@shared/kernel/local-date'
import { refusalToMakeUp } from '@shared/volunteer/make-up.rules'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import {
  givenApproved,
  givenAwaiting,
  givenCeremony,
  givenOathText,
  givenOffices,
  type Offices,
} from './given'
import { givenSworn, makeUp } from './oath.given'

const now = '2022-01-17T02:00:00.000Z'
const _startsAt = '2022-03-18T01:00:00.000Z'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now })
  offices = await givenOffices(world)
})

describe('making up for an oath (V-09)', () => {
  it('enrols who was absent when joining, before a named witness', async () => {
    await givenOathText(world, offices.township)
    const absent = await givenApproved(world, offices, '陈国强')
    const present = await givenAwaiting(world, offices.village, '王桂英')
    const ceremonyId = await givenCeremony(
      world,
      offices.township,
      [absent.volunteerId, present.volunteerId],
      new Date(now),
    )
    const office = world.as(offices.reviewer).volunteer.ceremony
    await expect(
      makeUp(world, offices, ceremonyId, absent.volunteerId, '2022-01-17'),
    ).rejects.toMatchObject({
      code: 'CEREMONY_NOT_CLOSED',
    })
    await office.callRoll({ ceremonyId, volunteerId: present.volunteerId, present: true })
    await office.close({ ceremonyId })

    const refused = async (facts: object, code: string, on = '2022-01-17') =>
      expect(
        makeUp(world, offices, ceremonyId, absent.volunteerId, on, facts),
      ).rejects.toMatchObject({ code })
    await refused({ witnessName: '陈国强' }, 'WITNESS_IS_NOT_ANOTHER')
    await refused({ witnessName: '徐立新' }, 'WITNESS_IS_NOT_ANOTHER')
    await refused({}, 'BEFORE_THE_CEREMONY', '2022-01-16')
    await refused({}, 'NOT_YET_SWORN', addDays('2022-01-17', 1))
    await expect(
      makeUp(world, offices, ceremonyId, present.volunteerId, '2022-01-17'),
    ).rejects.toMatchObject({
      code: 'WAS_NOT_ABSENT',
    })

    const entry = await makeUp(world, offices, ceremonyId, absent.volunteerId, '2022-01-17')
    expect(entry).toMatchObject({
      attendance: 'madeUp',
      memberNumber: 1,
      madeUp: { on: '2022-01-17', witnessName: '李秀兰' },
    })
    const mine = await world.as(absent.actor).volunteer.application.mine({})
    expect(mine?.stages.at(-1)).toMatchObject({ key: 'enrolled', state: 'done' })
    await expect(
      makeUp(world, offices, ceremonyId, absent.volunteerId, '2022-01-17'),
    ).rejects.toMatchObject({
      code: 'WAS_NOT_ABSENT',
    })
  })

  it('asks that a new member still waits and stands by the undertakings', () => {
    const missed = { kind: 'joining', status: 'closed', heldOn: '2022-01-10' } as const
    const facts = {
      attendance: 'absent',
      volunteerStatus: 'awaitingOath',
      isInvitedElsewhere: false,
      standsByAll: true,
      name: '陈国强',
      swornOn: '2022-01-12',
      leaderName: '徐立新',
      witnessName: '李秀兰',
    } as const
    const refusal = (change: object) =>
      refusalToMakeUp(missed, { ...facts, ...change }, '2022-01-17')
    expect(refusal({})).toBeNull()
    expect(refusal({ isInvitedElsewhere: true })).toBe('NO_LONGER_WAITING')
    expect(refusal({ volunteerStatus: 'enrolled' })).toBe('NO_LONGER_WAITING')
    expect(refusal({ standsByAll: false })).toBe('UNDERTAKING_WITHDRAWN')
  })
})

describe('reading the oath once more (V-09)', () => {
  it('is kept as 重温 and changes nothing else', async () => {
    const oathTextId = await givenOathText(world, offices.township)
    const { person } = await givenSworn(world, offices, '王桂英', 1)
    const me = world.as(person).volunteer.renewal
    expect(await me.get({})).toMatchObject({ oathTextId, version: 1, times: 0, lastAt: null })
    const signatureId = await givenFile(world, person, 'signature')
    await me.submit({ oathTextId, signatureId })
    expect(await me.get({})).toMatchObject({ times: 1, lastAt: now })
    expect(await world.db.selectFrom('oath').selectAll().execute()).toEqual([])
    expect(await world.db.selectFrom('collective_oath').selectAll().execute()).toEqual([])
  })

  it('asks for the text in force and the own signature, and for membership', async () => {
    const old = await givenOathText(world, offices.township)
    const inForce = await givenOathText(world, offices.township)
    const { person } = await givenSworn(world, offices, '王桂英', 1)
    const signatureId = await givenFile(world, person, 'signature')
    const me = world.as(person).volunteer.renewal
    await expect(me.submit({ oathTextId: old, signatureId })).rejects.toMatchObject({
      code: 'TEXT_CHANGED',
    })
    const strange = await givenFile(world, await givenActor(world), 'signature')
    await expect(me.submit({ oathTextId: inForce, signatureId: strange })).rejects.toMatchObject({
      code: 'SIGNATURE_MISSING',
    })
    await expect(world.as(await givenActor(world)).volunteer.renewal.get({})).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    )
  })
})
