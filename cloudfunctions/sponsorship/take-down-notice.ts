import { recordEvent } from '@cloud/kernel/events'
import { isCountyOffice, stateAfter } from '@shared/sponsorship/student.rules'
import { lockCase, saveStanding } from './case.store'
import { signedIn } from './procedures'
import { findPosted, takeDownNoticesOf } from './publicity.store'

export const takeDownNotice = signedIn.publicity.takeDown.handler(
  async ({ input: { noticeId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const posted = await findPosted(db, noticeId)
    const file = posted && (await lockCase(db, posted.student_id, at))
    if (!posted || !file || !isCountyOffice(file, actor)) throw errors.NOT_FOUND()

    const takenDown = await takeDownNoticesOf(db, file.studentId, reason, at)
    if (takenDown === 0) throw errors.NOT_POSTED()

    const status = stateAfter(file.status, 'unpublicize')
    if (status) await saveStanding(db, file.studentId, { status }, at)

    await recordEvent(db, {
      topic: 'student.noticeTakenDown',
      subject: { kind: 'student', id: file.studentId },
      committeeId: file.villageId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { noticeId },
    })
    return { noticeId }
  },
)
