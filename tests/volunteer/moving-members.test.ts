import { notify } from '@cloud/timer/notify'
import { forgetFormerMembers } from '@cloud/volunteer/member.jobs'
import type { Database } from '@database/engine'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenApproved, givenAwaiting, givenCeremony, givenOffices, type Offices } from './given'
import { givenMember } from './member.given'

const NOW = '2026-09-28T01:00:00.000Z'
let world: World
let offices: Offices

beforeEach(async () => {
  world = await createWorld({ now: NOW })
  offices = await givenOffices(world)
})

const rolesOf = async (db: Database, personId: string) =>
  (
    await db
      .selectFrom('role_grant')
      .select('role')
      .where('person_id', '=', personId as never)
      .where('revoked_at', 'is', null)
      .execute()
  ).map((row) => row.role)

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

describe('moving a member from state to state (O-05, V-14)', () => {
  it('pauses and resumes with a reason, and keeps both in the history', async () => {
    const { volunteerId, person } = await givenMember(world, offices.village)
    const office = world.as(offices.reviewer).volunteer.member
    expect(await office.suspend({ volunteerId, reason: '有投诉，先查清' })).toMatchObject({
      status: 'suspended',
    })
    await expect(office.suspend({ volunteerId, reason: '再来一次' })).rejects.toMatchObject({
      code: 'NOT_FROM_HERE',
    })
    await office.resume({ volunteerId, reason: '查清了，没有问题' })
    const file = await world.as(person).volunteer.register.mine({})
    expect(file?.changes.map(({ act, reason }) => [act, reason])).toEqual([
      ['resume', '查清了，没有问题'],
      ['suspend', '有投诉，先查清'],
    ])
    expect(await rolesOf(world.db, person.personId)).toEqual(['volunteer'])
    await notify(world.db, world.now())
    expect(await noticesOf(person.personId)).toEqual(
      expect.arrayContaining(['您的服务暂停一段时间', '您的服务恢复了']),
    )
  })

  it('lets a member leave without saying why; role, card and places go with it, and the office hears', async () => {
    const { volunteerId, person } = await givenMember(world, offices.village)
    await world.as(person).volunteer.member.leave({ volunteerId })
    expect(await statusOf(volunteerId)).toBe('left')
    expect(await rolesOf(world.db, person.personId)).toEqual([])
    await expect(world.as(person).volunteer.card.get({})).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await notify(world.db, world.now())
    expect(await noticesOf(offices.clerk.personId)).toEqual(['一位队员退出了'])

    await world
      .as(offices.reviewer)
      .volunteer.member.readmit({ volunteerId, reason: '本人要求回来' })
    expect(await rolesOf(world.db, person.personId)).toEqual(['volunteer'])
  })

  it('takes whoever leaves before the oath out of the coming ceremony', async () => {
    const { volunteerId, person } = await givenAwaiting(world, offices.village)
    await givenCeremony(world, offices.village, [volunteerId])
    await world.as(person).volunteer.member.leave({ volunteerId })
    const seat = await world.db.selectFrom('ceremony_participant').select('attendance').execute()
    expect(seat).toEqual([{ attendance: 'released' }])
  })

  it('lets whoever left before the oath apply anew, and nobody who has a number', async () => {
    const { actor, volunteerId, command } = await givenApproved(world, offices)
    await world.as(actor).volunteer.member.leave({ volunteerId })
    const again = await world.as(actor).volunteer.application.submit(command)
    const { id: applicationId } = again.application
    await world.as(offices.clerk).volunteer.application.screen({ applicationId })
    await world.as(offices.reviewer).volunteer.application.approve({ applicationId })
    expect(await statusOf(volunteerId)).toBe('awaitingOath')
    const file = await world.as(actor).volunteer.register.mine({})
    expect(file?.changes.map(({ act }) => act)).toEqual(['approve', 'leave', 'approve'])

    const { person, volunteerId: member } = await givenMember(world, offices.village)
    await world.as(person).volunteer.member.leave({ volunteerId: member })
    const signatureId = await givenFile(world, person, 'signature')
    await expect(
      world.as(person).volunteer.application.submit({ ...command, signatureId }),
    ).rejects.toMatchObject({ code: 'ALREADY_A_VOLUNTEER' })
  })

  it('forgets what a former member told, two years after they went; name and history stay', async () => {
    const { volunteerId, person } = await givenMember(world, offices.village)
    await world.as(person).volunteer.member.leave({ volunteerId })
    world.travelTo('2028-09-27T01:00:00.000Z')
    expect(await forgetFormerMembers(world.db, world.now())).toBe(0)
    world.travelTo('2028-09-28T01:00:00.000Z')
    expect(await forgetFormerMembers(world.db, world.now())).toBe(1)
    expect(await forgetFormerMembers(world.db, world.now())).toBe(0)
    const told = await world.db.selectFrom('volunteer_particulars').select('phone').execute()
    expect(told).toEqual([])
    const kept = await world.db.selectFrom('volunteer').select('name').execute()
    expect(kept).toEqual([{ name: '王桂英' }])
  })

  it('asks the office why somebody leaves, and refuses a stranger as if there were nobody', async () => {
    const { volunteerId } = await givenMember(world, offices.village)
    await expect(
      world.as(offices.clerk).volunteer.member.leave({ volunteerId }),
    ).rejects.toMatchObject({ code: 'SAY_WHY' })
    await expect(
      world.as(await givenActor(world)).volunteer.member.leave({ volunteerId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('reports a death of a day that has come, and lets nobody return from it', async () => {
    const { volunteerId } = await givenMember(world, offices.village)
    const office = world.as(offices.reviewer).volunteer.member
    await expect(office.reportDeath({ volunteerId, on: '2026-10-01' })).rejects.toMatchObject({
      code: 'DAY_TO_COME',
    })
    await office.reportDeath({ volunteerId, on: '2026-09-20' })
    await expect(office.readmit({ volunteerId, reason: '写错了人' })).rejects.toMatchObject({
      code: 'NOT_FROM_HERE',
    })
  })

  it('keeps its history from being rewritten', async () => {
    const { volunteerId, person } = await givenMember(world, offices.village)
    await world.as(person).volunteer.member.leave({ volunteerId })
    await expect(
      world.db.updateTable('volunteer_change').set({ reason: '别的' }).execute(),
    ).rejects.toThrow(/append-only/)
  })
})
