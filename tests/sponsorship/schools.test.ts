import type { Actor } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { givenActor, givenCommittee, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsorshipCounty, givenStudent, givenViewRight, type Offices } from './given'

describe('going on when a school closes', () => {
  let world: World
  let offices: Offices
  let newSchool: Place
  let newVerifier: Actor

  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
    newSchool = await givenCommittee(world.db, {
      level: 'township',
      kind: 'school',
      parent: offices.county,
      name: '第二小学',
    })
    newVerifier = await givenActor(world, { roles: [['schoolVerifier', newSchool]] })
    await givenViewRight(world, newVerifier, offices.director)
  })

  const given = (facts: Parameters<typeof givenStudent>[2]) =>
    givenStudent(world, offices.village, {
      school: offices.school,
      guardian: offices.guardian,
      ...facts,
    })
  const close = (id: CommitteeId) =>
    world.db.updateTable('committee').set({ status: 'suspended' }).where('id', '=', id).execute()
  const office = () => world.as(offices.office).sponsorship.student
  const asked = async () => {
    const { todos } = await world.as(offices.office).account.home.get({})
    return todos.filter(({ key }) => key.startsWith('school:'))
  }

  it('asks the office for the school it is now, whose verifier takes the step', async () => {
    const studentId = await given({ status: 'verifying', step: 'school' })
    expect(await asked()).toEqual([])
    await close(offices.school.id)
    expect(await asked()).toHaveLength(1)
    expect((await office().get({ studentId })).schoolClosed).toBe(true)

    await office().moveSchool({ studentId, schoolId: newSchool.id })

    expect(await asked()).toEqual([])
    expect(await office().get({ studentId })).toMatchObject({
      school: '第二小学',
      schoolClosed: false,
      step: 'school',
    })
    const passed = await world.as(newVerifier).sponsorship.verification.pass({
      studentId,
      opinion: '已上门，情况属实',
      visitors: ['周敏', '李芳'],
      evidenceId: null,
    })
    expect(passed.status).toBe('verifying')
  })

  it('lets an agreement go on at the new school', async () => {
    const studentId = await given({ status: 'matched' })
    await office().moveSchool({ studentId, schoolId: newSchool.id })
    const seen = await world.as(offices.guardian).sponsorship.application.get({ studentId })
    expect(seen).toMatchObject({ status: 'matched', school: '第二小学' })
  })

  it('takes no closed school, none of another county, not the same, and no case that is over', async () => {
    const studentId = await given({ status: 'waiting' })
    const far = await givenCommittee(world.db, { level: 'county' })
    const farSchool = await givenCommittee(world.db, {
      level: 'township',
      kind: 'school',
      parent: far,
    })
    const move = (schoolId: CommitteeId, of = studentId) =>
      office().moveSchool({ studentId: of, schoolId })
    await expect(move(farSchool.id)).rejects.toMatchObject({ code: 'NOT_A_SCHOOL' })
    await expect(move(offices.township.id)).rejects.toMatchObject({ code: 'NOT_A_SCHOOL' })
    await expect(move(offices.school.id)).rejects.toMatchObject({ code: 'SAME_SCHOOL' })
    await close(newSchool.id)
    await expect(move(newSchool.id)).rejects.toMatchObject({ code: 'NOT_A_SCHOOL' })
    const over = await given({ status: 'ended' })
    await expect(move(offices.school.id, over)).rejects.toMatchObject({ code: 'CASE_CLOSED' })
  })

  it('is the county office’s to say', async () => {
    const studentId = await given({ status: 'waiting' })
    for (const actor of [offices.verifier, offices.clerk, offices.guardian]) {
      await expect(
        world.as(actor).sponsorship.student.moveSchool({ studentId, schoolId: newSchool.id }),
      ).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) })
    }
  })
})
