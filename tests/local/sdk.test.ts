import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tcb, { type CloudBase } from '@cloudbase/node-sdk'
import { callerOf } from '@cloud/kernel/caller'
import { cloudFileStore } from '@cloud/kernel/file-store'
import { callOpenApi } from '@cloud/wechat/open-api'
import type { Handler } from '../../local/function-loader'
import { cloudEnvironment, createLocalCloud } from '../../local/local-cloud'
import { PIXEL } from '../../local/scripted-wechat'
import { createSignInDoor } from '../../local/sign-in-door'

const ENV = 'sdk-test'
const secret = { secretId: 'id', secretKey: 'key' }
const folder = mkdtempSync(path.join(tmpdir(), 'local-cloud-'))

const functions: Record<string, Handler> = {
  whoCalls: async (event, context) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
    return { caller: callerOf(context), event, ambient: process.env.WX_OPENID ?? null }
  },
  passesOn: async (event) => {
    const { result } = await sdk.callFunction({ name: 'whoCalls', data: event as object })
    return result
  },
  fails: () => {
    throw new Error('as it should')
  },
  talksTooMuch: () => ({ text: '字'.repeat(400_000) }),
}

const cloud = createLocalCloud({
  env: ENV,
  secret,
  load: (name) => functions[name] ?? null,
  timeoutSeconds: () => 5,
  filesFolder: folder,
  h5Folder: folder,
  rule: { '*': { invoke: true }, hidden: { invoke: false } },
  timers: [],
})
let origin = ''
let close = async () => {}
let sdk: CloudBase

beforeAll(async () => {
  const started = await cloud.start(0)
  origin = started.origin
  close = started.close
  Object.assign(process.env, cloudEnvironment(ENV, secret, origin))
  sdk = tcb.init({ env: ENV })
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

const call = (name: string, body: object, authorization?: string) =>
  fetch(`${origin}/v1/functions/${name}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: authorization ? { authorization } : {},
  })

describe('keeping files behind node-sdk', () => {
  const content = Buffer.from('机密文件 %20 +\n'.repeat(1000))

  it('uploads, reads, stats and deletes under a Chinese name', async () => {
    const { fileID } = await sdk.uploadFile({
      cloudPath: '单位/甲/成绩 单.txt',
      fileContent: content,
    })
    expect(fileID).toBe(`cloud://${ENV}.local/单位/甲/成绩 单.txt`)
    expect((await sdk.downloadFile({ fileID })).fileContent).toEqual(content)
    const [about] = (await sdk.getFileInfo({ fileList: [fileID] })).fileList
    expect(about).toMatchObject({ code: 'SUCCESS', size: content.length })

    const { fileList } = await sdk.deleteFile({ fileList: [fileID] })
    expect(fileList).toEqual([{ fileID, code: 'SUCCESS' }])
    await expect(sdk.downloadFile({ fileID })).rejects.toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
    })
  })

  it('lets the phone PUT by itself with a ticket and shows the file for as long as was said', async () => {
    const ticket = await cloudFileStore.beginUpload('evidence/1.png', 'image/png')
    const put = await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: PIXEL })
    expect([put.status, await put.text()]).toEqual([200, ''])

    const address = await cloudFileStore.downloadUrl(ticket.ref, 1)
    const shown = await fetch(address)
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PIXEL)

    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect((await fetch(address)).status).toBe(403)
    await cloudFileStore.remove([ticket.ref])
    await expect(cloudFileStore.downloadUrl(ticket.ref, 60)).rejects.toThrow('NONEXIST')
  })

  it('refuses an address somebody has changed', async () => {
    const ticket = await cloudFileStore.beginUpload('evidence/2.png', 'image/png')
    const other = ticket.url.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const put = await fetch(other, { method: 'PUT', body: PIXEL })
    expect(put.status).toBe(403)
    expect(await put.text()).toContain('<Error>')
  })
})

describe('signing what a function asks', () => {
  it('refuses another key', async () => {
    const stranger = tcb.init({ env: ENV, secretId: 'id', secretKey: 'guessed' })
    await expect(stranger.deleteFile({ fileList: ['x'] })).rejects.toMatchObject({
      code: 'SIGN_PARAM_INVALID',
    })
  })

  it('refuses another environment', async () => {
    const stranger = tcb.init({ env: 'elsewhere', secretId: 'id', secretKey: 'key' })
    await expect(stranger.deleteFile({ fileList: ['x'] })).rejects.toMatchObject({
      code: 'INVALID_ENV',
    })
  })
})

