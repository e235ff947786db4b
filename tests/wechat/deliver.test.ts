import { randomUUID } from 'node:crypto'
import { type Content, readVerdict, requestSafetyCheck } from '@cloud/kernel/safety'
import { deliver } from '@cloud/wechat/deliver'
import { MediaVerdict, takeMediaVerdict } from '@cloud/wechat/media-verdict'
import { type OpenApi, WechatRefusal } from '@cloud/wechat/open-api'
import type { Actor } from '@shared/account/account.model'
import { createScriptedWechat } from '../../local/scripted-wechat'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'

process.env.TEMPLATE_REVIEW_RESULT = 'tmpl/thing1/thing2'

/** The stage's WeChat, with its error codes thrown as the wire does. */
function givenWechat() {
  const wechat = createScriptedWechat({ push: async () => {} })
  const openApi: OpenApi = async (api, call) => {
    const answer = (await wechat.answer(api, call)) as { errcode: number; errmsg: string }
    if (answer.errcode) throw new WechatRefusal(answer.errcode, answer.errmsg)
    return answer
  }
  return { ...wechat, openApi }
}

let world: World
let author: Actor
let wechat: ReturnType<typeof givenWechat>
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
  wechat = givenWechat()
  author = await givenActor(world, { name: '孙强' })
  await givenOpenid(author, 'openid-1')
})

const givenOpenid = (actor: Actor, subject: string) =>
  world.db
    .insertInto('identity')
    .values({
      provider: 'wechatOpenid',
      subject,
      person_id: actor.personId,
      verified_at: world.now(),
    })
    .execute()
const run = () => deliver(wechat.openApi, world.files)(world.db, world.now())
const later = (minutes: number) =>
  world.travelTo(new Date(world.now().getTime() + minutes * 60_000).toISOString())
const tasks = () => world.db.selectFrom('wechat_task').selectAll().execute()

