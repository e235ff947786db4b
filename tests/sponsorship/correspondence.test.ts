import { randomUUID } from 'node:crypto'
import { sponsorshipTodos } from '@cloud/sponsorship/sponsorship.todos'
import type { Actor } from '@shared/account/account.model'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsorshipCounty, type Offices } from './given'
import { givenPairInForce, told } from './given-correspondence'
import { someLines } from './given-words'
import { remind } from './jobs'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
  offices = await givenSponsorshipCounty(world)
})

const as = (actor: Actor) => world.as(actor).sponsorship
const titles = async (actor: Actor) =>
  (await sponsorshipTodos(world.db, actor, world.now())).map((one) => one.title)

describe('telling the sponsor about a term', () => {
  const term = '2026-spring' as const

  it('reaches the sponsor only after the office has read it', async () => {
    const { agreementId, holdId, sponsor } = await givenPairInForce(world, offices)
    const { feedbackId } = await as(offices.teacher).feedback.write({
      agreementId,
      term,
      lines: someLines,
    })

    expect((await as(sponsor).pairing.get({ holdId })).feedback).toEqual([])
    expect(await as(offices.office).feedback.listToRead({})).toMatchObject([
      { feedbackId, writtenAs: 'teacher', lines: someLines },
    ])
    expect(await titles(offices.office)).toContain('1 份反馈和信等您看')
    expect((await told(world, 'feedback.written')).map((one) => one.personId)).toEqual([
      offices.office.personId,
    ])

    await as(offices.office).feedback.show({ feedbackId })

    const { feedback } = await as(sponsor).pairing.get({ holdId })
    expect(feedback).toMatchObject([{ term, lines: someLines }])
    expect(await told(world, 'feedback.shown')).toMatchObject([{ personId: sponsor.personId }])
    await expect(as(offices.office).feedback.show({ feedbackId })).rejects.toMatchObject({
      code: 'ALREADY_READ',
    })
    await expect(
      as(offices.guardian).feedback.write({ agreementId, term, lines: someLines }),
    ).rejects.toMatchObject({ code: 'ALREADY_READ' })
  })

  it('goes back with a reason and comes again put right', async () => {
    const { agreementId } = await givenPairInForce(world, offices)
    const { feedbackId } = await as(offices.guardian).feedback.write({
      agreementId,
      term,
      lines: someLines,
    })
    await as(offices.office).feedback.return({ feedbackId, reason: '请写得具体一点' })

    expect(await as(offices.guardian).feedback.listToWrite({})).toMatchObject([
      { status: 'returned', reason: '请写得具体一点' },
    ])
    expect(await titles(offices.guardian)).toContain('学期反馈请改一改')
    expect(await told(world, 'feedback.returned')).toMatchObject([
      { personId: offices.guardian.personId },
    ])
    const again = await as(offices.teacher).feedback.write({ agreementId, term, lines: someLines })
    expect(again).toEqual({ feedbackId, status: 'submitted' })
    await expect(
      as(offices.office).feedback.return({ feedbackId: randomUUID() as never, reason: '没有' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each([
    ['NAME_INSIDE', '王小明很努力'],
    ['NAME_INSIDE', '奶奶王桂英身体好'],
    ['ADDRESS_INSIDE', '河东镇下雪了'],
    ['PHONE_INSIDE', '一三八 零零零零 一二三四'],
  ])('does not take words that give something away: %s', async (code, life) => {
    const { agreementId } = await givenPairInForce(world, offices)
    const lines = { ...someLines, life }
    await expect(
      as(offices.teacher).feedback.write({ agreementId, term, lines }),
    ).rejects.toMatchObject({ code })
  })

  it('finds a number broken over two lines', async () => {
    const { agreementId } = await givenPairInForce(world, offices)
    const lines = { ...someLines, joy: '138 0000', words: '1234 谢谢' }
    await expect(
      as(offices.teacher).feedback.write({ agreementId, term, lines }),
    ).rejects.toMatchObject({ code: 'PHONE_INSIDE' })
  })

  it('freezes when consent ③ is taken back: nothing is shown, written or passed on', async () => {
    const { agreementId, holdId, studentId, sponsor } = await givenPairInForce(world, offices)
    const told = { agreementId, term, lines: someLines }
    const { feedbackId } = await as(offices.teacher).feedback.write(told)
    await as(offices.guardian).consent.revoke({ studentId, kind: 'limitedProfile' })

    await expect(as(offices.office).feedback.show({ feedbackId })).rejects.toMatchObject({
      code: 'CONSENT_MISSING',
    })
    await expect(as(offices.teacher).feedback.write(told)).rejects.toMatchObject({
      code: 'CONSENT_MISSING',
    })
    expect(await as(sponsor).pairing.get({ holdId })).toMatchObject({ frozen: true, feedback: [] })
  })

  it('is not for a teacher of another school or a stranger', async () => {
    const { agreementId } = await givenPairInForce(world, offices)
    const stranger = await givenActor(world, { roles: [['teacher', offices.village]] })
    await expect(
      as(stranger).feedback.write({ agreementId, term, lines: someLines }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await as(stranger).feedback.listToWrite({})).toEqual([])
  })

  it('reminds teacher and guardian once at the end of term, and lists who is missing', async () => {
    const { agreementId } = await givenPairInForce(world, offices)
    expect(await remind(world)).toBe(0)
    expect(await as(offices.office).feedback.listMissing({})).toEqual([])

    world.travelTo('2026-06-25T00:00:00.000Z')
    expect(await Promise.all([remind(world), remind(world)])).toEqual(
      expect.arrayContaining([0, 1]),
    )
    expect(new Set((await told(world, 'feedback.due')).map((one) => one.personId))).toEqual(
      new Set([offices.guardian.personId, offices.teacher.personId]),
    )
    expect(await as(offices.office).feedback.listMissing({})).toMatchObject([
      { agreementId, term, dueOn: '2026-07-15', status: null },
    ])
    expect(await titles(offices.office)).toContain('1 份学期反馈还没有')
    expect(await titles(offices.teacher)).toContain('写一写孩子这个学期')

    await as(offices.teacher).feedback.write({ agreementId, term, lines: someLines })
    expect(await as(offices.office).feedback.listMissing({})).toEqual([])
  })

  it('answers a request that arrives twice once', async () => {
    const { agreementId } = await givenPairInForce(world, offices)
    const command = { requestId: randomUUID(), agreementId, term, lines: someLines }
    const first = await as(offices.teacher).feedback.write(command)
    expect(await as(offices.teacher).feedback.write(command)).toEqual(first)
    expect(
      await world.db
        .selectFrom('event')
        .select('id')
        .where('topic', '=', 'feedback.written')
        .execute(),
    ).toHaveLength(1)
  })
})
