import { randomUUID } from 'node:crypto'
import { isDefinedError, ORPCError, safe } from '@orpc/client'
import { client } from '@client/api/api'
import { send } from '@client/api/transport'
import { dispatch } from '@cloud/kernel/dispatch'
import type { Actor } from '@shared/account/account.model'
import { givenActor } from './support/builders'
import type { FunctionName } from './support/contract-walk'
import { router } from './support/router'
import { createWorld, type World } from './support/world'

jest.mock('@client/api/transport', () => ({ send: jest.fn() }))

/** Whatever crosses is JSON and nothing but JSON. */
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the wire between phone and cloud', () => {
  let world: World
  let actor: Actor
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
    actor = await givenActor(world, { name: null })
    jest.mocked(send).mockImplementation(async (fn, event) => {
      const { db, files, now } = world
      const context = { db, files, now, actor }
      return overTheWire(
        await dispatch(router[fn as FunctionName], overTheWire(event), context, 'wire-test'),
      )
    })
  })

  const introduce = (facts: { name: string; phone: string }) =>
    client.account.me.introduce({ requestId: randomUUID() as never, ...facts })

  it('carries a call out and its answer home', async () => {
    const introduced = await introduce({ name: '张建国', phone: '138 0013 8000' })

    expect(introduced).toEqual({ ...actor, name: '张建国', phone: '13800138000' })
    const [fn, event] = jest.mocked(send).mock.calls.at(-1) ?? []
    expect([fn, event]).toMatchObject(['account', { path: ['me', 'introduce'] }])
  })

  it('carries a declared refusal home with its code and its Chinese wording', async () => {
    const fileId = randomUUID() as never

    const [error] = await safe(
      client.account.file.finish({ requestId: randomUUID() as never, fileId }),
    )

    expect(isDefinedError(error) && error.code).toBe('NOT_FOUND')
    expect(error?.message).toBe('没有找到，可能已经撤下，或不归您看')
  })

  it('names the field that was not understood, in Chinese', async () => {
    const [error] = await safe(introduce({ name: '张建国', phone: '1380013' }))

    expect(error).toMatchObject({
      code: 'BAD_REQUEST',
      message: '手机号少了几位，应是 11 位，请再看看',
      data: { issues: [{ field: 'phone', message: '手机号少了几位，应是 11 位，请再看看' }] },
    })
  })

  it('answers an unknown path with a refusal, not a crash', async () => {
    const [error] = await safe(
      (client.account as never as typeof client.volunteer).application.mine({}),
    )

    expect(error).toMatchObject({ code: 'NOT_FOUND', message: '没有这个功能，请更新小程序' })
  })

  it('says that nothing came back when nothing did', async () => {
    jest.mocked(send).mockRejectedValueOnce(new Error('timeout'))

    const [error] = await safe(client.account.me.get({}))

    expect(error).toBeInstanceOf(ORPCError)
    expect(error).toMatchObject({
      code: 'NO_ANSWER',
      message: '没连上网，已存草稿，连上后点“重试”',
    })
  })

  it('says that nothing came back when the answer is not ours', async () => {
    jest.mocked(send).mockResolvedValueOnce({ code: 'FUNCTION_TIMEOUT' })

    const [error] = await safe(client.account.me.get({}))

    expect(error).toMatchObject({ code: 'NO_ANSWER' })
  })
})
