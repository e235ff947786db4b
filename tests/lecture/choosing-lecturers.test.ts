import { sql } from 'kysely'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenConfirmed, givenLecturer, givenSection } from './given'

let world: World
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
})

describe('choosing a lecturer', () => {
  const FREE = [
    { weekday: 2, starts: '18:00', ends: '21:00' },
    { weekday: 4, starts: '18:00', ends: '21:00' },
  ]

  it('shows whoever orders below the corps what a lecturer can do and how often, and no phone', async () => {
    const { school, otherCounty } = await givenCounty(world.db)
    const top = await countyOf(school)
    const sectionId = await givenSection(world)
    const known = await givenLecturer(world, top, { sectionId, freeTimes: FREE, monthlyLimit: 2 })
    await givenLecturer(world, otherCounty, { sectionId })
    await givenLecturer(world, top, { sectionId, status: 'submitted' })
    const head = await givenActor(world, { roles: [['schoolVerifier', school]] })
    const as = world.as(head).lecture.lecturer
    const { personId } = known

    const [profile, ...more] = await as.corps({ sectionId })
    expect(more).toEqual([])
    expect(profile).toEqual(await as.profile({ personId }))
    expect(profile).toEqual({
      personId,
      name: known.name,
      committeeName: top.name,
      experience: '退休教师，讲了二十年课',
      areas: ['全市'],
      sections: [{ id: sectionId, name: expect.any(String) }],
      freeTimes: FREE,
      monthlyLimit: 2,
      leftThisMonth: 2,
      freeAgainOn: null,
      vettedOn: '2026-01-05',
      vettedUntil: '2027-01-05',
    })
    expect(await as.corps({ sectionId: await givenSection(world) })).toEqual([])
  })

  it('counts what is held this month and says when somebody who is away is free again', async () => {
    const { school } = await givenCounty(world.db)
    const { lecturer: booked } = await givenConfirmed(world, school)
    const { personId } = booked
    const set = (awayPeriods: { fromOn: string; toOn: string }[]) =>
      world.as(booked).lecture.lecturer.setTimes({ freeTimes: FREE, awayPeriods, monthlyLimit: 3 })
    const head = await givenActor(world, { roles: [['schoolVerifier', school]] })
    const profile = () => world.as(head).lecture.lecturer.profile({ personId })
    await set([{ fromOn: '2026-09-02', toOn: '2026-09-03' }])
    expect(await profile()).toMatchObject({ leftThisMonth: 2, freeAgainOn: null })
    await set([
      { fromOn: '2026-08-30', toOn: '2026-09-03' },
      { fromOn: '2026-09-04', toOn: '2026-09-05' },
    ])
    expect(await profile()).toMatchObject({ freeAgainOn: '2026-09-06' })
    world.travelTo('2026-09-30T17:00:00.000Z')
    expect(await profile()).toMatchObject({ leftThisMonth: 3, freeAgainOn: null })
  })

  const countyOf = async (school: Place): Promise<Place> =>
    world.db
      .selectFrom('committee')
      .select(['id', 'path', 'name'])
      .where('level', '=', 'county')
      .where(sql<boolean>`starts_with(${school.path}, path)`)
      .executeTakeFirstOrThrow()
})
