import { recordSensitiveRead } from '@cloud/kernel/events'
import { findCalls } from './call.steps'
import { signedIn } from './procedures'

export const revealPhone = signedIn.reminder.reveal.handler(
  async ({ input: { bookingId, personId }, context: { db, actor, now }, errors }) => {
    const calls = await findCalls(db, bookingId, actor)
    const phone = calls?.lines.find((line) => line.personId === personId)?.phone
    if (!phone) throw errors.NOT_FOUND()

    await recordSensitiveRead(db, {
      actor,
      subject: { kind: 'person', id: personId },
      purpose: '讲座电话提醒',
      at: now(),
    })
    return { phone }
  },
)
