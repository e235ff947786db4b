import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { StudentId } from '@shared/sponsorship/student.model'
import { stateAfter } from '@shared/sponsorship/student.rules'
import { lockCase, saveStanding } from './case.store'
import { expireNoticesOf, hasStoodItsTime } from './publicity.store'

/** The notice has stood its time and no objection is open: the case joins the waiting list. */
export async function admitWhenClear(
  tx: Database,
  studentId: StudentId,
  at: Date,
): Promise<boolean> {
  const file = await lockCase(tx, studentId, at)
  const status = file && stateAfter(file.status, 'admit')
  await expireNoticesOf(tx, studentId, at)
  if (!file || !status || !(await hasStoodItsTime(tx, studentId))) return false
  await saveStanding(tx, studentId, { status }, at)
  await recordEvent(tx, {
    topic: 'student.admitted',
    subject: { kind: 'student', id: studentId },
    committeeId: file.villageId,
    actor: null,
    at,
  })
  return true
}
