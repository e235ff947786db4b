import type { FileStore } from '@cloud/kernel/file-store'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { chunksOf } from '@shared/wechat/safety.rules'
import { type OpenApi, WechatRefusal } from './open-api'
import { type Outcome, openidOf, type Task } from './task.store'

/** WeChat judges only for somebody who was in the mini-program within two hours. */
const AUTHOR_NOT_SEEN = new Set([40003, 61010])

/** 论坛: what somebody publishes for others to read. */
const SCENE = 3

const CHECK_VERSION = 2
const IMAGE = 2
const ADDRESS_SECONDS = 1800

export type Suggestion = 'pass' | 'risky' | 'review'

export const outcomeOf: Record<Suggestion, 'passed' | 'risky' | 'review'> = {
  pass: 'passed',
  risky: 'risky',
  review: 'review',
}

/** What came of asking; without an outcome the verdict follows under the trace id. */
export type Answer = { outcome: Outcome | null; traceId: string | null }

const leftToAPerson: Answer = { outcome: 'review', traceId: null }

/** Read a long text piece by piece; who cannot be judged by WeChat is judged by a person. */
export async function checkText(db: Database, task: Task, openApi: OpenApi): Promise<Answer> {
  const openid = await openidOf(db, task.payload.authorId as PersonId)
  if (!openid) return leftToAPerson
  let judged: Answer = { outcome: 'passed', traceId: null }
  for (const content of chunksOf(String(task.payload.text))) {
    const call = { version: CHECK_VERSION, scene: SCENE, openid, content }
    const answer = await unlessNotSeen(openApi('security.msgSecCheck', call))
    if (!answer) return leftToAPerson
    const outcome = outcomeOf[(answer.result as { suggest: Suggestion }).suggest] ?? 'review'
    if (outcome !== 'passed' || !judged.traceId)
      judged = { outcome, traceId: String(answer.trace_id) }
    if (outcome === 'risky') break
  }
  return judged
}

/** Ask about a picture; the verdict is pushed later under the returned trace id. */
export async function askAboutImage(
  db: Database,
  task: Task,
  openApi: OpenApi,
  files: FileStore,
): Promise<Answer> {
  const openid = await openidOf(db, task.payload.authorId as PersonId)
  if (!openid) return leftToAPerson
  const media_url = await files.downloadUrl(String(task.payload.ref), ADDRESS_SECONDS)
  const call = { media_url, media_type: IMAGE, version: CHECK_VERSION, scene: SCENE, openid }
  const answer = await unlessNotSeen(openApi('security.mediaCheckAsync', call))
  return answer ? { outcome: null, traceId: String(answer.trace_id) } : leftToAPerson
}

async function unlessNotSeen(
  answer: Promise<Record<string, unknown>>,
): Promise<Record<string, unknown> | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof WechatRefusal && AUTHOR_NOT_SEEN.has(error.errcode)) return null
    throw error
  }
}
