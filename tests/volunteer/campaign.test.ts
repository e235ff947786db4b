import { randomUUID } from 'node:crypto'
import { notify } from '@cloud/timer/notify'
import type { Actor } from '@shared/account/account.model'
import type { CampaignId } from '@shared/volunteer/campaign.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenOffices, type Offices } from './given'
import { givenCampaign, givenMember } from './member.given'

let world: World
let offices: Offices
let county: Actor

beforeEach(async () => {
  world = await createWorld({ now: '2022-11-10T01:00:00.000Z' })
  offices = await givenOffices(world)
  county = await givenActor(world, { name: '陈志明', roles: [['countyOffice', offices.county]] })
})

const campaignOf = (actor: Actor) => world.as(actor).volunteer.campaign
const talk = { heldOn: '2022-11-09', place: '社区活动室', summary: '问了近况，本人说去不了活动' }

async function strikeOff(campaignId: CampaignId, volunteerId: VolunteerId) {
  const who = { campaignId, volunteerId }
  const clerk = campaignOf(offices.clerk)
  await clerk.findWeak({ ...who, note: '两年没有参加活动' })
  await clerk.recordTalk({ ...who, ...talk })
  await clerk.proposeStrikeOff({ ...who, reason: '只挂名，不参加活动' })
  return campaignOf(offices.reviewer).strikeOff(who)
}

