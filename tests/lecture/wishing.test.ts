import { lectureNotices } from '@cloud/lecture/lecture.notices'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { SectionId } from '@shared/lecture/lecture.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenConfirmed, givenTalk } from './given'

describe('wishing for a talk', () => {
  let world: World
  let county: Place
  let school: Place
  let sectionId: SectionId
  let areaId: CommitteeId
  beforeEach(async () => {
    world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
    const places = await givenCounty(world.db)
    county = places.county
    school = places.school
    areaId = county.id
    sectionId = (await givenTalk(world, county)).sectionId
  })

  const wishes = async (people: number) => {
    const wishers = await Promise.all(Array.from({ length: people }, () => givenActor(world)))
    for (const one of wishers) await world.as(one).lecture.wish.make({ sectionId, areaId })
    return wishers
  }

  const office = () => givenActor(world, { roles: [['countyOffice', county]] })

  it('counts one voice a person, topic and area', async () => {
    const [mother] = await wishes(2)
    if (!mother) return
    const again = world.as(mother).lecture.wish.make({ sectionId, areaId })
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_WISHED' })

    const [mine] = await world.as(mother).lecture.wish.mine({})
    expect(mine).toMatchObject({ voices: 2, sessionId: null })
    if (mine) await world.as(mother).lecture.wish.takeBack({ wishId: mine.id })
    const demand = await world.as(await office()).lecture.wish.tally({})
    expect(demand).toMatchObject([{ areaId, voices: 1, needed: 20 }])
  })

  it('counts the voices of many who press at once', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => givenActor(world)))
    await Promise.all(
      [...people, ...people].map((one) =>
        world
          .as(one)
          .lecture.wish.make({ sectionId, areaId })
          .catch(() => null),
      ),
    )
    const [demand] = await world.as(await office()).lecture.wish.tally({})
    expect(demand?.voices).toBe(8)
  })

  it('brings it to the office when as many have asked as the county says', async () => {
    const officer = await office()
    await world.as(officer).lecture.wish.setNeeded({ committeeId: county.id, needed: 3 })
    const home = async () => {
      const { todos } = await world.as(officer).account.home.get({})
      return todos.filter((todo) => todo.key.startsWith('wish:')).map((todo) => todo.title)
    }
    await wishes(2)
    expect(await home()).toEqual([])
    await wishes(1)
    expect(await home()).toEqual([expect.stringContaining('可开一场')])
  })

  it('tells everyone who asked when a talk of the topic is opened in the area, and asks anew', async () => {
    const wishers = await wishes(2)
    const talk = await givenTalk(world, county, { sectionId })
    const { bookingId, office: officer } = await givenConfirmed(world, school, {
      lectureId: talk.id,
    })
    const { sessionId } = await world.as(officer).lecture.session.open({ bookingId, capacity: 5 })

    const notices = await lectureNotices['session.opened']?.(world.db, {
      id: 1,
      topic: 'session.opened',
      subjectId: sessionId,
      payload: { bookingId },
      happenedAt: world.now(),
    })

    expect(notices?.map((notice) => notice.personId).sort()).toEqual(
      wishers.map((one) => one.personId).sort(),
    )
    expect(await world.as(await office()).lecture.wish.tally({})).toEqual([])
    const [first] = wishers
    if (!first) return
    expect(await world.as(first).lecture.wish.mine({})).toMatchObject([{ sessionId }])
    await world.as(first).lecture.wish.make({ sectionId, areaId })
  })

  it('takes no wish for a place without a menu, and lets no stranger take one back', async () => {
    const [first, second] = await wishes(2)
    if (!first || !second) return
    const elsewhere = world.as(first).lecture.wish.make({ sectionId, areaId: school.id })
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const [mine] = await world.as(first).lecture.wish.mine({})
    if (!mine) return
    const stolen = world.as(second).lecture.wish.takeBack({ wishId: mine.id })
    await expect(stolen).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await world.as(first).lecture.wish.takeBack({ wishId: mine.id })
    const twice = world.as(first).lecture.wish.takeBack({ wishId: mine.id })
    await expect(twice).rejects.toMatchObject({ code: 'ALREADY_CLOSED' })
  })
})
