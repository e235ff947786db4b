import { notify } from '@cloud/timer/notify'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsorshipCounty, type Offices } from './given'
import { aMentorship, beginMentorship, givenMentor, type Mentor } from './given-mentorship'

const meeting = { happenedOn: '2026-05-30', people: 4, text: '看了秧苗，教怎样分蘖期管水' }

describe('keeping pairings other than sponsorship', () => {
  let world: World
  let offices: Offices
  let mentor: Mentor

  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
    mentor = await givenMentor(world, offices.village)
  })

  const clerk = () => world.as(offices.clerk).sponsorship.mentorship
  const own = () => world.as(mentor.actor).sponsorship.mentorship
  const begin = () => beginMentorship(world, offices.village, mentor)
  const todos = async () => {
    const { todos } = await world.as(mentor.actor).account.home.get({})
    return todos.filter(({ key }) => key.startsWith('mentorship:'))
  }
  const told = async () => {
    while ((await notify(world.db, world.now())) > 0);
    const rows = await world.db
      .selectFrom('notice')
      .select('title')
      .where('person_id', '=', mentor.actor.personId)
      .orderBy('created_at')
      .execute()
    return rows.map(({ title }) => title)
  }

  it('tells the mentor, who writes each meeting down', async () => {
    const mentorshipId = await begin()
    expect(await told()).toEqual(['给您登记了一对结对：科技帮扶'])
    expect(await todos()).toHaveLength(1)

    await own().record({ mentorshipId, meeting, replaces: null })

    expect(await todos()).toEqual([])
    expect(await own().listMine({})).toMatchObject([{ meetings: 1, lastMetOn: '2026-05-30' }])
    expect(await own().get({ mentorshipId })).toMatchObject({
      isMine: true,
      isOffice: false,
      mentor: '冯林',
      notes: [{ ...meeting, enteredBy: '冯林' }],
    })
  })

  it('asks the office about a mentor who has no account', async () => {
    const asked = async () => {
      const { todos } = await world.as(offices.clerk).account.home.get({})
      return todos.filter(({ key }) => key === 'mentorships').map(({ title }) => title)
    }
    await begin()
    expect(await asked()).toEqual([])
    const mentorshipId = await beginMentorship(world, offices.village)
    expect(await asked()).toEqual(['1 对结对有些日子没记了'])
    await clerk().record({ mentorshipId, meeting, replaces: null })
    expect(await asked()).toEqual([])
  })

  it('puts a line right once, and keeps both', async () => {
    const mentorshipId = await begin()
    await own().record({ mentorshipId, meeting, replaces: null })
    const [wrong] = (await own().get({ mentorshipId })).notes
    const replaces = wrong?.meetingId ?? 0

    await clerk().record({ mentorshipId, meeting: { ...meeting, people: 3 }, replaces })

    expect(await clerk().get({ mentorshipId })).toMatchObject({
      meetings: 1,
      notes: [{ people: 3 }],
    })
    await expect(own().record({ mentorshipId, meeting, replaces })).rejects.toMatchObject({
      code: 'ALREADY_REPLACED',
    })
    const kept = await world.db.selectFrom('mentorship_meeting').select('people').execute()
    expect(kept.map(({ people }) => people)).toEqual([4, 3])
    await expect(world.db.deleteFrom('mentorship_meeting').execute()).rejects.toThrow()
  })

  it('counts by kind what runs and what was done, the latest word of each yield', async () => {
    const mentorshipId = await begin()
    await beginMentorship(world, offices.village, mentor, {
      terms: { kind: 'care', rhythm: 'weekly', people: 6, distanceKm: 100 },
    })
    await own().record({ mentorshipId, meeting, replaces: null })
    const found = { year: 2026, areaMu: 400, netIncomeFen: 60_000_000, households: 5 }
    await own().report({ mentorshipId, yield: found })
    await clerk().report({ mentorshipId, yield: { ...found, netIncomeFen: 70_000_000 } })

    const tally = await world.as(offices.office).sponsorship.mentorship.tally({ year: 2026 })

    expect(tally.sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      {
        kind: 'care',
        active: 1,
        people: 6,
        meetings: 0,
        areaMu: null,
        netIncomeFen: null,
        households: null,
      },
      {
        kind: 'farming',
        active: 1,
        people: 4,
        meetings: 1,
        areaMu: 400,
        netIncomeFen: 70_000_000,
        households: 5,
      },
    ])
    expect((await clerk().get({ mentorshipId })).yields).toMatchObject([
      { netIncomeFen: 70_000_000 },
    ])
  })

  it('asks in January for the year’s yield until it is told', async () => {
    const mentorshipId = await begin()
    const asked = async () => {
      const { todos } = await world.as(mentor.actor).account.home.get({})
      return todos.flatMap(({ key, title }) => (key.startsWith('yield:') ? [title] : []))
    }
    expect(await asked()).toEqual([])
    world.travelTo('2026-12-31T16:00:00.000Z')
    expect(await asked()).toEqual(['科技帮扶：2026 年的收成还没有填'])
    const found = { year: 2026, areaMu: 400, netIncomeFen: 70_000_000, households: 5 }
    await own().report({ mentorshipId, yield: found })
    expect(await asked()).toEqual([])
  })

  it('ends with a reason that the mentor reads, and takes no more lines', async () => {
    const mentorshipId = await begin()
    await clerk().end({ mentorshipId, reason: '几户都学会了' })
    expect(await own().get({ mentorshipId })).toMatchObject({
      status: 'ended',
      endedOn: '2026-06-01',
      endReason: '几户都学会了',
    })
    expect(await told()).toContain('一对结对结束了')
    await expect(own().record({ mentorshipId, meeting, replaces: null })).rejects.toMatchObject({
      code: 'ENDED',
    })
    await expect(clerk().end({ mentorshipId, reason: '再来一次' })).rejects.toMatchObject({
      code: 'ENDED',
    })
    expect(await todos()).toEqual([])
  })

  it('lists whoever met longest ago first, page by page, the ended last', async () => {
    const [first, second, third] = [await begin(), await begin(), await begin()]
    await own().record({ mentorshipId: first as never, meeting, replaces: null })
    await clerk().end({ mentorshipId: second as never, reason: '搬走了' })

    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await clerk().list({ kind: 'farming', limit: 1, after })
      seen.push(...page.items.map((one) => one.mentorshipId))
      after = page.next ?? undefined
    } while (after)

    expect(seen).toEqual([third, first, second])
  })

  it('takes as member only who is on the register of the area, under the name there', async () => {
    const stranger = await givenMentor(world, offices.county)
    const form = aMentorship(offices.village, {
      mentor: { volunteerId: stranger.volunteerId, name: '别人' },
    })
    await expect(clerk().begin({ form })).rejects.toMatchObject({ code: 'NOT_ON_REGISTER' })

    const { mentorshipId } = await clerk().begin({
      form: { ...form, mentor: { volunteerId: mentor.volunteerId, name: '别人' } },
    })
    expect(await clerk().get({ mentorshipId })).toMatchObject({ mentor: '冯林' })
  })

  it('is closed to whoever has nothing to do with it', async () => {
    const mentorshipId = await begin()
    const neighbour = await givenActor(world)
    await expect(
      world.as(neighbour).sponsorship.mentorship.get({ mentorshipId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('has no field for a child’s name', async () => {
    const form = aMentorship(offices.village, {
      terms: {
        kind: 'care',
        rhythm: 'weekly',
        people: 6,
        distanceKm: 100,
        partners: '王小明',
      } as never,
    })
    await expect(clerk().begin({ form })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
