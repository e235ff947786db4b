import { randomUUID } from 'node:crypto'
import type { AnyRouter } from '@orpc/server'
import * as z from 'zod'
import { connect } from '@database/connect'
import type { Database } from '@database/engine'
import type { Reply } from '@shared/kernel/wire'
import { zodWords } from '@shared/kernel/zod-words'
import { actorOf } from './actor'
import { callerOf } from './caller'
import { dispatch } from './dispatch'
import { cloudFileStore } from './file-store'
import { log } from './log'

z.config(zodWords())

let pool: Database | undefined

/** One pool a process, opened by the first request that needs it. */
export function database(): Database {
  const { DATABASE_URL, PG_POOL_MAX, PG_SSL } = process.env
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')
  pool ??= connect(DATABASE_URL, {
    max: Number(PG_POOL_MAX ?? 2),
    ssl: PG_SSL === 'require' ? { rejectUnauthorized: false } : undefined,
  })
  return pool
}

/** The entry of a cloud function: `exports.main = serve(router)`. */
export const serve =
  (router: AnyRouter) =>
  async (event: unknown, context: unknown): Promise<Reply> => {
    const invocation = (context as { request_id?: string } | null)?.request_id ?? randomUUID()
    const now = () => new Date()
    try {
      const db = database()
      const caller = callerOf(context)
      const actor = await actorOf(db, caller, now())
      const { source } = caller
      const handlersContext = { db, actor, now, files: cloudFileStore, source }
      return await dispatch(router, event, handlersContext, invocation)
    } catch (error) {
      log.error('invocation failed', { invocation, error })
      return {
        ok: false,
        error: {
          defined: false,
          code: 'UNAVAILABLE',
          status: 503,
          message: `系统暂时连不上，您填的内容还在，请过一会儿再试（编号 ${invocation.slice(0, 8)}）`,
        },
      }
    }
  }
