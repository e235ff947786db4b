import type { FileStore } from '@cloud/kernel/file-store'
import { log } from '@cloud/kernel/log'
import type { Job } from '@cloud/kernel/timer'
import { type Database, transact } from '@database/engine'
import { MOST_ATTEMPTS, nextAttemptAt } from '@shared/wechat/delivery.rules'
import type { OpenApi } from './open-api'
import { type Answer, askAboutImage, checkText } from './safety-check'
import { settleCheck } from './settle-check'
import { sendMessage } from './subscribe-message'
import { closeTask, followTrace, type Outcome, putOff, type Task, takeDueTask } from './task.store'

const TASKS_A_RUN = 60

/** Longer than one call to WeChat may take: nobody else takes the task meanwhile. */
const LEASE_MS = 2 * 60_000

/** How long WeChat may think about a picture before we ask again. */
const PUSH_WITHIN_MS = 30 * 60_000

/** Do what waits for WeChat and is due, oldest first. */
export const deliver =
  (openApi: OpenApi, files: FileStore): Job =>
  async (db, now) => {
    let done = 0
    for (let count = 0; count < TASKS_A_RUN; count += 1) {
      const task = await takeDueTask(db, now, new Date(now.getTime() + LEASE_MS))
      if (!task) break
      if (await attempt(db, task, openApi, files, now)) done += 1
    }
    return done
  }

async function attempt(
  db: Database,
  task: Task,
  openApi: OpenApi,
  files: FileStore,
  now: Date,
): Promise<boolean> {
  try {
    const { outcome, traceId } = await ask(db, task, openApi, files)
    if (traceId) await followTrace(db, task.id, traceId, new Date(now.getTime() + PUSH_WITHIN_MS))
    if (outcome) await conclude(db, task.id, task.checkId, outcome, now)
    return true
  } catch (error) {
    log.error('wechat task failed', { task: task.id, kind: task.kind, error })
    const again = nextAttemptAt(task.attempts, now)
    if (again) await putOff(db, task.id, again)
    else await conclude(db, task.id, task.checkId, 'gaveUp', now)
    return false
  }
}

async function ask(db: Database, task: Task, openApi: OpenApi, files: FileStore): Promise<Answer> {
  if (task.kind === 'subscribeMessage') {
    return { outcome: await sendMessage(db, task, openApi), traceId: null }
  }
  if (task.kind === 'checkText') return checkText(db, task, openApi)
  if (task.attempts > MOST_ATTEMPTS) return { outcome: 'gaveUp', traceId: null }
  return askAboutImage(db, task, openApi, files)
}

/** Close the task; a check whose last part this was gets its verdict. */
const conclude = (
  db: Database,
  taskId: string,
  checkId: string | null,
  outcome: Outcome,
  now: Date,
): Promise<void> =>
  transact(db, async (tx) => {
    await closeTask(tx, taskId, outcome, now)
    if (checkId) await settleCheck(tx, checkId, now)
  })
