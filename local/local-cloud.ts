import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createAdminDoor } from './admin-door'
import { createClientDoor, type FunctionRule } from './client-door'
import { createFileShelf } from './file-shelf'
import { createFunctionHost, type HostOptions, type Invoke, PlatformError } from './function-host'
import { createH5Files } from './h5-files'
import { createOutboxPage } from './outbox-page'
import { createScriptedWechat } from './scripted-wechat'
import { createSignInDoor } from './sign-in-door'
import type { Secret } from './signature'
import { fire, startTimers, type Timer } from './timers'

export type LocalCloudOptions = Pick<HostOptions, 'env' | 'load' | 'timeoutSeconds'> & {
  secret: Secret
  filesFolder: string
  h5Folder: string
  rule: FunctionRule
  timers: readonly Timer[]
}

/** The whole cloud on one machine: files, functions, timers and WeChat, behind the real SDKs' wire. */
export function createLocalCloud(options: LocalCloudOptions) {
  const { env, secret, load, timeoutSeconds } = options
  let origin = ''
  const invoke: Invoke = createFunctionHost({
    env,
    secretKey: secret.secretKey,
    load,
    timeoutSeconds,
  })
  const wechat = createScriptedWechat({
    push: (event) => invoke('wechat', event, { source: 'wx_push' }, 'wx_push'),
  })
  const signIn = createSignInDoor(env, secret.secretKey)
  const shelf = createFileShelf(options.filesFolder, secret.secretKey, () => origin)

  const app = new Hono()
  app.route('/', createAdminDoor({ env, secret, shelf, invoke, wechat }))
  app.route('/', shelf.routes)
  app.route('/', createClientDoor(invoke, options.rule, signIn))
  app.route('/', signIn.routes)
  app.route('/', createOutboxPage(wechat))
  app.post('/local/timers/:function/:trigger', async (c) =>
    c.json((await fire(invoke, c.req.param('function'), c.req.param('trigger'))).result as object),
  )
  app.route('/', createH5Files(options.h5Folder))
  app.onError((error, c) => {
    if (error instanceof PlatformError) {
      return c.json({ code: error.code, message: error.message }, error.status)
    }
    console.error(error)
    return c.json({ code: 'SYS_ERR', message: error.message }, 500)
  })

  return {
    app,
    invoke,
    wechat,
    loginKey: signIn.loginKey,
    fireTimer: (functionName: string, trigger: string) => fire(invoke, functionName, trigger),
    start: (port: number) =>
      new Promise<{ origin: string; close: () => Promise<void> }>((resolve, reject) => {
        const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info) => {
          origin = `http://127.0.0.1:${info.port}`
          const stopTimers = startTimers(options.timers, invoke)
          const close = () => {
            stopTimers()
            return new Promise<void>((done) => {
              server.close(() => done())
              if ('closeAllConnections' in server) server.closeAllConnections()
            })
          }
          resolve({ origin, close })
        })
        server.on('error', reject)
      }),
  }
}

/** What the SDK inside a function needs to find this cloud; product code reads nothing of it itself. */
export const cloudEnvironment = (env: string, secret: Secret, origin: string) => ({
  TCB_ENV: env,
  TENCENTCLOUD: 'true',
  TENCENTCLOUD_SECRETID: secret.secretId,
  TENCENTCLOUD_SECRETKEY: secret.secretKey,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin` }),
})