describe('going through the register of a year (O-06)', () => {
  it('comes to +119 (16 from education) − 58 = net 61, each of the 58 with reason and two people (T-REG-1)', async () => {
    const members: VolunteerId[] = []
    for (let n = 0; n < 60; n += 1) {
      const { volunteerId } = await givenMember(world, offices.village, {
        name: `老同志${String.fromCodePoint(0x4e00 + n)}`,
        enrolledOn: '2019-05-01',
        kind: 'cadre',
      })
      members.push(volunteerId)
    }
    const { campaignId, people } = await campaignOf(county).open({
      committeeId: offices.county.id,
      year: 2022,
    })
    expect(people).toBe(60)
    for (const volunteerId of members.slice(0, 58)) await strikeOff(campaignId, volunteerId)
    for (const volunteerId of members.slice(58)) {
      await campaignOf(offices.clerk).confirm({ campaignId, volunteerId })
    }
    for (let n = 0; n < 119; n += 1) {
      const kind = n < 16 ? 'teacher' : 'cadre'
      await givenMember(world, offices.nextVillage, { enrolledOn: '2022-06-01', kind })
    }

    const { campaign, balance } = await campaignOf(county).get({ campaignId })
    expect(balance).toEqual({
      joined: 119,
      joinedByKind: [
        { kind: 'cadre', people: 103 },
        { kind: 'teacher', people: 16 },
      ],
      struckOff: 58,
      gone: 0,
      net: 61,
    })
    expect(campaign.results.find((one) => one.result === 'confirmed')).toMatchObject({ people: 2 })

    const lines = await world.db
      .selectFrom('volunteer_change')
      .select(['reason', 'proposed_by', 'decided_by'])
      .where('act', '=', 'strikeOff')
      .execute()
    expect(lines).toHaveLength(58)
    for (const line of lines) {
      expect(line).toEqual({
        reason: '只挂名，不参加活动',
        proposed_by: offices.clerk.personId,
        decided_by: offices.reviewer.personId,
      })
    }
    const struck = await world
      .as(county)
      .volunteer.register.list({ committeeId: offices.county.id, status: 'struckOff', limit: 50 })
    expect(struck.items).toHaveLength(50)
    expect(struck.next).not.toBeNull()
    await campaignOf(county).close({ campaignId })
  }, 60_000)

  it('takes role and card away in the same stroke, and tells the person politely', async () => {
    const { person, volunteerId } = await givenMember(world, offices.village)
    const { campaignId } = await campaignOf(offices.reviewer).open({
      committeeId: offices.township.id,
      year: 2022,
    })
    expect(await strikeOff(campaignId, volunteerId)).toMatchObject({ result: 'struckOff' })
    const grants = await world.db
      .selectFrom('role_grant')
      .select('revoked_at')
      .where('person_id', '=', person.personId)
      .execute()
    expect(grants).toEqual([{ revoked_at: world.now() }])
    await expect(world.as(person).volunteer.card.get({})).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await notify(world.db, world.now())
    const notices = await world.db
      .selectFrom('notice')
      .select(['title', 'body'])
      .where('person_id', '=', person.personId)
      .execute()
    expect(notices.map(({ title }) => title)).toEqual(['您不再列入名册'])
    expect(notices[0]?.body).not.toMatch(/除名/)
    const file = await world.as(person).volunteer.register.mine({})
    expect(file?.reviews).toMatchObject([{ year: 2022, result: 'struckOff' }])
    expect(file?.talks).toHaveLength(1)
  })

  it('opens once a year for whoever is on the register, and asks nobody twice', async () => {
    await givenMember(world, offices.village)
    await givenMember(world, offices.village, { status: 'away' })
    await givenMember(world, offices.village, { status: 'left' })
    const township = { committeeId: offices.township.id, year: 2022 }
    expect(await campaignOf(offices.reviewer).open(township)).toMatchObject({ people: 2 })
    await expect(campaignOf(offices.reviewer).open(township)).rejects.toMatchObject({
      code: 'ALREADY_OPENED',
    })
    await expect(
      campaignOf(county).open({ committeeId: offices.county.id, year: 2022 }),
    ).rejects.toMatchObject({ code: 'NOBODY_TO_REVIEW' })
    await expect(
      campaignOf(county).open({ committeeId: offices.county.id, year: 2020 }),
    ).rejects.toMatchObject({ code: 'OTHER_YEAR' })
    await notify(world.db, world.now())
    const told = await world.db.selectFrom('notice').select('person_id').execute()
    expect(told).toEqual([{ person_id: offices.clerk.personId }])
  })

  it('shows a village its own part, line by line behind each number', async () => {
    await givenMember(world, offices.village, { name: '王一' })
    await givenMember(world, offices.nextVillage, { name: '李二' })
    const { campaignId } = await campaignOf(offices.reviewer).open({
      committeeId: offices.township.id,
      year: 2022,
    })
    const { items } = await campaignOf(offices.clerk).members({ campaignId, result: 'pending' })
    expect(items.map((one) => one.maskedName)).toEqual(['王*'])
    const { campaign } = await campaignOf(offices.clerk).get({ campaignId })
    expect(campaign.results[0]).toEqual({ result: 'pending', people: 1 })
    const all = await campaignOf(offices.reviewer).list({})
    expect(all.items[0]?.results[0]).toEqual({ result: 'pending', people: 2 })
  })

  it('asks for a talk first, and for a second person to decide; declining says why to the proposer', async () => {
    const { campaignId, volunteerId } = await givenCampaign(world, offices.village)
    const who = { campaignId, volunteerId }
    const office = campaignOf(offices.reviewer)
    await office.findWeak({ ...who, note: '很少参加' })
    await expect(office.proposeStrikeOff({ ...who, reason: '只挂名' })).rejects.toMatchObject({
      code: 'TALK_FIRST',
    })
    await expect(
      office.recordTalk({ ...who, ...talk, heldOn: '2022-12-01' }),
    ).rejects.toMatchObject({ code: 'TALK_TO_COME' })
    await office.recordTalk({ ...who, ...talk })
    await office.proposeStrikeOff({ ...who, reason: '只挂名' })
    await expect(office.strikeOff(who)).rejects.toMatchObject({ code: 'TWO_PEOPLE' })
    await expect(office.confirm(who)).rejects.toMatchObject({ code: 'NOT_AT_THIS_STEP' })

    await campaignOf(offices.director).declineStrikeOff({ ...who, reason: '再给一次机会' })
    await notify(world.db, world.now())
    const told = await world.db
      .selectFrom('notice')
      .select('title')
      .where('person_id', '=', offices.reviewer.personId)
      .execute()
    expect(told).toEqual([{ title: '提请除名没有同意' }])
    await office.confirm(who)
    const member = await office.member(who)
    expect(member).toMatchObject({
      result: 'confirmed',
      proposal: { status: 'declined', declineReason: '再给一次机会', isMine: true },
    })
  })

  it('makes one decision of two at once, and tells the other', async () => {
    const { campaignId, volunteerId } = await givenCampaign(world, offices.village, 'proposed')
    const who = { campaignId, volunteerId }
    const outcomes = await Promise.allSettled([
      campaignOf(offices.reviewer).strikeOff(who),
      campaignOf(offices.director).declineStrikeOff({ ...who, reason: '再给一次机会' }),
      campaignOf(county).strikeOff(who),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason.code).toBe('NOT_AT_THIS_STEP')
    }
    const decided = await world.db.selectFrom('strike_off').select('decided_by').execute()
    expect(decided).toHaveLength(1)
  })

  it('asks no more about somebody who leaves meanwhile', async () => {
    const { campaignId, volunteerId } = await givenCampaign(world, offices.village, 'proposed')
    await world
      .as(offices.reviewer)
      .volunteer.member.leave({ volunteerId, reason: '本人打电话要求退出' })
    const { campaign, balance } = await campaignOf(offices.reviewer).get({ campaignId })
    expect(campaign.results.find((one) => one.result === 'gone')).toMatchObject({ people: 1 })
    expect(balance).toMatchObject({ joined: 1, gone: 1, net: 0 })
  })

  it('does not end before everyone is settled', async () => {
    const { campaignId, volunteerId } = await givenCampaign(world, offices.township)
    const office = campaignOf(offices.reviewer)
    await expect(office.close({ campaignId })).rejects.toMatchObject({ code: 'NOT_EVERYONE_YET' })
    await office.confirm({ campaignId, volunteerId })
    await office.close({ campaignId })
    await expect(office.close({ campaignId })).rejects.toMatchObject({ code: 'CAMPAIGN_CLOSED' })
    await expect(office.confirm({ campaignId, volunteerId })).rejects.toMatchObject({
      code: 'CAMPAIGN_CLOSED',
    })
  })

  it('has the database refuse one person in both parts, and a strike without a reason', async () => {
    const { campaignId, volunteerId } = await givenCampaign(world, offices.village, 'weak')
    const one = offices.reviewer.personId
    const decided = {
      id: randomUUID(),
      campaign_id: campaignId,
      volunteer_id: volunteerId,
      reason: '只挂名',
      proposed_by: one,
      proposed_at: world.now(),
      status: 'struckOff' as const,
      decided_by: one,
      decided_at: world.now(),
      decline_reason: null,
    }
    await expect(world.db.insertInto('strike_off').values(decided).execute()).rejects.toThrow(
      /two_people_strike_off/,
    )
    const change = {
      volunteer_id: volunteerId,
      act: 'strikeOff' as const,
      from_status: 'enrolled' as const,
      to_status: 'struckOff' as const,
      on_day: '2022-11-10',
      reason: null,
      proposed_by: offices.clerk.personId,
      decided_by: one,
      happened_at: world.now(),
    }
    await expect(world.db.insertInto('volunteer_change').values(change).execute()).rejects.toThrow(
      /striking_off_says_why_and_takes_two_people/,
    )
  })

  it('waits in the home of whoever must act', async () => {
    const { campaignId } = await givenCampaign(world, offices.village, 'proposed')
    const home = await world.as(offices.director).account.home.get({})
    const keys = home.todos.map(({ key }) => key)
    expect(keys).toContain(`volunteer.strikeOff.${campaignId}`)
  })
})
