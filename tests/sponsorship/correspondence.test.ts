import { randomUUID } from 'node:crypto'
import { sponsorshipNotices } from '@cloud/sponsorship/sponsorship.notices'
import { sponsorshipTodos } from '@cloud/sponsorship/sponsorship.todos'
import type { Actor } from '@shared/account/account.model'
import type { ConsentKind } from '@shared/sponsorship/consent.model'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenAgreement } from './given-pair'
import { someLines } from './given-words'
import { eraseClosed, remind } from './jobs'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
  offices = await givenSponsorshipCounty(world)
})

async function givenPairInForce(consents?: readonly ConsentKind[]) {
  const { village, school, guardian, teacher, county, office } = offices
  const studentId = await givenStudent(world, village, {
    status: 'matched',
    guardian,
    school,
    enteredBy: teacher,
    ...(consents ? { consents } : {}),
  })
  const { actor: sponsor, sponsorId } = await givenSponsor(world, county)
  const by = office.personId
  return {
    studentId,
    sponsor,
    ...(await givenAgreement(world, county, { studentId, sponsorId, by })),
  }
}
const as = (actor: Actor) => world.as(actor).sponsorship
const titles = async (actor: Actor) =>
  (await sponsorshipTodos(world.db, actor, world.now())).map((one) => one.title)

/** What the last event of this topic tells, and whom. */
async function told(topic: string) {
  const event = await world.db
    .selectFrom('event')
    .selectAll()
    .where('topic', '=', topic)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const notices = await sponsorshipNotices[topic]?.(world.db, {
    id: event.id,
    topic,
    subjectId: event.subject_id,
    payload: event.payload,
    happenedAt: event.happened_at,
  })
  return notices ?? []
}

