import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import type { ObjectionId } from '@shared/sponsorship/publicity.model'
import { signedIn } from './procedures'
import { findOpenNotice, insertObjection } from './publicity.store'

export const raiseObjection = signedIn.objection.raise.handler(
  async ({ input: { noticeId, text }, context: { db, actor, now }, errors }) => {
    const at = now()
    const objectionId = randomUUID() as ObjectionId

    const found = await findOpenNotice(db, noticeId, at)
    if (!found) throw errors.NOT_FOUND()

    const { studentId } = found
    const raisedBy = actor.personId
    await insertObjection(db, { objectionId, noticeId, studentId, text, raisedBy, at })

    await recordEvent(db, {
      topic: 'objection.raised',
      subject: { kind: 'student', id: studentId },
      committeeId: found.villageId,
      actor,
      at,
      payload: { objectionId },
    })
    return { objectionId }
  },
)
