import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { holds } from '@shared/account/account.rules'
import { LectureId } from '@shared/lecture/lecture.model'
import { findPath } from './area.store'
import { insertLecture, insertOutline } from './menu.store'
import { signedIn } from './procedures'

export const proposeLecture = signedIn.lecture.propose.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const path = await findPath(db, input.committeeId)
    if (!path || !holds(actor, ['lecturer', 'countyOffice'], path)) throw errors.NOT_FOUND()
    await useFiles(db, actor, input.fileId ? [input.fileId] : [], 'outline')

    const at = now()
    const { requestId, body, fileId, ...talk } = input
    const lectureId = LectureId.parse(randomUUID())
    const submittedBy = actor.personId
    const isNew = await insertLecture(db, { ...talk, id: lectureId, proposedBy: submittedBy, at })
    if (!isNew) throw errors.TITLE_TAKEN()
    await insertOutline(db, { lectureId, version: 1, body, fileId, submittedBy, at })

    await recordEvent(db, {
      topic: 'outline.submitted',
      subject: { kind: 'lecture', id: lectureId },
      committeeId: input.committeeId,
      actor,
      at,
      payload: { version: 1 },
    })
    return { lectureId }
  },
)
