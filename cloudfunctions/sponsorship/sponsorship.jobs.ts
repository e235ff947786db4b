import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { type Database, transact } from '@database/engine'
import { localDateOf, startOfDay } from '@shared/kernel/calendar'
import {
  CLOSED_STATUSES,
  type ClosedStatus,
  erasedBefore,
} from '@shared/sponsorship/retention.rules'
import { admitWhenClear } from './admission.store'
import { eraseCases, lockClosedCases } from './erasure.store'
import { remindOfFeedback } from './feedback.jobs'
import { expireRunOut } from './hold.store'
import { tellLooksOfWeek } from './look-week.jobs'
import { listRunOut } from './publicity.store'
import { lapseSuggestions } from './suggestion.store'

/** A hold nobody turned into an agreement lets the student go; readers have known since the minute it ended. */
const releaseExpiredHolds: Job = (db, now) =>
  transact(db, async (tx) => {
    const expired = await expireRunOut(tx, now)
    for (const hold of expired) {
      await recordEvent(tx, {
        topic: 'hold.expired',
        subject: { kind: 'student', id: hold.student_id },
        committeeId: null,
        actor: null,
        at: now,
        payload: { holdId: hold.id },
      })
    }
    return expired.length
  })

/** At 24:00 of its last day a notice is closed, and without an open objection the student joins the list. */
const takeDownNotices: Job = async (db, now) => {
  const due = await listRunOut(db, now)
  for (const studentId of due) await transact(db, (tx) => admitWhenClear(tx, studentId, now))
  return due.length
}

/** A family is forgotten when the promised days after its case closed are over (§B.8). */
const eraseClosedCases: Job = async (db, now) => {
  let erased = 0
  for (const status of CLOSED_STATUSES) erased += await eraseClosed(db, status, now)
  return erased
}

const eraseClosed = (db: Database, status: ClosedStatus, now: Date): Promise<number> =>
  transact(db, async (tx) => {
    const before = startOfDay(erasedBefore(status, localDateOf(now)))
    const students = await lockClosedCases(tx, status, before)
    if (students.length > 0) await eraseCases(tx, students, now)
    for (const id of students) {
      await recordEvent(tx, {
        topic: 'student.erased',
        subject: { kind: 'student', id },
        committeeId: null,
        actor: null,
        at: now,
        payload: {},
      })
    }
    return students.length
  })

/** A suggestion nobody answered ends by itself; readers have known since the minute it did. */
const endSuggestions: Job = (db, now) => transact(db, (tx) => lapseSuggestions(tx, now))

export const sponsorshipJobs: Record<string, Job> = {
  releaseExpiredHolds,
  takeDownNotices,
  eraseClosedCases,
  endSuggestions,
  remindOfFeedback,
  tellLooksOfWeek,
}
