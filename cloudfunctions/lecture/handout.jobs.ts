import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { clearedBefore } from '@shared/lecture/clearance.rules'
import { lockBooking } from './booking.store'
import { closeHandouts, listHandouts, listTalksToClose } from './handout.store'

const TALKS_AT_ONCE = 50

/** 资料 of talks more than thirty days past are closed, and their files go (domain L-18). */
const closeOldHandouts: Job = async (db, now) => {
  let closed = 0
  for (const { id, host_id } of await listTalksToClose(db, clearedBefore(now), TALKS_AT_ONCE)) {
    closed += await transact(db, async (tx) => {
      await lockBooking(tx, id)
      const handouts = await listHandouts(tx, id)
      if (handouts.length === 0) return 0
      const ids = handouts.map((handout) => handout.id)
      await closeHandouts(tx, ids, { by: null, at: now })
      await recordEvent(tx, {
        topic: 'handout.closed',
        subject: { kind: 'booking', id },
        committeeId: host_id,
        actor: null,
        at: now,
        payload: { handouts: ids.length },
      })
      return ids.length
    })
  }
  return closed
}

export const handoutJobs = { closeOldHandouts } satisfies Record<string, Job>
