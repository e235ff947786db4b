import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { router } from '@cloud/account/router'
import { dispatch } from '@cloud/kernel/dispatch'
import { databaseOn } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'

let world: World
let someone: Actor
let said: string[]
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  someone = await givenActor(world, { name: '张建国', phone: '13800138000' })
  said = []
  jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
    said.push(String(line))
    return true
  })
})
afterEach(() => jest.restoreAllMocks())

const ask = (event: unknown, db = world.db) => {
  const context = { db, actor: someone, now: world.now, files: world.files }
  return dispatch(router, event, context, '12345678-90ab')
}
const introduce = (facts: object) => ({
  path: ['me', 'introduce'],
  input: { requestId: randomUUID(), name: '李建国', phone: '13800138001', ...facts },
})

describe('answering one call', () => {
  it('gives the answer of the procedure the path names', async () => {
    expect(await ask({ path: ['me', 'get'], input: {} })).toMatchObject({
      ok: true,
      output: { name: '张建国' },
    })
  })

  it.each([
    ['an unknown path', { path: ['me', 'erase'], input: {} }],
    ['half a path', { path: ['me'], input: {} }],
    ['no path', { path: [], input: {} }],
    ['a step into the prototype', { path: ['__proto__'], input: {} }],
    ['a step into the constructor', { path: ['me', 'constructor'], input: {} }],
    ['a built-in of every object', { path: ['toString'], input: {} }],
    ['a path that is no list', { path: 'me.get', input: {} }],
    ['nothing', undefined],
    ['a text', 'me.get'],
  ])('answers %s with one sentence', async (_, event) => {
    const reply = await ask(event)

    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(reply.ok ? '' : reply.error.message).toBe('没有这个功能，请更新小程序')
  })

  it('names the field that was not understood, in Chinese, and each further one', async () => {
    const reply = await ask(introduce({ name: '张3', phone: '138' }))

    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'BAD_REQUEST',
        message: '姓名里只写文字，不要数字和表情',
        data: {
          issues: [
            { field: 'name', message: '姓名里只写文字，不要数字和表情' },
            { field: 'phone', message: '手机号少了几位，应是 11 位，请再看看' },
          ],
        },
      },
    })
  })

  it('refuses keys nobody asked for', async () => {
    const reply = await ask(introduce({ role: 'administrator' }))

    expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } })
  })
})

describe('when the database fails', () => {
  const refusing = (answer: () => Promise<never>) =>
    databaseOn({ acquire: answer, close: async () => {} })

  it('says one sentence with a number, and nothing of what happened', async () => {
    const db = refusing(() => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.5:5432')))

    const reply = await ask({ path: ['me', 'get'], input: {} }, db)

    expect(reply).toMatchObject({ ok: false, error: { defined: false } })
    const { message = '' } = reply.ok ? {} : reply.error
    expect(message).toMatch(/^这件事没有办成.*（编号 12345678）$/)
    expect(JSON.stringify(reply)).not.toContain('10.0.0.5')
  })

  it('leaves nothing half written when it fails in the middle', async () => {
    const broken = databaseOn({
      acquire: async () => ({
        query: async (text, parameters) => {
          if (text.startsWith('insert into "event"')) throw new Error('the disk is full')
          const { rows } = await session.query(text, parameters)
          return { rows, affected: null }
        },
        release: () => {},
      }),
      close: async () => {},
    })
    const session = await borrow(world)

    const reply = await ask(introduce({}), broken)
    session.release()

    expect(reply.ok).toBe(false)
    const person = await world.db
      .selectFrom('person')
      .select('name')
      .where('id', '=', someone.personId)
      .executeTakeFirstOrThrow()
    expect(person.name).toBe('张建国')
    expect(await world.db.selectFrom('request').selectAll().execute()).toEqual([])
  })

  it('logs the failure without what anybody wrote', async () => {
    const refused = Object.assign(new Error('Key (phone)=(13800138001) 李建国'), {
      code: '23505',
      detail: 'Key (phone)=(13800138001)',
      constraint: 'one_phone',
    })

    await ask(
      introduce({}),
      refusing(() => Promise.reject(refused)),
    )

    expect(said).toHaveLength(1)
    expect(JSON.parse(said[0] ?? '')).toMatchObject({
      level: 'error',
      invocation: '12345678-90ab',
      error: { code: '23505', constraint: 'one_phone' },
    })
    expect(said[0]).not.toMatch(/13800138001|李建国/)
  })
})

/** One connection of the world's own database, held for as long as the test speaks through it. */
async function borrow({ db }: World) {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  return new Promise<{
    query: (text: string, parameters: readonly unknown[]) => Promise<{ rows: unknown[] }>
    release: () => void
  }>((resolve) => {
    void db.connection().execute(async (connection) => {
      const query = (text: string, parameters: readonly unknown[]) =>
        connection.executeQuery(CompiledQuery.raw(text, [...parameters]))
      resolve({ query, release })
      await held
    })
  })
}
