import { remindOfCollectiveOaths } from '@cloud/volunteer/collective-oath.jobs'
import { volunteerNotices } from '@cloud/volunteer/volunteer.notices'
import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import type { Actor } from '@shared/account/account.model'
import {
  refusalToPlanCollective,
  refusalToRecordPast,
  reminderDue,
} from '@shared/volunteer/collective-oath.rules'
import { dueInWords } from '@shared/volunteer/collective-oath.wording'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenOathText, givenOffices, type Offices } from './given'
import { givenSworn, makeUp } from './oath.given'

const now = '2022-01-17T02:00:00.000Z'
const startsAt = '2022-03-18T01:00:00.000Z'
const later = '2022-03-18T02:00:00.000Z'

let world: World
let offices: Offices
let county: Actor
beforeEach(async () => {
  world = await createWorld({ now })
  offices = await givenOffices(world)
  county = await givenActor(world, { roles: [['countyOffice', offices.county]] })
})

const recordPast = (heldOn = '2020-03-18', invited = 331, sworn = 300) =>
  world.as(offices.reviewer).volunteer.collectiveOath.recordPast({
    committeeId: offices.township.id,
    heldOn,
    invited,
    sworn,
  })

const plan = (facts = {}) =>
  world.as(offices.reviewer).volunteer.collectiveOath.plan({
    committeeId: offices.township.id,
    startsAt,
    place: '街道会议室',
    leaderName: '徐立新',
    ...facts,
  })

const standing = async () => {
  const [first] = await world.as(county).volunteer.collectiveOath.list({
    committeeId: offices.county.id,
  })
  return first
}

describe('watching over the oath of every second year (V-08)', () => {
  it('shows the county the last one, the next one and the days it is late (T-OATH-1)', async () => {
    expect(await recordPast()).toEqual({ dueOn: '2022-03-18' })
    expect(await standing()).toMatchObject({
      committeeId: offices.township.id,
      lastOn: '2020-03-18',
      dueOn: '2022-03-18',
      invited: 331,
      sworn: 300,
      daysOverdue: 0,
      planned: null,
    })
    world.travelTo('2022-03-19T02:00:00.000Z')
    expect(await standing()).toMatchObject({ daysOverdue: 1 })
    const [todo] = await volunteerTodos(world.db, county, world.now())
    expect(todo).toMatchObject({ title: '1 个乡镇（街道）集体宣誓逾期', overdue: true })
  })

  it('says so when nobody knows when they last swore', async () => {
    expect(await standing()).toMatchObject({ lastOn: null, dueOn: null, daysOverdue: 0 })
    expect(dueInWords(null, 0)).toBe('上次未填')
    expect([30, 0, -12].map((days) => dueInWords('2022-03-18', days))).toEqual([
      '还有 30 天',
      '就是今天',
      '逾期 12 天',
    ])
  })

  it('reminds the office 60, 30 and 0 days before, each time once', async () => {
    await recordPast()
    const days = [
      '2022-01-16',
      '2022-01-17',
      '2022-01-17',
      '2022-02-16',
      '2022-03-18',
      '2022-03-19',
    ]
    const sent = []
    for (const day of days) {
      sent.push(await remindOfCollectiveOaths(world.db, new Date(`${day}T02:00:00.000Z`)))
    }
    expect(sent).toEqual([0, 1, 0, 1, 1, 0])
    const events = await world.db
      .selectFrom('event')
      .select(['id', 'topic', 'subject_id', 'payload', 'happened_at'])
      .where('topic', '=', 'collectiveOath.due')
      .orderBy('id')
      .execute()
    const told = await Promise.all(
      events.map((event) =>
        volunteerNotices['collectiveOath.due']?.(world.db, {
          id: event.id,
          topic: event.topic,
          subjectId: event.subject_id,
          payload: event.payload,
          happenedAt: event.happened_at,
        }),
      ),
    )
    expect(told.flat().map((notice) => notice?.personId)).toEqual(
      Array(3).fill(offices.reviewer.personId),
    )
    expect(told[0]?.[0]?.body).toContain('还有 60 天')
  })

  it('catches up with the last reminder when the job missed a day', () => {
    expect(reminderDue('2022-03-18', '2022-01-16')).toBeNull()
    expect(reminderDue('2022-03-18', '2022-02-01')).toBe(60)
    expect(reminderDue('2022-03-18', '2022-03-01')).toBe(30)
    expect(reminderDue('2022-03-18', '2022-04-01')).toBe(0)
  })

  it('takes a past one once and not from the future', async () => {
    await recordPast()
    await expect(recordPast()).rejects.toMatchObject({ code: 'ALREADY_RECORDED' })
    await expect(recordPast('2022-01-18')).rejects.toMatchObject({ code: 'NOT_YET_HELD' })
    await expect(recordPast('2021-01-18', 10, 11)).rejects.toMatchObject({
      code: 'MORE_THAN_INVITED',
    })
    const past = { heldOn: '2020-01-01', invited: null, sworn: null, isRecorded: true }
    expect(refusalToRecordPast(past, '2022-01-01')).toBe('ALREADY_RECORDED')
  })
})

