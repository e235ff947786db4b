import { randomUUID } from 'node:crypto'

type Arguments = Record<string, unknown>
type Answer = Record<string, unknown> | Buffer

/** One call a function made, as the outbox shows it. */
export type OutboxEntry = {
  at: Date
  api: string
  call: Arguments
  answer: Arguments | string
  /** The protobuf bytes, when it came that way. */
  raw?: Buffer
}

export type WechatOptions = {
  /** Deliver an event the way WeChat's message push does. */
  push: (event: Arguments) => Promise<unknown>
}

/** A one-pixel PNG in place of the mini-program code. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const PUSH_DELAY_MS = 300
const KEPT = 200

/**
 * WeChat's side of the open APIs. Text or a picture's bytes with 「违禁」 are risky, with 「存疑」 they
 * need a person; a template addressed to an openid that ends in `-refuses` is refused; `down` makes every call fail.
 */
export function createScriptedWechat({ push }: WechatOptions) {
  const outbox: OutboxEntry[] = []
  const state = { down: false }

  const apis: Record<string, (call: Arguments) => Answer> = {
    'security.msgSecCheck': ({ version, openid, content }) => {
      if (version !== 2 || !openid) return { errcode: 40003, errmsg: 'invalid openid' }
      if (String(content).length > 2500)
        return { errcode: 45002, errmsg: 'content size out of limit' }
      return { ...fine, trace_id: randomUUID(), result: verdictOn(String(content)), detail: [] }
    },
    'security.mediaCheckAsync': (call) => {
      if (call.version !== 2 || !call.openid) return { errcode: 40003, errmsg: 'invalid openid' }
      const trace_id = randomUUID()
      setTimeout(() => pushMediaVerdict(String(call.media_url), trace_id), PUSH_DELAY_MS).unref()
      return { ...fine, trace_id }
    },
    'security.imgSecCheck': ({ media }) =>
      verdictOn((media as Buffer).toString()).suggest === 'risky'
        ? { errcode: 87014, errmsg: 'risky content' }
        : fine,
    'subscribeMessage.send': ({ touser, template_id }) => {
      if (!template_id) return { errcode: 40037, errmsg: 'invalid template_id' }
      return String(touser).endsWith('-refuses')
        ? { errcode: 43101, errmsg: 'user refuse to accept the msg' }
        : fine
    },
    'wxacode.getUnlimited': () => PIXEL,
    // The code stands for the number itself: `phone-13800000001`.
    'phonenumber.getPhoneNumber': ({ code }) => {
      const purePhoneNumber = /^phone-(1\d{10})$/.exec(String(code))?.[1]
      if (!purePhoneNumber) return { errcode: 40029, errmsg: 'invalid code' }
      const phone_info = { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode: '86' }
      return { ...fine, phone_info }
    },
  }

  async function pushMediaVerdict(address: string, trace_id: string) {
    await push({
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: 'wx0000000000000000',
      trace_id,
      version: 2,
      ...(await lookAt(address)),
      detail: [],
    }).catch((error) => console.error('the media verdict was not delivered:', error.message))
  }

  return {
    outbox,
    state,
    async answer(api: string, call: Arguments, raw?: Buffer): Promise<Answer> {
      const act = apis[api]
      const said = state.down
        ? { errcode: -1, errmsg: 'system error' }
        : (act?.(call) ?? { errcode: 48001, errmsg: `api unauthorized: ${api}` })
      const shown = Buffer.isBuffer(said) ? `${said.length} bytes` : said
      outbox.unshift({ at: new Date(), api, call, answer: shown, raw })
      outbox.length = Math.min(outbox.length, KEPT)
      return said
    },
  }
}
export type ScriptedWechat = ReturnType<typeof createScriptedWechat>

const fine = { errcode: 0, errmsg: 'ok' }

async function lookAt(address: string) {
  try {
    const picture = await (await fetch(address)).arrayBuffer()
    return { ...fine, result: verdictOn(Buffer.from(picture).toString()) }
  } catch {
    return { errcode: -1008, errmsg: 'download failed' }
  }
}

function verdictOn(content: string) {
  if (content.includes('违禁')) return { suggest: 'risky', label: 20001 }
  if (content.includes('存疑')) return { suggest: 'review', label: 21000 }
  return { suggest: 'pass', label: 100 }
}
