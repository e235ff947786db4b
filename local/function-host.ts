import { createHmac, randomUUID } from 'node:crypto'
import type { Handler } from './function-loader'

/** Who the platform says is calling; no field at all means nobody. */
export type Identity = { openid?: string; uid?: string; customId?: string; source?: string }

/** A call the platform itself refuses or sees fail, with the platform's own code. */
export class PlatformError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: 400 | 403 | 404 | 413 | 500 | 504,
  ) {
    super(message)
  }
}

export type HostOptions = {
  env: string
  secretKey: string
  load: (name: string) => Handler | null
  timeoutSeconds: (name: string) => number
}

/** The platform's limits: a text request and any reply. */
const MAX_REQUEST_BYTES = 100 * 1024
const MAX_REPLY_BYTES = 1024 * 1024

const APP_ID = 'wx0000000000000000'

/** Runs functions the way the platform does: any number at once, the caller known to `context` alone. */
export function createFunctionHost({ env, secretKey, load, timeoutSeconds }: HostOptions) {
  function contextFor(name: string, requestId: string, caller: Identity, trigger: string) {
    const wechat = caller.openid
      ? {
          WX_OPENID: caller.openid,
          WX_APPID: APP_ID,
          WX_API_TOKEN: createHmac('sha256', secretKey).update(caller.openid).digest('hex'),
          WX_CLIENTIP: '127.0.0.1',
        }
      : {}
    const cloud = {
      TCB_ENV: env,
      TCB_SEQID: requestId,
      TCB_SOURCE: caller.source ?? (caller.openid ? 'wx_client' : 'web_client'),
      TCB_SOURCE_IP: '127.0.0.1',
      ...(caller.uid
        ? {
            TCB_UUID: caller.uid,
            TCB_CUSTOM_USER_ID: caller.customId ?? '',
            TCB_ISANONYMOUS_USER: 'false',
          }
        : {}),
    }
    return {
      callbackWaitsForEmptyEventLoop: false,
      memory_limit_in_mb: 256,
      time_limit_in_ms: timeoutSeconds(name) * 1000,
      request_id: requestId,
      function_name: name,
      function_version: '$LATEST',
      namespace: env,
      environ: '',
      environment: JSON.stringify({
        ...wechat,
        ...cloud,
        TRIGGER_SRC: trigger,
        SCF_NAMESPACE: env,
        WX_CONTEXT_KEYS: Object.keys(wechat).join(','),
        TCB_CONTEXT_KEYS: Object.keys(cloud).join(','),
      }),
    }
  }

  return async function invoke(
    name: string,
    event: Record<string, unknown>,
    caller: Identity = {},
    trigger = 'tcb',
  ): Promise<{ requestId: string; result: unknown }> {
    if (Buffer.byteLength(JSON.stringify(event)) > MAX_REQUEST_BYTES) {
      throw new PlatformError('EXCEED_MAX_PAYLOAD_SIZE', 'the request is over 100 KB', 413)
    }
    const main = load(name)
    if (!main) throw new PlatformError('FUNCTION_NOT_FOUND', `there is no function ${name}`, 404)

    const requestId = randomUUID()
    const told = caller.openid
      ? { ...event, userInfo: { openId: caller.openid, appId: APP_ID }, tcbContext: {} }
      : { ...event, tcbContext: {} }
    const reply = await withinTime(
      async () => main(told, contextFor(name, requestId, caller, trigger)),
      timeoutSeconds(name),
    )
    const text = JSON.stringify(reply ?? null)
    if (Buffer.byteLength(text) > MAX_REPLY_BYTES) {
      throw new PlatformError('EXCEED_MAX_RESPONSE_SIZE', 'the reply is over 1 MB', 500)
    }
    return { requestId, result: JSON.parse(text) }
  }
}
export type Invoke = ReturnType<typeof createFunctionHost>

async function withinTime(run: () => Promise<unknown>, seconds: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new PlatformError('FUNCTION_TIME_LIMIT_EXCEEDED', `over ${seconds} s`, 504)),
      seconds * 1000,
    )
  })
  try {
    return await Promise.race([run(), tooLate])
  } catch (error) {
    if (error instanceof PlatformError) throw error
    throw new PlatformError('FUNCTIONS_EXECUTE_FAIL', (error as Error).message, 500)
  } finally {
    clearTimeout(timer)
  }
}
