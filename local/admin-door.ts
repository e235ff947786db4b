import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { FileShelf } from './file-shelf'
import type { Invoke } from './function-host'
import { readMultipart } from './multipart'
import { decodeApiCall, encodeApiAnswer } from './open-api.wire'
import type { ScriptedWechat } from './scripted-wechat'
import { isSigned, type Secret } from './signature'

type Parameters = Record<string, unknown>
type Action = (parameters: Parameters) => Promise<object>

export type AdminDoorOptions = {
  env: string
  secret: Secret
  shelf: FileShelf
  invoke: Invoke
  wechat: ScriptedWechat
}

/** The endpoint of @cloudbase/node-sdk 3.18.3 and wx-server-sdk 4.0.2: one address, many actions. */
export function createAdminDoor({ env, secret, shelf, invoke, wechat }: AdminDoorOptions) {
  const fileId = (key: string) => `cloud://${env}.local/${key}`
  const keyOf = (id: string) => {
    const prefix = fileId('')
    return id.startsWith(prefix) ? id.slice(prefix.length) : null
  }

  const addressOf = async ({ fileid, max_age = 7200 }: { fileid: string; max_age?: number }) => {
    const key = keyOf(fileid)
    if (!key || !(await shelf.has(key))) {
      return { fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
    }
    const tempFileURL = shelf.addressFor('GET', key, max_age)
    return { fileID: fileid, code: 'SUCCESS', tempFileURL, maxAge: max_age }
  }

  const remove = async (id: string) => {
    const key = keyOf(id)
    if (!key || !(await shelf.has(key))) return { fileID: id, code: 'STORAGE_FILE_NONEXIST' }
    await shelf.remove(key)
    return { fileID: id, code: 'SUCCESS' }
  }

  const actions: Record<string, Action> = {
    'storage.getUploadMetadata': async (p) =>
      answer({
        url: shelf.addressFor('PUT', String(p.path), 900),
        token: 'local',
        authorization: 'local',
        fileId: fileId(String(p.path)),
        cosFileId: randomUUID(),
      }),
    'storage.batchGetDownloadUrl': async (p) => {
      const files = p.file_list as { fileid: string; max_age?: number }[]
      return answer({ download_list: await Promise.all(files.map(addressOf)) })
    },
    'storage.batchDeleteFile': async (p) =>
      answer({ delete_list: await Promise.all((p.fileid_list as string[]).map(remove)) }),
    // No end user travels along from function to function.
    'functions.invokeFunction': async (p) => {
      const event = p.request_data ? JSON.parse(String(p.request_data)) : {}
      const { requestId, result } = await invoke(String(p.function_name), event, { source: 'scf' })
      return { requestId, data: { response_data: JSON.stringify(result) } }
    },
    'wx.api': async (p) => {
      const call = p.requestData ? JSON.parse(String(p.requestData)) : {}
      const said = await wechat.answer(String(p.apiName), call)
      const text = Buffer.isBuffer(said) ? said.toString('base64') : JSON.stringify(said)
      return answer({ responseData: text })
    },
  }

  const routes = new Hono()
  routes.post('/admin', async (c) => {
    const type = c.req.header('content-type') ?? ''
    const body = Buffer.from(await c.req.arrayBuffer())
    const parameters: Parameters = type.startsWith('multipart/form-data')
      ? readMultipart(body, type)
      : JSON.parse(body.toString() || '{}')
    const action = String(parameters.action)
    if (!isSigned(c.req, parameters, secret)) {
      return failure(c, 'SIGN_PARAM_INVALID', 'the signature does not match')
    }
    if (parameters.envName !== env) {
      return failure(c, 'INVALID_ENV', `this is ${env}, not ${parameters.envName}`)
    }
    try {
      if (action === 'wx.openApi') {
        const call = decodeApiCall(parameters.requestData as Buffer)
        const said = await wechat.answer(
          String(parameters.apiName),
          call,
          parameters.requestData as Buffer,
        )
        const type = { 'content-type': 'application/octet-stream' }
        return c.body(new Uint8Array(encodeApiAnswer(said)), 200, type)
      }
      const act = actions[action]
      if (!act) return failure(c, 'ACTION_NOT_SUPPORTED', `there is no ${action} here`)
      return c.json(await act(parameters))
    } catch (error) {
      const { code = 'SYS_ERR', message } = error as { code?: string; message: string }
      return failure(c, code, message)
    }
  })
  return routes
}

const answer = (data: object) => ({ requestId: randomUUID(), data })

/** The SDK knows an error by this exact content type. */
const failure = (c: Context, code: string, message: string) =>
  c.body(JSON.stringify({ code, message, requestId: randomUUID() }), 200, {
    'content-type': 'application/json; charset=utf-8',
  })
