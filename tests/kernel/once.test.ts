import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { digest } from '@cloud/kernel/digest'
import { once } from '@cloud/kernel/once'
import { transact } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'

let world: World
let someone: Actor
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  someone = await givenActor(world, { name: null })
})

const introduction = (requestId: string) => ({ requestId, name: '张建国', phone: '13800138000' })
const eventsSoFar = () => world.db.selectFrom('event').select('id').execute()

describe('a request that arrives many times', () => {
  it('is done once and answered fifty times the same, all at the same moment', async () => {
    const form = introduction(randomUUID())

    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.as(someone).account.me.introduce(form)),
    )

    expect(new Set(answers.map(digest)).size).toBe(1)
    expect(await eventsSoFar()).toHaveLength(1)
  })

  it('is two requests when two people happen to send one id', async () => {
    const other = await givenActor(world, { name: null })
    const form = introduction(randomUUID())

    await world.as(someone).account.me.introduce(form)
    await world.as(other).account.me.introduce(form)

    expect(await eventsSoFar()).toHaveLength(2)
  })

  it('is refused when the id was used at another door', async () => {
    const requestId = randomUUID()
    await world.as(someone).account.me.introduce(introduction(requestId))

    const attempt = world.as(someone).account.subscription.record({ requestId, accepted: ['seat'] })

    await expect(attempt).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('may be sent again after it was refused, since a refusal leaves nothing behind', async () => {
    const requestId = randomUUID()
    const fileId = randomUUID() as never
    const send = () => world.as(someone).account.file.finish({ requestId, fileId })

    await expect(send()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(send()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.db.selectFrom('request').selectAll().execute()).toEqual([])
  })

  it('answers a repeat with the reply that carried no words at all', async () => {
    const sending = {
      personId: someone.personId,
      requestId: randomUUID(),
      path: 'test',
      input: {},
      at: world.now(),
    }
    const work = jest.fn(async () => undefined)
    const send = () => transact(world.db, (tx) => once(tx, sending, work))

    expect([await send(), await send()]).toEqual([undefined, undefined])
    expect(work).toHaveBeenCalledTimes(1)
  })
})

describe('the fingerprint of an input', () => {
  it('does not depend on the order of keys, and does on everything else', () => {
    expect(digest({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(digest({ b: [{ d: 3, c: 2 }], a: 1 }))
    expect(digest({ a: [1, 2] })).not.toBe(digest({ a: [2, 1] }))
    expect(digest({ a: 1 })).not.toBe(digest({ a: '1' }))
    expect(digest({ a: null })).not.toBe(digest({}))
    expect(digest(undefined)).toBe(digest(undefined))
  })
})

describe('a transaction', () => {
  const failing = (code: string) => Object.assign(new Error(code), { code })

  it.each(['40001', '40P01'])('is tried again after %s, from its start', async (code) => {
    let tries = 0

    const result = await transact(world.db, async (tx) => {
      await tx
        .insertInto('person')
        .values({ id: randomUUID() as never, name: `试${tries}`, created_at: world.now() })
        .execute()
      tries += 1
      if (tries < 3) throw failing(code)
      return 'done'
    })

    const names = await world.db.selectFrom('person').select('name').execute()
    expect([result, tries]).toEqual(['done', 3])
    expect(names.map((one) => one.name).filter(Boolean)).toEqual(['试2'])
  })

  it('gives up after four tries, and at once on any other failure', async () => {
    const work = jest.fn(async () => Promise.reject(failing('40001')))
    const wrong = jest.fn(async () => Promise.reject(failing('23505')))

    await expect(transact(world.db, work)).rejects.toThrow('40001')
    await expect(transact(world.db, wrong)).rejects.toThrow('23505')

    expect(work).toHaveBeenCalledTimes(4)
    expect(wrong).toHaveBeenCalledTimes(1)
  })

  it('does not let its work reach around it for a second connection', async () => {
    const attempt = transact(world.db, () => sql`select 1`.execute(world.db))

    await expect(attempt).rejects.toThrow('use the transaction')
  })

  it('keeps two that lock each other’s rows crosswise from losing a change', async () => {
    const ids = [(await givenActor(world)).personId, (await givenActor(world)).personId]
    const crosswise = (order: typeof ids, name: string) =>
      transact(world.db, async (tx) => {
        for (const id of order) {
          await tx.updateTable('person').set({ name }).where('id', '=', id).execute()
        }
      })

    await Promise.all([crosswise(ids, '甲方'), crosswise([...ids].reverse(), '乙方')])

    const rows = await world.db.selectFrom('person').select('name').where('id', 'in', ids).execute()
    expect(new Set(rows.map((row) => row.name)).size).toBe(1)
  })
})
