import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { localDateOf } from '@shared/kernel/local-date'
import { takeDueChecks } from './fitness.store'

/** More than these wait for the next run: a county's first year must not fill one transaction. */
const ASKED_A_RUN = 500

/** Ask every member once a year how they are (O-15). */
export const askForHealthChecks: Job = (db, now) =>
  transact(db, async (tx) => {
    const due = await takeDueChecks(tx, localDateOf(now), now, ASKED_A_RUN)
    for (const { volunteerId, villageId } of due) {
      await recordEvent(tx, {
        topic: 'volunteer.healthCheckDue',
        subject: { kind: 'volunteer', id: volunteerId },
        committeeId: villageId,
        actor: null,
        at: now,
      })
    }
    return due.length
  })
