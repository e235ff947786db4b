import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { covers } from '@shared/committee/committee.rules'
import { lockCase } from './case.store'
import { signedIn } from './procedures'
import { findSponsor } from './sponsor.store'

export const clearRelation = signedIn.hold.clear.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { studentId, sponsorId, conclusion } = input

    const sponsor = await findSponsor(db, sponsorId, true)
    const file = await lockCase(db, studentId, at)
    if (!file || !holds(actor, ['townshipReviewer'], file.villagePath)) throw errors.NOT_FOUND()
    if (!sponsor || !covers(sponsor.countyPath, file.villagePath)) throw errors.NOT_FOUND()

    if (file.status !== 'waiting') throw errors.NOT_WAITING()

    await db
      .insertInto('relation_clearance')
      .values({
        student_id: studentId,
        sponsor_id: sponsorId,
        conclusion,
        cleared_by: actor.personId,
        cleared_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()

    await recordEvent(db, {
      topic: 'student.relationCleared',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: 'townshipReviewer',
      at,
      payload: { sponsorId },
    })
    return { studentId }
  },
)
