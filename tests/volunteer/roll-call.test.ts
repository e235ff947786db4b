import { randomUUID } from 'node:crypto'
import { MOST_PHOTOS, refusalToAddPhoto } from '@shared/volunteer/ceremony.rules'
import {
  checkInPage,
  pageOf,
  statementCheckPage,
  verifyPage,
} from '@shared/volunteer/check-in-link.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenAwaiting, givenCeremony, givenOathText, givenOffices, type Offices } from './given'

const now = '2026-06-01T02:00:00.000Z'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now })
  offices = await givenOffices(world)
  await givenOathText(world, offices.township)
})

const givenPeople = async (count: number) => {
  const people: VolunteerId[] = []
  for (let index = 0; index < count; index += 1) {
    people.push(
      (await givenAwaiting(world, offices.village, `王桂英${'一二三四五六七八九十'[index % 10]}`))
        .volunteerId,
    )
  }
  return people
}

const attendances = async () =>
  world.db
    .selectFrom('ceremony_participant')
    .select(['volunteer_id', 'attendance', 'checked_in_by'])
    .execute()

describe('calling many names at once (V-07)', () => {
  it('marks all of them, and says who was called before and who took a promise back', async () => {
    const people = await givenPeople(3)
    const unwilling = await givenAwaiting(world, offices.village, '陈国强')
    await world.db
      .updateTable('undertaking')
      .set({ withdrawn_at: world.now() })
      .where('person_id', '=', unwilling.person.personId)
      .where('kind', '=', 'childProtection')
      .execute()
    const volunteerIds = [...people, unwilling.volunteerId]
    const ceremonyId = await givenCeremony(world, offices.township, volunteerIds)
    const office = world.as(offices.reviewer).volunteer.ceremony
    await office.callRoll({ ceremonyId, volunteerId: people[0] as VolunteerId, present: true })

    expect(await office.callMany({ ceremonyId, volunteerIds })).toEqual({
      marked: 2,
      already: 1,
      unwilling: 1,
    })
    expect(await office.callMany({ ceremonyId, volunteerIds })).toEqual({
      marked: 0,
      already: 3,
      unwilling: 1,
    })
    const { present, people: invited } = await office.get({ ceremonyId })
    expect([present, invited]).toEqual([3, 4])
  })

  it('knows only the names of its own roll, and not before the hall opens', async () => {
    const [one] = await givenPeople(1)
    const ceremonyId = await givenCeremony(world, offices.township, [one as VolunteerId])
    const office = world.as(offices.reviewer).volunteer.ceremony
    const stranger = randomUUID() as VolunteerId
    await expect(
      office.callMany({ ceremonyId, volunteerIds: [one as VolunteerId, stranger] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await attendances()).map((row) => row.attendance)).toEqual(['invited'])
    world.travelTo('2026-06-01T00:30:00.000Z')
    await expect(
      office.callMany({ ceremonyId, volunteerIds: [one as VolunteerId] }),
    ).rejects.toMatchObject({ code: 'NOT_OPEN_YET' })
    world.travelTo('2026-06-01T02:30:00.000Z')
    await office.callMany({ ceremonyId, volunteerIds: [one as VolunteerId] })
    await office.close({ ceremonyId })
    await expect(
      office.callMany({ ceremonyId, volunteerIds: [one as VolunteerId] }),
    ).rejects.toMatchObject({ code: 'CEREMONY_OVER' })
  })

  it('records each name once when several tellers call the same names in different orders', async () => {
    const people = await givenPeople(12)
    const ceremonyId = await givenCeremony(world, offices.township, people)
    const tellers = await Promise.all(
      Array.from({ length: 8 }, () =>
        givenActor(world, { roles: [['townshipReviewer', offices.township]] }),
      ),
    )
    const done = await Promise.all(
      tellers.map((teller, index) =>
        world.as(teller).volunteer.ceremony.callMany({
          ceremonyId,
          volunteerIds: index % 2 === 0 ? people : [...people].reverse(),
        }),
      ),
    )
    expect(done.reduce((sum, { marked }) => sum + marked, 0)).toBe(12)
    const rows = await attendances()
    expect(rows.every((row) => row.attendance === 'present')).toBe(true)
    const events = await world.db
      .selectFrom('event')
      .select('payload')
      .where('topic', '=', 'ceremony.marked')
      .execute()
    const called = events.flatMap(({ payload }) => payload.volunteerIds as string[])
    expect(called.sort()).toEqual([...people].sort())
  })
})

describe('numbering members (V-07)', () => {
  it('gives every member of 32 ceremonies that close at once the next number, without gaps', async () => {
    const people = await givenPeople(32)
    await world.db.updateTable('volunteer').set({ office_id: offices.township.id }).execute()
    const closings: string[] = []
    for (const one of people) {
      const ceremonyId = await givenCeremony(world, offices.township, [one])
      await world
        .as(offices.reviewer)
        .volunteer.ceremony.callMany({ ceremonyId, volunteerIds: [one] })
      closings.push(ceremonyId)
    }
    await Promise.all(
      closings.map((ceremonyId) =>
        world.as(offices.reviewer).volunteer.ceremony.close({ ceremonyId: ceremonyId as never }),
      ),
    )
    const rows = await world.db
      .selectFrom('volunteer')
      .select('member_number')
      .orderBy('member_number')
      .execute()
    expect(rows.map((row) => row.member_number)).toEqual(
      Array.from({ length: 32 }, (_, index) => index + 1),
    )
  }, 120_000)

  it('lets go of whoever left before the end and gives no number for them', async () => {
    const [one, other] = await givenPeople(2)
    const ceremonyId = await givenCeremony(world, offices.village, [one, other] as VolunteerId[])
    const office = world.as(offices.reviewer).volunteer.ceremony
    await office.callMany({ ceremonyId, volunteerIds: [one, other] as VolunteerId[] })
    await world.db
      .updateTable('volunteer')
      .set({ status: 'left' })
      .where('id', '=', one as VolunteerId)
      .execute()
    expect(await office.close({ ceremonyId })).toEqual({ sworn: 1, absent: 0 })
    const { roll } = await office.get({ ceremonyId })
    expect(roll.map((entry) => [entry.attendance, entry.memberNumber]).sort()).toEqual([
      ['released', null],
      ['sworn', 1],
    ])
  })
})

describe('keeping pictures of the day (V-07)', () => {
  it('keeps up to six of one’s own', async () => {
    const ceremonyId = await givenCeremony(world, offices.township, [])
    const office = world.as(offices.reviewer).volunteer.ceremony
    const add = async (fileId: string) => office.addPhoto({ ceremonyId, fileId: fileId as never })
    for (let count = 1; count <= MOST_PHOTOS; count += 1) {
      const fileId = await givenFile(world, offices.reviewer, 'evidence')
      expect(await add(fileId)).toEqual({ photos: count })
    }
    const strange = await givenFile(world, offices.clerk, 'evidence')
    await expect(add(strange)).rejects.toMatchObject({ code: 'NOT_A_PHOTO' })
    await expect(add(await givenFile(world, offices.reviewer, 'evidence'))).rejects.toMatchObject({
      code: 'ENOUGH_PHOTOS',
    })
    expect((await office.get({ ceremonyId })).photoUrls).toHaveLength(MOST_PHOTOS)
    const facts = { isOwnPhoto: true, photos: 0 }
    expect(refusalToAddPhoto({ status: 'cancelled' }, facts)).toBe('CEREMONY_CANCELLED')
    expect(refusalToAddPhoto({ status: 'closed' }, facts)).toBeNull()
  })
})

describe('scanning our pictures', () => {
  it('opens the pages of ours they mean and nothing else', () => {
    const id = '6f1d0f3a-58c5-4b52-9a55-0f4a2f3b7c11'
    expect(pageOf(`https://gwh.example/app/#${checkInPage(id, '0428')}`)).toBe(
      checkInPage(id, '0428'),
    )
    expect(pageOf(verifyPage(id))).toBe(verifyPage(id))
    expect(pageOf(statementCheckPage(id))).toBe(statementCheckPage(id))
    for (const other of [
      'https://example.com',
      `${checkInPage(id, '042')}`,
      `${verifyPage(id)}&next=https://example.com`,
      '/pages/me/index',
    ]) {
      expect(pageOf(other)).toBeNull()
    }
  })
})
