import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { findPath } from './area.store'
import { saveIntroduction } from './lecturer.store'
import { signedIn } from './procedures'

export const introduceLecturer = signedIn.lecturer.introduce.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const path = await findPath(db, input.committeeId)
    if (!path || !holds(actor, ['lecturer'], path)) throw errors.NOT_FOUND()

    const at = now()
    const { requestId, ...profile } = input
    await saveIntroduction(db, { ...profile, personId: actor.personId, at })

    await recordEvent(db, {
      topic: 'lecturer.introduced',
      subject: { kind: 'lecturer', id: actor.personId },
      committeeId: input.committeeId,
      actor,
      at,
    })
    return { status: 'submitted' as const }
  },
)
