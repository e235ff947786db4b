import { recordSensitiveRead } from '@cloud/kernel/events'
import { findCalls } from './call.steps'
import { findSeatOf, findSessionOfBooking } from './door.store'
import { signedIn } from './procedures'

export const revealPhone = signedIn.reminder.reveal.handler(
  async ({ input: { bookingId, personId }, context: { db, actor, now }, errors }) => {
    const calls = await findCalls(db, bookingId, actor)
    const line = calls?.lines.find((one) => one.personId === personId)
    const phone = line?.phone
    if (!phone) throw errors.NOT_FOUND()

    // A parent is named by the seat: what stands in this log for good must not outlive L-20.
    const sessionId = await findSessionOfBooking(db, bookingId)
    const seatId =
      line.who === 'parent' && sessionId ? await findSeatOf(db, sessionId, personId) : null

    await recordSensitiveRead(db, {
      actor,
      subject: seatId ? { kind: 'seat', id: seatId } : { kind: 'person', id: personId },
      purpose: '讲座电话提醒',
      at: now(),
    })
    return { name: line.name ?? '', phone }
  },
)
