import { randomUUID } from 'node:crypto'
import { createWorld, type World } from '../support/world'
import { givenAwaiting, givenCeremony, givenOathText, givenOffices, type Offices } from './given'

const now = '2026-06-01T02:00:00.000Z'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now })
  offices = await givenOffices(world)
})

async function givenMember() {
  await givenOathText(world, offices.township)
  const { person, volunteerId } = await givenAwaiting(world, offices.village)
  const ceremonyId = await givenCeremony(world, offices.township, [volunteerId])
  const office = world.as(offices.reviewer).volunteer.ceremony
  await office.callRoll({ ceremonyId, volunteerId, present: true })
  await office.close({ ceremonyId })
  const card = await world.as(person).volunteer.card.get({})
  return { person, volunteerId, card }
}

const verify = (token: string) => world.as(null).volunteer.card.verify({ token: token as never })

describe('verifying a member card (V-10)', () => {
  it('tells a stranger the masked name, the status and the organisation, and nothing more', async () => {
    const { card } = await givenMember()
    expect(await verify(card.token)).toEqual({
      maskedName: '王**',
      status: 'enrolled',
      joinsAs: 'elder',
      officeName: offices.village.name,
    })
  })

  it('stops at once when its member is struck off, and for whoever left or died', async () => {
    const { card, volunteerId } = await givenMember()
    for (const status of ['struckOff', 'left', 'deceased'] as const) {
      await world.db
        .updateTable('volunteer')
        .set({ status })
        .where('id', '=', volunteerId)
        .execute()
      await expect(verify(card.token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await world.db.updateTable('volunteer').set({ status: 'suspended' }).execute()
    expect(await verify(card.token)).toMatchObject({ status: 'suspended' })
  })

  it('cannot be guessed, and nobody who waits for the oath has one', async () => {
    await expect(verify(randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { volunteerId } = await givenAwaiting(world, offices.village)
    const { card_token } = await world.db
      .selectFrom('volunteer')
      .select('card_token')
      .where('id', '=', volunteerId)
      .executeTakeFirstOrThrow()
    await expect(verify(card_token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
