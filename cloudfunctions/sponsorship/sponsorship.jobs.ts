import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { addDays, localDateOf, startOfDay } from '@shared/kernel/calendar'
import { CLOSED_CASE_KEPT_DAYS } from '@shared/sponsorship/retention.rules'
import { admitWhenClear } from './admission.store'
import { eraseCases, lockClosedCases } from './erasure.store'
import { expireRunOut } from './hold.store'
import { listRunOut } from './publicity.store'
import { lapseSuggestions } from './suggestion.store'

import { remindOfFeedback } from './feedback.jobs'
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

/** A family that was refused or changed its mind is forgotten when the promised days are over (§B.8). */
const eraseClosedCases: Job = (db, now) =>
  transact(db, async (tx) => {
    const before = startOfDay(addDays(localDateOf(now), -CLOSED_CASE_KEPT_DAYS))
    const students = await lockClosedCases(tx, before)
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
}
  remindOfFeedback,
