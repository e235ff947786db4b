import { randomUUID } from 'node:crypto'
import { volunteerNotices } from '@cloud/volunteer/volunteer.notices'
import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import {
  apply,
  givenAgeRules,
  givenApproved,
  givenAwaiting,
  givenOathText,
  givenOffices,
  OATH,
  type Offices,
} from './given'

const now = '2026-09-21T02:00:00.000Z'
const startsAt = '2026-09-28T01:00:00.000Z'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now })
  offices = await givenOffices(world)
  await givenAgeRules(world)
  await givenOathText(world, offices.township)
})

const plan = (volunteerIds: string[]) =>
  world.as(offices.reviewer).volunteer.ceremony.plan({
    committeeId: offices.township.id,
    startsAt,
    place: '街道三楼会议室',
    leaderName: '徐立新',
    volunteerIds: volunteerIds as never,
  })

const codeOf = async (ceremonyId: string) =>
  (await world.as(offices.reviewer).volunteer.ceremony.get({ ceremonyId: ceremonyId as never }))
    .checkInCode

describe('planning a ceremony', () => {
  it('invites who waits for the oath, with the text in force, and tells them', async () => {
    const { actor, volunteerId } = await givenApproved(world, offices)
    const waiting = await world
      .as(offices.reviewer)
      .volunteer.register.listAwaiting({ committeeId: offices.township.id })
    expect(waiting.map(({ id }) => id)).toEqual([volunteerId])

    const ceremony = await plan([volunteerId])

    expect(ceremony).toMatchObject({ status: 'planned', people: 1, present: 0, oathVersion: 1 })
    const event = { id: 1, subjectId: ceremony.id, payload: {}, happenedAt: world.now() }
    const told = await volunteerNotices['ceremony.planned']?.(world.db, {
      ...event,
      topic: 'ceremony.planned',
    })
    expect(told).toMatchObject([{ personId: actor.personId, template: 'ceremony' }])
    expect(told?.[0]?.body).toContain('9月28日（周一）上午9:00，街道三楼会议室')
  })

  it('invites nobody to two ceremonies, not even at once', async () => {
    const { volunteerId } = await givenApproved(world, offices)
    const outcomes = await Promise.allSettled([plan([volunteerId]), plan([volunteerId])])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'NOT_AWAITING_OATH' })
  })

  it('needs a time to come and an oath text', async () => {
    const { volunteerId } = await givenApproved(world, offices)
    world.travelTo(startsAt)
    await expect(plan([volunteerId])).rejects.toMatchObject({ code: 'IN_THE_PAST' })

    world.travelTo(now)
    const { id: oathTextId } = await world.db
      .selectFrom('oath_text')
      .select('id')
      .executeTakeFirstOrThrow()
    await world.as(offices.director).volunteer.oathText.retire({ oathTextId })
    await expect(plan([volunteerId])).rejects.toMatchObject({ code: 'NO_OATH_TEXT' })
  })

  it('lets everyone go again when it is cancelled', async () => {
    const { actor, volunteerId } = await givenApproved(world, offices)
    const { id: ceremonyId } = await plan([volunteerId])
    const reason = '会议室停电'
    await world.as(offices.reviewer).volunteer.ceremony.cancel({ ceremonyId, reason })
    expect((await plan([volunteerId])).status).toBe('planned')
    await expect(
      world.as(offices.reviewer).volunteer.ceremony.cancel({ ceremonyId, reason }),
    ).rejects.toMatchObject({ code: 'CEREMONY_OVER' })
    const mine = await world.as(actor).volunteer.application.mine({})
    expect(mine?.invitation?.attendance).toBe('invited')
  })
})

