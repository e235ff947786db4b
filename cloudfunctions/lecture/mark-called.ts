import { recordEvent } from '@cloud/kernel/events'
import { findCalls } from './call.steps'
import { signedIn } from './procedures'
import { insertCall } from './reminder.store'

export const markCalled = signedIn.reminder.markCalled.handler(
  async ({ input: { bookingId, personId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const calls = await findCalls(db, bookingId, actor)
    if (!calls?.lines.some((line) => line.personId === personId)) throw errors.NOT_FOUND()

    const isNew = await insertCall(db, bookingId, personId, { personId: actor.personId, at })
    if (isNew) {
      await recordEvent(db, {
        topic: 'booking.calledAbout',
        subject: { kind: 'booking', id: bookingId },
        committeeId: calls.booking.hostId,
        actor,
        at,
      })
    }
    return { bookingId }
  },
)
