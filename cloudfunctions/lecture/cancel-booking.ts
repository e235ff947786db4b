import { recordEvent } from '@cloud/kernel/events'
import { isOrganiser, maySee, refusalToCancel } from '@shared/lecture/booking.rules'
import { insertChange, lockBooking, saveBooking } from './booking.store'
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
    const { reason } = input
    await saveBooking(db, booking.id, { status: 'cancelled', reason })
    await insertChange(db, booking, {
      kind: 'cancelled',
      toAt: null,
      reason,
      by: actor.personId,
      at,
    })

    await recordEvent(db, {
      topic: 'booking.cancelled',
      subject: { kind: 'booking', id: booking.id },
      committeeId: booking.hostId,
      actor,
      at,
      payload: { lecturerId, byOffice: isOrganiser(booking.hostPath, actor) },
    })
    return { bookingId: booking.id, status: 'cancelled' as const }
  },
)
