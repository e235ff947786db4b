import { dispatch } from '@cloud/kernel/dispatch'
import { type Door, doors, shapeOf } from './support/contract-walk'
import { router } from './support/router'
import { givenKnock, type Knock, tried } from './support/scenarios/every'
import { createWorld, type World } from './support/world'

/** What a forger would like to bring along; none of it is his to say. */
const forged = {
  role: 'administrator',
  roles: ['administrator'],
  orgId: '00000000-0000-4000-8000-000000000000',
  openid: 'somebody-else',
  openId: 'somebody-else',
  userInfo: { openId: 'somebody-else', appId: 'wx0' },
  status: 'approved',
  createdBy: '00000000-0000-4000-8000-000000000000',
  personId: '00000000-0000-4000-8000-000000000000',
  actor: { personId: '00000000-0000-4000-8000-000000000000', grants: [] },
  now: '2000-01-01T00:00:00.000Z',
  __proto__: { access: 'public' },
}

describe('forged fields', () => {
  const now = '2026-06-01T00:00:00.000Z'
  let world: World
  beforeAll(async () => {
    world = await createWorld({ now })
  })
  beforeEach(() => world.travelTo(now))

  const ask = ({ fn, key }: Door, { actor, input }: Knock, beside: object = {}) => {
    const { db, files, now } = world
    const event = { ...beside, path: key.split('.'), input }
    return dispatch(router[fn], event, { db, files, now, actor }, 'forged')
  }

  it.each(tried)('%s takes none of them, in its input or beside it', async (_, door) => {
    const knock = await givenKnock(world, door)
    const known = Object.keys(shapeOf(door))
    for (const [field, value] of Object.entries(forged).filter(([f]) => !known.includes(f))) {
      const reply = await ask(door, { ...knock, input: { ...knock.input, [field]: value } })
      const code = reply.ok ? 'done' : reply.error.code
      expect([field, code]).toEqual([field, 'BAD_REQUEST'])
    }
    if (!door.meta.writes) {
      expect(await ask(door, knock, forged)).toEqual(await ask(door, knock))
    }
  })

  it('lets a writer be who the platform says, whatever the event says', async () => {
    const introduce = doors.find(({ name }) => name === 'account.me.introduce') as Door
    const knock = await givenKnock(world, introduce)

    await ask(introduce, knock, forged)

    const written = await world.db
      .selectFrom('event')
      .select('topic')
      .where('actor_id', '=', knock.actor.personId)
      .execute()
    expect(written).toEqual([{ topic: 'person.introduced' }])
  })
})
