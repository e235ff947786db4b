import { recordEvent } from '@cloud/kernel/events'
import { maySee, refusalToCancel } from '@shared/lecture/booking.rules'
import { lockBooking, saveBooking } from './booking.store'
import { withdrawOffer } from './offer.store'
import { signedIn } from './procedures'

export const cancelBooking = signedIn.booking.cancel.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const booking = await lockBooking(db, input.bookingId)
    if (!booking || !maySee(booking, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToCancel(booking, actor, at)
    if (refusal) throw errors[refusal]()

    const lecturerId = await withdrawOffer(db, booking.id, at)
    await saveBooking(db, booking.id, { status: 'cancelled', reason: input.reason })

    await recordEvent(db, {
      topic: 'booking.cancelled',
      subject: { kind: 'booking', id: booking.id },
      committeeId: booking.hostId,
      actor,
      at,
      payload: { lecturerId },
    })
    return { bookingId: booking.id, status: 'cancelled' as const }
  },
)