describe('swearing together (V-08)', () => {
  it('calls all members, counts who was there and lists who was not', async () => {
    await givenOathText(world, offices.township)
    const [there, absent] = [
      await givenSworn(world, offices, '王桂英', 1),
      await givenSworn(world, offices, '陈国强', 2),
    ]
    const planned = await plan()
    expect(planned).toMatchObject({ kind: 'collective', people: 2 })
    expect(await standing()).toMatchObject({ planned: { ceremonyId: planned.id } })
    await expect(plan()).rejects.toMatchObject({ code: 'ALREADY_PLANNED' })

    world.travelTo('2022-03-18T00:30:00.000Z')
    expect(await volunteerTodos(world.db, there.person, world.now())).toContainEqual(
      expect.objectContaining({ title: '请参加集体宣誓', action: '我到了，签到' }),
    )
    const invitation = await world
      .as(there.person)
      .volunteer.ceremony.invitation({ ceremonyId: planned.id })
    expect(invitation).toMatchObject({ kind: 'collective', attendance: 'invited' })
    await world.as(offices.reviewer).volunteer.ceremony.callRoll({
      ceremonyId: planned.id,
      volunteerId: there.volunteerId,
      present: true,
    })
    world.travelTo(later)
    expect(
      await world.as(offices.reviewer).volunteer.ceremony.close({ ceremonyId: planned.id }),
    ).toEqual({ sworn: 1, absent: 1 })

    expect(await standing()).toMatchObject({
      lastOn: '2022-03-18',
      dueOn: '2024-03-18',
      invited: 2,
      sworn: 1,
      madeUp: 0,
    })
    const { roll } = await world
      .as(offices.reviewer)
      .volunteer.ceremony.get({ ceremonyId: planned.id })
    expect(roll.map(({ name, attendance }) => [name, attendance])).toEqual(
      expect.arrayContaining([
        ['王桂英', 'sworn'],
        ['陈国强', 'absent'],
      ]),
    )
    const numbers = await world.db.selectFrom('volunteer').select('member_number').execute()
    expect(numbers.map((row) => row.member_number).sort()).toEqual([1, 2])

    await makeUp(world, offices, planned.id, absent.volunteerId, '2022-03-18')
    expect(await standing()).toMatchObject({ sworn: 1, madeUp: 1 })
  })

  it('refuses without a text, without members and in the past', () => {
    const at = new Date(now)
    const fine = { startsAt: new Date(startsAt), hasOathText: true, members: 1, hasPlanned: false }
    expect(refusalToPlanCollective(fine, at)).toBeNull()
    expect(refusalToPlanCollective({ ...fine, startsAt: at }, at)).toBe('IN_THE_PAST')
    expect(refusalToPlanCollective({ ...fine, hasOathText: false }, at)).toBe('NO_OATH_TEXT')
    expect(refusalToPlanCollective({ ...fine, members: 0 }, at)).toBe('NOBODY_ENROLLED')
    expect(refusalToPlanCollective({ ...fine, hasPlanned: true }, at)).toBe('ALREADY_PLANNED')
  })

  it('is planned once when two of the office press at the same moment', async () => {
    await givenOathText(world, offices.township)
    await givenSworn(world, offices, '王桂英', 1)
    const both = await Promise.allSettled([plan(), plan()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
