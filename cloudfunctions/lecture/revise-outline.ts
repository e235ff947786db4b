import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { holds } from '@shared/account/account.rules'
import { refusalToRevise } from '@shared/lecture/lecture.rules'
import { insertOutline, lockLecture, nextVersion } from './menu.store'
import { signedIn } from './procedures'

export const reviseOutline = signedIn.outline.revise.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { lectureId, body, fileId } = input
    const lecture = await lockLecture(db, lectureId)
    if (!lecture || !holds(actor, ['lecturer', 'countyOffice'], lecture.committeePath)) {
      throw errors.NOT_FOUND()
    }

    const refusal = refusalToRevise(lecture.waiting)
    if (refusal) throw errors[refusal]()
    await useFiles(db, actor, fileId ? [fileId] : [], 'outline')

    const at = now()
    const version = await nextVersion(db, lectureId)
    const submittedBy = actor.personId
    await insertOutline(db, { lectureId, version, body, fileId, submittedBy, at })

    await recordEvent(db, {
      topic: 'outline.submitted',
      subject: { kind: 'lecture', id: lectureId },
      committeeId: lecture.committeeId,
      actor,
      at,
      payload: { version },
    })
    return { version }
  },
)
