import type { Actor } from '@shared/account/account.model'
import { hasEnough, refusalToCertify, refusalToPrint } from '@shared/submission/correspondent.rules'
import { certificateInWords } from '@shared/submission/correspondent.wording'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk, handIn } from './given'

describe('judging a card', () => {
  it('calls two correspondents enough', () => {
    expect([0, 1, 2, 3].map(hasEnough)).toEqual([false, false, true, true])
  })

  it.each([
    [false, false, 'NOT_A_CORRESPONDENT', 'NOT_A_CORRESPONDENT'],
    [false, true, 'NOT_A_CORRESPONDENT', 'NOT_A_CORRESPONDENT'],
    [true, false, null, 'NOT_CERTIFIED'],
    [true, true, 'ALREADY_CERTIFIED', null],
  ])('writes %p, certified %p', (isCorrespondent, hasCertificate, certify, print) => {
    const standing = { isCorrespondent, hasCertificate }
    expect([refusalToCertify(standing), refusalToPrint(standing)]).toEqual([certify, print])
  })

  it('says the number as it stands on the card', () => {
    expect(certificateInWords({ year: 2026, number: 3 })).toBe('2026-003 号')
  })
})

describe('certifying correspondents (P-11)', () => {
  let world: World
  let desk: Desk
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
    desk = await givenDesk(world)
  })
  const cards = (who: Actor) => world.as(who).submission.correspondent
  const ofAuthor = () => ({ personId: desk.author.personId, unitId: desk.village.id })
  const survey = () => cards(desk.office).list({ committeeId: desk.county.id })

  it('lists each unit with who writes and what they handed in this year', async () => {
    await handIn(world, desk.author, desk.village)
    const { enough, units, people, list } = await survey()
    expect({ enough, people }).toEqual({ enough: 0, people: 1 })
    expect(list).toHaveLength(units)
    expect(list[0]).toEqual({
      unitId: desk.village.id,
      unit: desk.village.name,
      people: [{ personId: desk.author.personId, name: '孙强', certificate: null, articles: 1 }],
    })
    await givenActor(world, { roles: [['correspondent', desk.village]] })
    expect((await survey()).enough).toBe(1)
  })

  it('numbers the cards of a county within the year, tells who gets one and writes it down', async () => {
    const second = await givenActor(world, { roles: [['correspondent', desk.village]] })
    const both = [desk.author, second].map(({ personId }) =>
      cards(desk.office).certify({ personId, unitId: desk.village.id }),
    )
    const numbers = (await Promise.all(both)).map(({ number }) => number)
    expect(numbers.sort()).toEqual([1, 2])
    const again = cards(desk.office).certify(ofAuthor())
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_CERTIFIED' })

    world.travelTo('2027-01-05T02:00:00.000Z')
    const next = await givenActor(world, { roles: [['correspondent', desk.village]] })
    const given = { personId: next.personId, unitId: desk.village.id }
    expect(await cards(desk.office).certify(given)).toEqual({ year: 2027, number: 1 })
    const events = await world.db
      .selectFrom('event')
      .select('payload')
      .where('topic', '=', 'correspondent.certified')
      .execute()
    expect(events).toHaveLength(3)
  })

  it('gives none to whoever does not write for the unit', async () => {
    const { clerk, office, village } = desk
    const given = cards(office).certify({ personId: clerk.personId, unitId: village.id })
    await expect(given).rejects.toMatchObject({ code: 'NOT_A_CORRESPONDENT' })
  })

  it('prints the card for its holder and the office, and for nobody else', async () => {
    await expect(cards(desk.author).print(ofAuthor())).rejects.toMatchObject({
      code: 'NOT_CERTIFIED',
    })
    await cards(desk.office).certify(ofAuthor())
    for (const who of [desk.author, desk.office]) {
      const { url, fileName } = await cards(who).print(ofAuthor())
      expect(url).toMatch(/\.pdf/)
      expect(fileName).toBe('通讯员证_2026-001 号.pdf')
    }
    await expect(cards(desk.clerk).print(ofAuthor())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const mine = { unitId: desk.village.id, unit: desk.village.name, issuedOn: '2026-06-01' }
    expect(await cards(desk.author).listMine({})).toEqual([{ year: 2026, number: 1, ...mine }])
  })

  it('is no card any more once the role is taken back', async () => {
    await cards(desk.office).certify(ofAuthor())
    await world.db
      .updateTable('role_grant')
      .set({ revoked_at: world.now() })
      .where('person_id', '=', desk.author.personId)
      .execute()
    expect(await cards(desk.author).listMine({})).toEqual([])
    await expect(cards(desk.office).print(ofAuthor())).rejects.toMatchObject({
      code: 'NOT_A_CORRESPONDENT',
    })
  })
})
