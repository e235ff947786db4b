import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { takeShort } from './shortfall.store'

/** A day before the talk the office is told that people are missing; nothing is decided for it (L-19). */
const findFewSeats: Job = (db, now) =>
  transact(db, async (tx) => {
    const short = await takeShort(tx, now)
    for (const { sessionId, bookingId, hostId } of short) {
      await recordEvent(tx, {
        topic: 'session.fellShort',
        subject: { kind: 'session', id: sessionId },
        committeeId: hostId,
        actor: null,
        at: now,
        payload: { bookingId },
      })
    }
    return short.length
  })

export const shortfallJobs: Record<string, Job> = { findFewSeats }