describe('sending what was allowed', () => {
  async function givenMessage(to: Actor, title = '审核结果') {
    const noticeId = randomUUID()
    await world.db
      .insertInto('notice')
      .values({
        id: noticeId,
        event_id: null,
        person_id: to.personId,
        title,
        body: '您的报名已通过，请于九月三日上午九点到滨江新区礼堂参加宣誓',
        page: '/pages/volunteer/card/index?id=1',
        created_at: world.now(),
        read_at: null,
      })
      .execute()
    await world.db
      .insertInto('wechat_task')
      .values({
        id: randomUUID(),
        kind: 'subscribeMessage',
        notice_id: noticeId,
        check_id: null,
        trace_id: null,
        payload: JSON.stringify({ template: 'reviewResult' }),
        due_at: world.now(),
        done_at: null,
        outcome: null,
        created_at: world.now(),
      })
      .execute()
  }

  it('fills the template and cuts what does not fit', async () => {
    await givenMessage(author)

    await run()

    expect(wechat.outbox[0]?.call).toMatchObject({
      touser: 'openid-1',
      template_id: 'tmpl',
      page: 'pages/volunteer/card/index?id=1',
      data: {
        thing1: { value: '审核结果' },
        thing2: { value: '您的报名已通过，请于九月三日上午九点到…' },
      },
    })
    expect(await tasks()).toMatchObject([{ outcome: 'sent' }])
  })

  it('accepts a refusal at once', async () => {
    const other = await givenActor(world)
    await givenOpenid(other, 'she-refuses')
    await givenMessage(other)
    await givenMessage(await givenActor(world))

    await run()

    expect((await tasks()).map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
  })

  it('tries again later and later while WeChat is down, then leaves it to a person', async () => {
    await givenMessage(author)
    wechat.state.down = true

    for (const minutes of [0, 1, 5, 15, 60, 240]) {
      expect(await tasks()).toMatchObject([{ outcome: null }])
      later(minutes)
      await run()
      await run()
    }

    expect(wechat.outbox).toHaveLength(6)
    expect(await tasks()).toMatchObject([{ outcome: 'gaveUp', attempts: 6 }])
  })

  it('sends once when two runs meet', async () => {
    for (let n = 0; n < 5; n += 1) await givenMessage(author)

    await Promise.all([run(), run()])

    expect(wechat.outbox).toHaveLength(5)
  })
})

describe('asking whether content may be shown', () => {
  const subject = { kind: 'article', id: randomUUID() }
  const ask = (content: Partial<Content>, by = author) =>
    requestSafetyCheck(world.db, {
      subject,
      content: { texts: [], fileRefs: [], ...content },
      authorId: by.personId,
      at: world.now(),
    })
  const verdict = (contentHash: string) => readVerdict(world.db, subject, contentHash)

  it.each([
    ['江畔社区开展宣讲', 'passed'],
    ['这里有违禁的话', 'risky'],
    ['这里有存疑的话', 'review'],
  ])('%s: %s', async (text, expected) => {
    const { contentHash } = await ask({ texts: ['标题', text] })
    expect(await verdict(contentHash)).toBe('pending')

    await run()

    expect(await verdict(contentHash)).toBe(expected)
    const [event] = await world.db.selectFrom('event').selectAll().execute()
    expect(event).toMatchObject({ topic: 'article.checked', payload: { verdict: expected } })
  })

  it('asks once about the same content and anew about a changed one', async () => {
    const first = await ask({ texts: ['一'] })
    expect(await ask({ texts: ['一'] })).toEqual(first)
    await run()
    const changed = await ask({ texts: ['二'] })

    expect(await verdict(first.contentHash)).toBe('passed')
    expect(await verdict(changed.contentHash)).toBe('pending')
  })

  it('finds the bad phrase at the end of a long text', async () => {
    const { contentHash } = await ask({ texts: [`${'字'.repeat(6000)}违禁`] })

    await run()

    expect(await verdict(contentHash)).toBe('risky')
    expect(wechat.outbox).toHaveLength(3)
    const [check] = await world.db.selectFrom('safety_check').select('trace_id').execute()
    expect(wechat.outbox[0]?.answer).toMatchObject({ ...check })
  })

  it('keeps the words of a finished check no longer', async () => {
    await ask({ texts: ['一'] })
    await run()
    expect((await tasks())[0]?.payload).toEqual({})
  })

  it('leaves an author WeChat does not know to a person', async () => {
    const { contentHash } = await ask({ texts: ['一'] }, await givenActor(world))
    await run()
    expect(await verdict(contentHash)).toBe('review')
  })

  it('has nothing to ask about nothing', async () => {
    const { contentHash } = await ask({ texts: [' '] })
    expect(await verdict(contentHash)).toBe('passed')
  })

  it('waits for the word on every picture', async () => {
    const { contentHash } = await ask({ texts: ['一'], fileRefs: ['a.png', 'b.png'] })
    await run()
    const traces = (await tasks()).flatMap(({ kind, trace_id }) =>
      kind === 'checkImage' && trace_id ? [trace_id] : [],
    )
    expect(traces).toHaveLength(2)

    expect(await push(String(traces[0]), 'pass')).toBe(true)
    expect(await verdict(contentHash)).toBe('pending')
    expect(await push(String(traces[1]), 'risky')).toBe(true)
    expect(await verdict(contentHash)).toBe('risky')
  })

  it('asks again when no word comes, and in the end asks a person', async () => {
    const { contentHash } = await ask({ fileRefs: ['a.png'] })
    for (let n = 0; n < 7; n += 1) {
      await run()
      later(31)
    }

    expect(wechat.outbox).toHaveLength(6)
    expect(await verdict(contentHash)).toBe('review')
  })

  it('believes no word about a check nobody asked for, and none twice', async () => {
    const { contentHash } = await ask({ fileRefs: ['a.png'] })
    await run()
    const [task] = await tasks()

    expect(await push('a-guessed-trace-id', 'pass')).toBe(false)
    expect(await push(String(task?.trace_id), 'risky')).toBe(true)
    expect(await push(String(task?.trace_id), 'pass')).toBe(false)
    expect(await verdict(contentHash)).toBe('risky')
  })

  const push = (trace_id: string, suggest: 'pass' | 'risky') =>
    takeMediaVerdict(
      world.db,
      MediaVerdict.parse({
        MsgType: 'event',
        Event: 'wxa_media_check',
        trace_id,
        result: { suggest },
      }),
      world.now(),
    )
})
