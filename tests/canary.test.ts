import { dispatch } from '@cloud/kernel/dispatch'
import type { Database } from '@database/engine'
import type { Door } from './support/contract-walk'
import { router } from './support/router'
import { givenKnock, type Knock, tried } from './support/scenarios/every'
import { createWorld, type World } from './support/world'

/** Nobody is called this and nobody has this number: wherever it turns up, it came from a form or an actor. */
const NAME = '金丝雀'
const PHONE = '13911112222'
const canary = /金丝雀|13911112222/

/** Every text somebody could have written, marked; a number for a phone becomes the marked number. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') {
    if (/^1\d{10}$/.test(value)) return PHONE
    return /\p{Script=Han}/u.test(value) && !/[:/]/.test(value) ? `${value}${NAME}` : value
  }
  if (Array.isArray(value)) return value.map((inner) => marked(inner))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, inner]) => [k, marked(inner)]))
}

describe('names and numbers of people', () => {
  let world: World
  let logged: string
  /** Each event is looked at once. */
  let lastSeen = 0
  const write = jest.spyOn(process.stderr, 'write')
  beforeAll(async () => {
    world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
    logged = ''
    write.mockImplementation((line) => {
      logged += line
      return true
    })
  })
  afterAll(() => write.mockRestore())

  const knockAt = (door: Door, { actor, input }: Knock, db: Database = world.db) => {
    const { files, now } = world
    const person = { ...actor, name: NAME, phone: PHONE }
    const event = { path: door.key.split('.'), input: marked(input) }
    return dispatch(router[door.fn], event, { db, files, now, actor: person }, 'canary')
  }

  it.each(tried)('%s writes them in no log line, no refusal and no event', async (_, door) => {
    const knock = await givenKnock(world, door)

    const reply = await knockAt(door, knock)
    const broken = await knockAt(door, knock, brokenDatabase())

    expect(reply.ok ? '' : JSON.stringify(reply.error)).not.toMatch(canary)
    expect(broken.ok ? '' : JSON.stringify(broken.error)).not.toMatch(canary)
    expect(logged).not.toMatch(canary)
    const events = await world.db
      .selectFrom('event')
      .select(['id', 'topic', 'payload'])
      .where('id', '>', lastSeen)
      .orderBy('id')
      .execute()
    lastSeen = events.at(-1)?.id ?? lastSeen
    expect(events.filter((event) => canary.test(JSON.stringify(event.payload)))).toEqual([])
  })

  it('would have been seen: the log was written', () => {
    expect(logged).toContain('procedure failed')
  })
})

/** A database that fails the way PostgreSQL does: with the row's values in its message. */
function brokenDatabase(): Database {
  const fail = () => {
    throw Object.assign(new Error(`duplicate key (${NAME}, ${PHONE})`), {
      code: '23505',
      constraint: 'a_name_is_used_once',
      detail: `Key (name)=(${NAME}) already exists.`,
    })
  }
  return new Proxy({} as Database, { get: () => fail })
}
