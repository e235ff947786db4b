import type { CloudBase } from '@cloudbase/node-sdk'

let app: Promise<CloudBase> | undefined

/** The CloudBase SDK, loaded on first use: a request that needs no file and no WeChat pays nothing. */
export function cloud(): Promise<CloudBase> {
  app ??= import('@cloudbase/node-sdk').then((module) => {
    const sdk = module.default ?? module
    return sdk.init({ env: process.env.TCB_ENV ?? sdk.SYMBOL_CURRENT_ENV, timeout: 10_000 })
  })
  return app
}
