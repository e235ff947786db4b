import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cloudFileStore } from '@cloud/kernel/file-store'
import { readVerdict, requestSafetyCheck } from '@cloud/kernel/safety'
import { database } from '@cloud/kernel/serve'
import { main } from '@cloud/wechat'
import { openEmbedded } from '@database/embedded'
import { migrateServer } from '@database/migrate-server'
import type { PersonId } from '@shared/account/account.model'
import { serveEmbedded } from '../../local/embedded-server'
import { cloudEnvironment, createLocalCloud } from '../../local/local-cloud'

const secret = { secretId: 'id', secretKey: 'key' }
const folder = mkdtempSync(path.join(tmpdir(), 'whole-way-'))
const cloud = createLocalCloud({
  env: 'whole-way',
  secret,
  load: (name) => (name === 'wechat' ? main : null),
  timeoutSeconds: () => 20,
  filesFolder: folder,
  h5Folder: folder,
  rule: { '*': { invoke: true } },
  timers: [],
})
let origin = ''
let close = async () => {}

beforeAll(async () => {
  const embedded = await openEmbedded()
  const server = await serveEmbedded(embedded.pglite)
  await migrateServer(server.url)
  const started = await cloud.start(0)
  origin = started.origin
  Object.assign(process.env, cloudEnvironment('whole-way', secret, origin), {
    DATABASE_URL: server.url,
  })
  close = async () => {
    await started.close()
    await database().destroy()
    await server.close()
    await embedded.close()
    rmSync(folder, { recursive: true })
  }
})
afterAll(() => close())

const call = async (body: object, token?: string) => {
  const answer = await fetch(`${origin}/v1/functions/wechat`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: token ? { authorization: `Bearer persona:${token}` } : {},
  })
  return answer.json()
}
const exchange = { path: ['phone', 'exchange'], input: { code: 'phone-13812345678' } }

describe('the wechat function in its cloud', () => {
  it('exchanges the code of whoever tapped the button', async () => {
    expect(await call(exchange, 'somebody')).toEqual({ ok: true, output: { phone: '13812345678' } })
    expect(await call(exchange)).toMatchObject({ ok: false, error: { code: 'UNAUTHORIZED' } })
  })

  it('has a picture looked at, from the upload to the verdict WeChat pushes', async () => {
    const db = database()
    const { id: authorId } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
    const { ref, url, headers } = await cloudFileStore.beginUpload('photo/1.png', 'image/png')
    await fetch(url, { method: 'PUT', headers, body: 'a picture with 违禁 in it' })
    const subject = { kind: 'article', id: randomUUID() }
    const content = { texts: ['江畔社区开展宣讲'], fileRefs: [ref] }
    const asked = { subject, content, authorId: authorId as PersonId, at: new Date() }
    const { contentHash } = await requestSafetyCheck(db, asked)

    await cloud.fireTimer('wechat', 'deliver')
    await new Promise((resolve) => setTimeout(resolve, 1500))

    expect(await readVerdict(db, subject, contentHash)).toBe('risky')
  })

  it('does nothing for a client who plays the timer or WeChat', async () => {
    const before = cloud.wechat.outbox.length
    const timer = { Type: 'Timer', TriggerName: 'deliver' }
    expect(await call(timer, 'somebody')).toMatchObject({ ok: false })
    const push = { MsgType: 'event', Event: 'wxa_media_check', trace_id: 'guessed-trace-id' }
    expect(await call({ ...push, result: { suggest: 'pass' } }, 'somebody')).toBe('success')
    expect(cloud.wechat.outbox).toHaveLength(before)
  })
})
