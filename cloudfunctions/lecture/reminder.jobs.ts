import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { dueReminders } from '@shared/lecture/reminder.rules'
import { listSoon, markReminded } from './reminder.store'

/** Lecturer, host and parents are reminded the evening before and two hours before, each once (L-11). */
const remindOfTalks: Job = async (db, now) => {
  let reminded = 0
  for (const talk of await listSoon(db, now)) {
    for (const kind of dueReminders(talk.startsAt, now)) {
      reminded += await transact(db, async (tx) => {
        const hostId = await markReminded(tx, talk, kind, now)
        if (!hostId) return 0
        await recordEvent(tx, {
          topic: 'booking.reminded',
          subject: { kind: 'booking', id: talk.id },
          committeeId: hostId,
          actor: null,
          at: now,
          payload: { kind, startsAt: talk.startsAt },
        })
        return 1
      })
    }
  }
  return reminded
}

export const reminderJobs: Record<string, Job> = { remindOfTalks }
