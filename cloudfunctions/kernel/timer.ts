import type { Database } from '@database/engine'
import { isTimer } from './caller'
import { log } from './log'
import { database } from './serve'

/** A job is idempotent and takes its own locks: two timers at once, or one twice, do the work once. */
export type Job = (db: Database, now: Date) => Promise<number>

/** The entry of a timer function: each trigger's name runs the jobs listed under it. */
export const serveTimers =
  (jobs: Record<string, Record<string, Job>>) =>
  async (event: unknown, context: unknown): Promise<Record<string, number>> => {
    if (!isTimer(event, context)) throw new Error('only a timer may call this function')
    const { TriggerName } = event as { TriggerName: string }
    const done: Record<string, number> = {}
    for (const [name, job] of Object.entries(jobs[TriggerName] ?? {})) {
      try {
        done[name] = await job(database(), new Date())
      } catch (error) {
        log.error('job failed', { job: name, error })
      }
    }
    return done
  }