describe('calling functions', () => {
  it('keeps fifty callers at once apart', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const authorization = n % 5 === 0 ? undefined : `Bearer persona:person-${n}`
        const answer = await call('whoCalls', { n }, authorization)
        return answer.json()
      }),
    )
    for (const [n, { caller, event, ambient }] of answers.entries()) {
      expect(event.n).toBe(n)
      expect(caller.openid).toBe(n % 5 === 0 ? undefined : `person-${n}`)
      expect(ambient).toBeNull()
    }
  })

  it('believes nothing the caller writes about himself', async () => {
    const forged = {
      userInfo: { openId: 'somebody-else' },
      WX_OPENID: 'somebody-else',
      environment: '{"WX_OPENID":"somebody-else"}',
    }
    const { caller, event } = await (await call('whoCalls', forged, 'Bearer persona:myself')).json()
    expect(caller.openid).toBe('myself')
    expect(event.userInfo.openId).toBe('myself')
    const nobody = await (await call('whoCalls', forged)).json()
    expect(nobody.caller.openid).toBeUndefined()
  })

  it('passes no end user on from function to function', async () => {
    const { caller, event } = await (
      await call('passesOn', { n: 7 }, 'Bearer persona:myself')
    ).json()
    expect(event.n).toBe(7)
    expect(caller.openid).toBeUndefined()
  })

  it('knows no other function', async () => {
    await expect(sdk.callFunction({ name: 'nobody', data: {} })).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    })
    expect((await call('../../etc', {})).status).toBe(404)
  })

  it('keeps clients from a function the rule closes', async () => {
    const answer = await call('hidden', {}, 'Bearer persona:myself')
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'EXCEED_AUTHORITY'])
  })

  it('bites at the limits of the platform', async () => {
    const big = await call('whoCalls', { text: 'x'.repeat(101 * 1024) })
    expect([big.status, (await big.json()).code]).toEqual([413, 'EXCEED_MAX_PAYLOAD_SIZE'])
    const long = await call('talksTooMuch', {})
    expect([long.status, (await long.json()).code]).toEqual([500, 'EXCEED_MAX_RESPONSE_SIZE'])
  })

  it('says when a function fails', async () => {
    const failed = await call('fails', {})
    expect([failed.status, (await failed.json()).code]).toEqual([500, 'FUNCTIONS_EXECUTE_FAIL'])
  })

  it('fires a timer as nobody', async () => {
    const { result } = await cloud.fireTimer('whoCalls', 'nightly')
    expect(result).toMatchObject({
      event: { Type: 'Timer', TriggerName: 'nightly' },
      caller: { trigger: 'timer' },
    })
  })
})

describe('asking WeChat', () => {
  const asked = { version: 2, scene: 2, openid: 'o1', content: '这是违禁的话' }
  const wxServerSdk = () => {
    const official = require('wx-server-sdk')
    official.init({ env: ENV })
    return official.openapi
  }

  it('gets the scripted answers through our own protobuf', async () => {
    expect(await callOpenApi('security.msgSecCheck', asked)).toMatchObject({
      result: { suggest: 'risky' },
    })
    const phone = await callOpenApi('phonenumber.getPhoneNumber', { code: 'phone-13812345678' })
    expect(phone).toMatchObject({ phone_info: { purePhoneNumber: '13812345678' } })
    await expect(
      callOpenApi('subscribeMessage.send', { touser: 'she-refuses', template_id: 't', data: {} }),
    ).rejects.toMatchObject({ errcode: 43101 })
  })

  it('gives the official wx-server-sdk 4.0.2 the same answers', async () => {
    const openapi = wxServerSdk()
    const checked = await openapi.security.msgSecCheck(asked)
    expect(checked.result.suggest).toBe('risky')
    const code = await openapi.wxacode.getUnlimited({ scene: 'a=1' })
    expect([code.contentType, Buffer.from(code.buffer)]).toEqual(['image/jpeg', PIXEL])
    await expect(
      openapi.subscribeMessage.send({ touser: 'she-refuses', templateId: 't', data: {} }),
    ).rejects.toMatchObject({ errCode: 43101 })
  })

  it('sends byte for byte what wx-server-sdk sends', async () => {
    const picture = { media: { contentType: 'image/png', value: PIXEL } }
    await callOpenApi('security.msgSecCheck', asked)
    await callOpenApi('security.imgSecCheck', picture)
    const openapi = wxServerSdk()
    await openapi.security.msgSecCheck(asked)
    await openapi.security.imgSecCheck(picture)

    const [theirPicture, theirText, ourPicture, ourText] = cloud.wechat.outbox.map(({ raw }) => raw)
    expect(ourText).toEqual(theirText)
    expect(ourPicture).toEqual(theirPicture)
  })

  it('takes callWxOpenApi in JSON as well', async () => {
    const { result } = await sdk.callWxOpenApi({
      apiName: 'security.msgSecCheck',
      requestData: { ...asked, content: '你好' },
    })
    expect(result.result.suggest).toBe('pass')
  })

  it('can be out of reach, and is readable at the outbox', async () => {
    await fetch(`${origin}/local/wechat/down`, { method: 'POST' })
    await expect(callOpenApi('security.msgSecCheck', asked)).rejects.toMatchObject({ errcode: -1 })
    await fetch(`${origin}/local/wechat/up`, { method: 'POST' })
    const page = await (await fetch(`${origin}/local/outbox`)).text()
    expect(page).toContain('文字内容安全检查')
  })
})

describe('signing a browser in with a ticket', () => {
  const post = async (address: string, body: object) => {
    const answer = await fetch(`${origin}${address}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return { status: answer.status, ...(await answer.json()) }
  }
  const ticketFrom = (loginKey: string) => {
    const credentials = JSON.parse(Buffer.from(loginKey, 'base64').toString())
    return tcb.init({ env: ENV, credentials }).auth().createTicket('person1')
  }

  it('turns our ticket into a token under our name, and renews it', async () => {
    const { access_token, refresh_token } = await post('/auth/v1/signin/custom', {
      provider_id: 'custom',
      ticket: ticketFrom(cloud.loginKey),
    })
    const first = await (await call('whoCalls', {}, `Bearer ${access_token}`)).json()
    expect(first.caller).toMatchObject({ customId: 'person1', anonymous: false })

    const renewed = await post('/auth/v1/token', { grant_type: 'refresh_token', refresh_token })
    const again = await (await call('whoCalls', {}, `Bearer ${renewed.access_token}`)).json()
    expect(again.caller.customId).toBe('person1')
  })

  it('knows a ticket somebody else signed', async () => {
    const { loginKey } = createSignInDoor(ENV, 'another')
    const refused = await post('/auth/v1/signin/custom', { ticket: ticketFrom(loginKey) })
    expect(refused.status).toBe(400)
    const forged = await (await call('whoCalls', {}, 'Bearer e30.x')).json()
    expect(forged.caller.customId).toBeUndefined()
  })
})