describe('telling the sponsor about a term', () => {
  const term = '2026-spring' as const

  it('reaches the sponsor only after the office has read it', async () => {
    const { agreementId, holdId, sponsor } = await givenPairInForce()
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
    expect((await told('feedback.written')).map((one) => one.personId)).toEqual([
      offices.office.personId,
    ])

    await as(offices.office).feedback.show({ feedbackId })

    const { feedback } = await as(sponsor).pairing.get({ holdId })
    expect(feedback).toMatchObject([{ term, lines: someLines }])
    expect(await told('feedback.shown')).toMatchObject([{ personId: sponsor.personId }])
    await expect(as(offices.office).feedback.show({ feedbackId })).rejects.toMatchObject({
      code: 'ALREADY_READ',
    })
    await expect(
      as(offices.guardian).feedback.write({ agreementId, term, lines: someLines }),
    ).rejects.toMatchObject({ code: 'ALREADY_READ' })
  })

  it('goes back with a reason and comes again put right', async () => {
    const { agreementId } = await givenPairInForce()
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
    expect(await told('feedback.returned')).toMatchObject([{ personId: offices.guardian.personId }])
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
    const { agreementId } = await givenPairInForce()
    const lines = { ...someLines, life }
    await expect(
      as(offices.teacher).feedback.write({ agreementId, term, lines }),
    ).rejects.toMatchObject({ code })
  })

  it('finds a number broken over two lines', async () => {
    const { agreementId } = await givenPairInForce()
    const lines = { ...someLines, joy: '138 0000', words: '1234 谢谢' }
    await expect(
      as(offices.teacher).feedback.write({ agreementId, term, lines }),
    ).rejects.toMatchObject({ code: 'PHONE_INSIDE' })
  })

  it('freezes when consent ③ is taken back: nothing is shown, written or passed on', async () => {
    const { agreementId, holdId, studentId, sponsor } = await givenPairInForce()
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
    const { agreementId } = await givenPairInForce()
    const stranger = await givenActor(world, { roles: [['teacher', offices.village]] })
    await expect(
      as(stranger).feedback.write({ agreementId, term, lines: someLines }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await as(stranger).feedback.listToWrite({})).toEqual([])
  })

  it('reminds teacher and guardian once at the end of term, and lists who is missing', async () => {
    const { agreementId } = await givenPairInForce()
    expect(await remind(world)).toBe(0)
    expect(await as(offices.office).feedback.listMissing({})).toEqual([])

    world.travelTo('2026-06-25T00:00:00.000Z')
    expect(await Promise.all([remind(world), remind(world)])).toEqual(
      expect.arrayContaining([0, 1]),
    )
    expect(new Set((await told('feedback.due')).map((one) => one.personId))).toEqual(
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
    const { agreementId } = await givenPairInForce()
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

describe('writing letters through the office', () => {
  const sheet = { body: '你好，看到你的进步我很高兴', photoId: null }

  it('carries one from the sponsor to the child, where it is read out', async () => {
    const { agreementId, sponsor } = await givenPairInForce()
    const { letterId } = await as(sponsor).letter.write({ agreementId, corrects: null, sheet })
    expect((await as(offices.teacher).letter.list({ agreementId })).letters).toEqual([])
    await expect(as(offices.teacher).letter.readOut({ letterId })).rejects.toMatchObject({
      code: 'NOT_HERE',
    })

    await as(offices.office).letter.forward({ letterId })

    expect((await told('letter.forwarded')).map((one) => one.title)).toContain('资助人给孩子来信了')
    expect((await as(offices.teacher).letter.list({ agreementId })).letters).toMatchObject([
      { letterId, body: sheet.body, isMine: false },
    ])
    expect(await titles(offices.teacher)).toContain('资助人来信了，请读给孩子听')
    await as(offices.teacher).letter.readOut({ letterId })
    expect(await told('letter.readOut')).toMatchObject([{ personId: sponsor.personId }])
    await expect(as(offices.guardian).letter.readOut({ letterId })).rejects.toMatchObject({
      code: 'ALREADY_READ_OUT',
    })
    await expect(as(offices.office).letter.forward({ letterId })).rejects.toMatchObject({
      code: 'ALREADY_READ',
    })
  })

  it('comes back with a reason, is put right by its writer alone, and then goes on', async () => {
    const { agreementId, sponsor } = await givenPairInForce()
    const { letterId } = await as(sponsor).letter.write({ agreementId, corrects: null, sheet })
    const corrected = { agreementId, corrects: letterId, sheet: { ...sheet, body: '你好，加油' } }
    await expect(as(sponsor).letter.write(corrected)).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await as(offices.office).letter.return({ letterId, reason: '请不要问孩子的住处' })

    expect(await told('letter.returned')).toMatchObject([{ personId: sponsor.personId }])
    expect((await as(sponsor).letter.list({ agreementId })).letters).toMatchObject([
      { status: 'returned', reason: '请不要问孩子的住处' },
    ])
    expect((await as(offices.teacher).letter.list({ agreementId })).letters).toEqual([])
    await expect(as(offices.teacher).letter.write(corrected)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await as(sponsor).letter.write(corrected)).toEqual({ letterId, status: 'submitted' })
    await as(offices.office).letter.forward({ letterId })
    expect((await as(offices.guardian).letter.list({ agreementId })).letters).toMatchObject([
      { body: '你好，加油' },
    ])
  })

  it('does not carry a number from either side', async () => {
    const { agreementId, sponsor } = await givenPairInForce()
    for (const writer of [sponsor, offices.guardian]) {
      const letter = { agreementId, corrects: null, sheet: { ...sheet, body: '加我 V X：abc123' } }
      await expect(as(writer).letter.write(letter)).rejects.toMatchObject({
        code: 'CONTACT_INSIDE',
      })
    }
  })

  it('carries a photo only with consent ⑤, which is asked again on the way and when it is looked at', async () => {
    const { agreementId, sponsor, studentId } = await givenPairInForce()
    const photoId = await givenFile(world, offices.teacher, 'evidence')
    const letter = { agreementId, corrects: null, sheet: { ...sheet, photoId } }
    const { letterId } = await as(offices.teacher).letter.write(letter)
    await as(offices.office).letter.forward({ letterId })
    const seen = async () => (await as(sponsor).letter.list({ agreementId })).letters[0]?.photoUrl
    expect(await seen()).toEqual(expect.any(String))

    const second = await as(offices.teacher).letter.write(letter)
    await as(offices.guardian).consent.revoke({ studentId, kind: 'media' })

    expect(await seen()).toBeNull()
    await expect(
      as(offices.office).letter.forward({ letterId: second.letterId }),
    ).rejects.toMatchObject({ code: 'NO_PHOTO' })
    await expect(as(offices.teacher).letter.write(letter)).rejects.toMatchObject({
      code: 'NO_PHOTO',
    })
  })

  it('shows the sponsor nothing and takes nothing once consent ③ is gone', async () => {
    const { agreementId, sponsor, studentId } = await givenPairInForce()
    await as(sponsor).letter.write({ agreementId, corrects: null, sheet })
    await as(offices.guardian).consent.revoke({ studentId, kind: 'limitedProfile' })

    expect(await as(sponsor).letter.list({ agreementId })).toMatchObject({
      mayWrite: false,
      letters: [],
    })
    await expect(
      as(sponsor).letter.write({ agreementId, corrects: null, sheet }),
    ).rejects.toMatchObject({ code: 'CONSENT_MISSING' })
  })

  it('lets three wait for the office and no more, even at once', async () => {
    const { agreementId, sponsor } = await givenPairInForce()
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(() => as(sponsor).letter.write({ agreementId, corrects: null, sheet })),
    )
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(3)
  })

  it('is not for another sponsor', async () => {
    const { agreementId } = await givenPairInForce()
    const { actor: other } = await givenSponsor(world, offices.county)
    await expect(as(other).letter.list({ agreementId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      as(other).letter.write({ agreementId, corrects: null, sheet }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('forgetting what was written about a child', () => {
  it('goes with the record of the case', async () => {
    const { agreementId, studentId } = await givenPairInForce()
    const photoId = await givenFile(world, offices.teacher, 'evidence')
    const sheet = { body: '谢谢您', photoId }
    await as(offices.teacher).letter.write({ agreementId, corrects: null, sheet })
    await as(offices.teacher).feedback.write({ agreementId, term: '2026-spring', lines: someLines })
    await world.db
      .updateTable('student')
      .set({ status: 'ended' })
      .where('id', '=', studentId)
      .execute()
    world.travelTo('2028-06-01T00:00:00.000Z')

    expect(await eraseClosed(world)).toBe(1)

    const gone = '已按规定删除'
    expect(await world.db.selectFrom('letter').selectAll().executeTakeFirst()).toMatchObject({
      body: gone,
      photo_id: null,
    })
    expect(await world.db.selectFrom('term_feedback').selectAll().executeTakeFirst()).toMatchObject(
      { study: gone, life: gone, joy: gone, words: gone },
    )
    expect(
      await world.db
        .selectFrom('file')
        .select('status')
        .where('id', '=', photoId)
        .executeTakeFirst(),
    ).toEqual({ status: 'pending' })
  })
})
