import { recordEvent } from '@cloud/kernel/events'
import { forgetStrangers } from '@cloud/kernel/strangers'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { clearedBefore } from '@shared/lecture/clearance.rules'
import { forgetSeats, forgetWishes, listToClear, listWishesToForget } from './clearance.store'
import { lockSession } from './seat.store'

const SESSIONS_AT_ONCE = 50
const WISHES_AT_ONCE = 1_000

/**
 * 报名信息清除 (domain L-20): thirty days after a talk nothing names the parents any more; whoever was
 * known to us for nothing else is forgotten altogether. That so many came stays.
 */
const forgetParents: Job = async (db, now) => {
  const before = clearedBefore(now)
  let forgotten = 0
  for (const sessionId of await listToClear(db, before, SESSIONS_AT_ONCE)) {
    const people = await transact(db, async (tx) => {
      const talk = await lockSession(tx, sessionId)
      const named = await forgetSeats(tx, sessionId)
      await recordEvent(tx, {
        topic: 'session.cleared',
        subject: { kind: 'session', id: sessionId },
        committeeId: talk?.hostId ?? null,
        actor: null,
        at: now,
        payload: { people: named.length },
      })
      return named
    })
    await forgetStrangers(db, people)
    forgotten += people.length
  }
  const wishes = await listWishesToForget(db, before, WISHES_AT_ONCE)
  const wishers = wishes.length > 0 ? await transact(db, (tx) => forgetWishes(tx, wishes)) : []
  await forgetStrangers(db, wishers)
  return forgotten + wishers.length
}

export const clearanceJobs = { forgetParents } satisfies Record<string, Job>
