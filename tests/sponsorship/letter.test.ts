import { sponsorshipTodos } from '@cloud/sponsorship/sponsorship.todos'
import type { Actor } from '@shared/account/account.model'
import { givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, type Offices } from './given'
import { givenPairInForce, told } from './given-correspondence'
import { someLines } from './given-words'
import { eraseClosed } from './jobs'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
  offices = await givenSponsorshipCounty(world)
})

const as = (actor: Actor) => world.as(actor).sponsorship
const titles = async (actor: Actor) =>
  (await sponsorshipTodos(world.db, actor, world.now())).map((one) => one.title)

describe('writing letters through the office', () => {
  const sheet = { body: '你好，看到你的进步我很高兴', photoId: null }

  it('carries one from the sponsor to the child, where it is read out', async () => {
    const { agreementId, sponsor } = await givenPairInForce(world, offices)
    const { letterId } = await as(sponsor).letter.write({ agreementId, corrects: null, sheet })
    expect((await as(offices.teacher).letter.list({ agreementId })).letters).toEqual([])
    await expect(as(offices.teacher).letter.readOut({ letterId })).rejects.toMatchObject({
      code: 'NOT_HERE',
    })

    await as(offices.office).letter.forward({ letterId })

    expect((await told(world, 'letter.forwarded')).map((one) => one.title)).toContain(
      '资助人给孩子来信了',
    )
    expect((await as(offices.teacher).letter.list({ agreementId })).letters).toMatchObject([
      { letterId, body: sheet.body, isMine: false },
    ])
    expect(await titles(offices.teacher)).toContain('资助人来信了，请读给孩子听')
    await as(offices.teacher).letter.readOut({ letterId })
    expect(await told(world, 'letter.readOut')).toMatchObject([{ personId: sponsor.personId }])
    await expect(as(offices.guardian).letter.readOut({ letterId })).rejects.toMatchObject({
      code: 'ALREADY_READ_OUT',
    })
    await expect(as(offices.office).letter.forward({ letterId })).rejects.toMatchObject({
      code: 'ALREADY_READ',
    })
  })

  it('comes back with a reason, is put right by its writer alone, and then goes on', async () => {
    const { agreementId, sponsor } = await givenPairInForce(world, offices)
    const { letterId } = await as(sponsor).letter.write({ agreementId, corrects: null, sheet })
    const corrected = { agreementId, corrects: letterId, sheet: { ...sheet, body: '你好，加油' } }
    await expect(as(sponsor).letter.write(corrected)).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await as(offices.office).letter.return({ letterId, reason: '请不要问孩子的住处' })

    expect(await told(world, 'letter.returned')).toMatchObject([{ personId: sponsor.personId }])
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
    const { agreementId, sponsor } = await givenPairInForce(world, offices)
    for (const writer of [sponsor, offices.guardian]) {
      const letter = { agreementId, corrects: null, sheet: { ...sheet, body: '加我 V X：abc123' } }
      await expect(as(writer).letter.write(letter)).rejects.toMatchObject({
        code: 'CONTACT_INSIDE',
      })
    }
  })

  it('carries a photo only with consent ⑤, which is asked again on the way and when it is looked at', async () => {
    const { agreementId, sponsor, studentId } = await givenPairInForce(world, offices)
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
    const { agreementId, sponsor, studentId } = await givenPairInForce(world, offices)
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
    const { agreementId, sponsor } = await givenPairInForce(world, offices)
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(() => as(sponsor).letter.write({ agreementId, corrects: null, sheet })),
    )
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(3)
  })

  it('is not for another sponsor', async () => {
    const { agreementId } = await givenPairInForce(world, offices)
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
    const { agreementId, studentId } = await givenPairInForce(world, offices)
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