describe('calling the roll', () => {
  it('marks by name, takes a mark back, and lets people check in with the code of the hall', async () => {
    const first = await givenApproved(world, offices, '王桂英')
    const second = await givenApproved(world, offices, '张建国')
    const { id: ceremonyId } = await plan([first.volunteerId, second.volunteerId])
    const call = (volunteerId: string, present: boolean) =>
      world.as(offices.reviewer).volunteer.ceremony.callRoll({
        ceremonyId,
        volunteerId: volunteerId as never,
        present,
      })
    await expect(call(first.volunteerId, true)).rejects.toMatchObject({ code: 'NOT_OPEN_YET' })

    world.travelTo('2026-09-28T00:30:00.000Z')
    expect((await call(first.volunteerId, true)).attendance).toBe('present')
    expect((await call(first.volunteerId, true)).attendance).toBe('present')
    expect((await call(first.volunteerId, false)).attendance).toBe('invited')

    expect(await volunteerTodos(world.db, second.actor, world.now())).toMatchObject([
      { urgency: 'must', title: '到会场了，请签到' },
    ])
    const code = await codeOf(ceremonyId)
    const wrong = String((Number(code) + 1) % 10_000).padStart(4, '0')
    const checkIn = (with_: string) =>
      world.as(second.actor).volunteer.ceremony.checkIn({ ceremonyId, code: with_ })
    await expect(checkIn(wrong)).rejects.toMatchObject({ code: 'WRONG_CODE' })
    expect((await checkIn(code)).attendance).toBe('present')

    const stranger = await givenActor(world)
    await expect(
      world.as(stranger).volunteer.ceremony.checkIn({ ceremonyId, code }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('marks nobody who took an undertaking back', async () => {
    const { actor, volunteerId } = await givenApproved(world, offices)
    const { id: ceremonyId } = await plan([volunteerId])
    const [one] = await world.as(actor).volunteer.undertaking.list({})
    await world.as(actor).volunteer.undertaking.withdraw({ undertakingId: one?.id as never })
    world.travelTo(startsAt)
    const code = await codeOf(ceremonyId)
    await expect(
      world.as(actor).volunteer.ceremony.checkIn({ ceremonyId, code }),
    ).rejects.toMatchObject({ code: 'UNDERTAKING_WITHDRAWN' })
  })
})

describe('closing a ceremony', () => {
  async function givenHall(people: number) {
    const invited = []
    for (let one = 0; one < people; one += 1) {
      invited.push(await givenAwaiting(world, offices.village, `老同志${'甲乙丙丁戊'[one]}`))
    }
    const { id: ceremonyId } = await plan(invited.map(({ volunteerId }) => volunteerId))
    world.travelTo(startsAt)
    const mark = (volunteerId: string) =>
      world.as(offices.reviewer).volunteer.ceremony.callRoll({
        ceremonyId,
        volunteerId: volunteerId as never,
        present: true,
      })
    const close = (requestId?: string) =>
      world
        .as(offices.reviewer)
        .volunteer.ceremony.close({ ceremonyId, ...(requestId && { requestId }) })
    return { invited, ceremonyId, mark, close }
  }

  it('enrols who was there with a number, a day and the role; who was absent keeps waiting', async () => {
    const { invited, ceremonyId, mark, close } = await givenHall(3)
    await mark(invited[0]?.volunteerId as string)
    await mark(invited[2]?.volunteerId as string)

    expect(await close()).toEqual({ sworn: 2, absent: 1 })

    const rows = await world.db
      .selectFrom('volunteer')
      .select(['name', 'status', 'enrolled_on'])
      .execute()
    expect(rows).toHaveLength(3)
    expect(rows).toEqual(
      expect.arrayContaining([
        { name: '老同志甲', status: 'enrolled', enrolled_on: '2026-09-28' },
        { name: '老同志乙', status: 'awaitingOath', enrolled_on: null },
        { name: '老同志丙', status: 'enrolled', enrolled_on: '2026-09-28' },
      ]),
    )
    const granted = await world.db
      .selectFrom('role_grant')
      .select('person_id')
      .where('role', '=', 'volunteer')
      .execute()
    expect(granted).toHaveLength(2)
    const told = await volunteerNotices['ceremony.closed']?.(world.db, {
      id: 1,
      topic: 'ceremony.closed',
      subjectId: ceremonyId,
      payload: {},
      happenedAt: world.now(),
    })
    expect(told?.map(({ title }) => title).sort()).toEqual([
      '您已是五老志愿者队员',
      '您已是五老志愿者队员',
      '这次宣誓您没有到场',
    ])
    expect((await world.as(invited[0]?.person ?? null).volunteer.card.get({})).swornOn).toBe(
      '2026-09-28',
    )
    await expect(world.as(invited[1]?.person ?? null).volunteer.card.get({})).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    )
  })

  it('happens once when it is closed twice', async () => {
    const { invited, mark, close } = await givenHall(1)
    await mark(invited[0]?.volunteerId as string)
    const requestId = randomUUID()
    const [first, again] = await Promise.all([close(requestId), close(requestId)])
    expect(again).toEqual(first)
    await expect(close()).rejects.toMatchObject({ code: 'CEREMONY_OVER' })
    expect(await world.db.selectFrom('oath').select('id').execute()).toHaveLength(1)
  })

  it('numbers without gap or double when several ceremonies of one office close at once', async () => {
    const halls = []
    for (let hall = 0; hall < 4; hall += 1) {
      halls.push(await givenHall(3))
      world.travelTo(now)
    }
    world.travelTo(startsAt)
    for (const { invited, mark } of halls) for (const one of invited) await mark(one.volunteerId)

    await Promise.all(halls.map(({ close }) => close()))

    const rows = await world.db.selectFrom('volunteer').select('member_number').execute()
    const numbers = rows.map((row) => row.member_number ?? 0).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
  })

  it('waits for the start and for somebody to be there', async () => {
    const { close } = await givenHall(1)
    await expect(close()).rejects.toMatchObject({ code: 'NOBODY_PRESENT' })
    world.travelTo('2026-09-28T00:59:00.000Z')
    await expect(close()).rejects.toMatchObject({ code: 'NOT_STARTED_YET' })
  })

  it('keeps the version that was sworn when a newer text takes effect (T-OATH-3)', async () => {
    const { invited, mark, close } = await givenHall(1)
    await mark(invited[0]?.volunteerId as string)
    await close()
    const { id: oathTextId } = await world
      .as(offices.reviewer)
      .volunteer.oathText.draft({ committeeId: offices.township.id, body: `${OATH}\n我做得到。` })
    await world.as(offices.reviewer).volunteer.oathText.submit({ oathTextId })
    await world.as(offices.director).volunteer.oathText.approve({ oathTextId })

    const card = await world.as(invited[0]?.person ?? null).volunteer.card.get({})
    expect(card).toMatchObject({ oathVersion: 1, oathBody: OATH })
  })

  it('counts the register after the oath and not before (T-OATH-2)', async () => {
    const { invited, mark, close } = await givenHall(2)
    const tally = async () =>
      (
        await world
          .as(offices.reviewer)
          .volunteer.register.tally({ committeeId: offices.township.id })
      ).tally
    expect(await tally()).toMatchObject({ enrolledElders: 0, awaitingOath: 2 })
    await mark(invited[0]?.volunteerId as string)
    await close()
    expect(await tally()).toMatchObject({ enrolledElders: 1, awaitingOath: 1 })
  })

  it('leaves no way to apply again', async () => {
    const { actor } = await givenApproved(world, offices)
    await expect(apply(world, offices.village, {}, actor)).rejects.toMatchObject({
      code: 'ALREADY_A_VOLUNTEER',
    })
  })
})
