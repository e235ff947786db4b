import { recordEvent } from '@cloud/kernel/events'
import { publishes, refusalToReviewOutline } from '@shared/lecture/lecture.rules'
import { lockLecture, saveVerdict } from './menu.store'
import { signedIn } from './procedures'

export const approveOutline = signedIn.outline.approve.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { lectureId, version } = input
    const lecture = await lockLecture(db, lectureId)
    if (!lecture || !publishes(actor, lecture.committeePath)) throw errors.NOT_FOUND()
    const outline = lecture.waiting
    if (outline?.version !== version) throw errors.NOT_WAITING()

    const refusal = refusalToReviewOutline(outline, actor)
    if (refusal) throw errors[refusal]()

    const at = now()
    await saveVerdict(db, lectureId, version, {
      status: 'approved',
      by: actor.personId,
      at,
    })

    await recordEvent(db, {
      topic: 'outline.approved',
      subject: { kind: 'lecture', id: lectureId },
      committeeId: lecture.committeeId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { version, authorId: outline.submittedBy },
    })
    return { version }
  },
)
