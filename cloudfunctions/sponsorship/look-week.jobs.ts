import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { localDateOf } from '@shared/kernel/calendar'
import { weekBefore } from '@shared/sponsorship/view.rules'
import { listCommitteesToTell } from './look-week.store'

/** On Monday, or the first run after it, whoever is in charge is told how often children were looked at. */
export const tellLooksOfWeek: Job = (db, now) =>
  transact(db, async (tx) => {
    const week = weekBefore(localDateOf(now))
    const due = await listCommitteesToTell(tx, week)
    for (const { committeeId, looks } of due) {
      await recordEvent(tx, {
        topic: 'look.weekTold',
        subject: { kind: 'committee', id: committeeId },
        committeeId,
        actor: null,
        at: now,
        payload: { ...week, looks },
      })
    }
    return due.length
  })
