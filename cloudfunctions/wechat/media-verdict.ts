import * as z from 'zod'
import { type Database, transact } from '@database/engine'
import { outcomeOf } from './safety-check'
import { settleCheck } from './settle-check'
import { closeTask, lockTaskByTrace } from './task.store'

/** What WeChat pushes when it has looked at a picture. */
export const MediaVerdict = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(8),
  errcode: z.int().default(0),
  result: z.object({ suggest: z.enum(['pass', 'risky', 'review']) }).optional(),
})
export type MediaVerdict = z.infer<typeof MediaVerdict>

/**
 * Anyone may send such an event to the function: the trace id, which only WeChat and we know and
 * which works once, is what makes it credible.
 */
export const takeMediaVerdict = (db: Database, said: MediaVerdict, now: Date): Promise<boolean> =>
  transact(db, async (tx) => {
    const task = await lockTaskByTrace(tx, said.trace_id)
    if (!task?.check_id) return false
    const outcome = said.errcode === 0 && said.result ? outcomeOf[said.result.suggest] : 'review'
    await closeTask(tx, task.id, outcome, now)
    await settleCheck(tx, task.check_id, now)
    return true
  })
