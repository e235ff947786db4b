import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { localDateOf } from '@shared/kernel/calendar'
import { termAskedOn } from '@shared/sponsorship/feedback.rules'
import { takeReminders } from './feedback.store'

/** From the end of term on, teachers and guardians who told the sponsor nothing are asked once. */
export const remindOfFeedback: Job = (db, now) =>
  transact(db, async (tx) => {
    const term = termAskedOn(localDateOf(now))
    const due = await takeReminders(tx, term, now)
    for (const { agreementId, studentId } of due) {
      await recordEvent(tx, {
        topic: 'feedback.due',
        subject: { kind: 'student', id: studentId },
        committeeId: null,
        actor: null,
        at: now,
        payload: { agreementId, term },
      })
    }
    return due.length
  })
