import { recordEvent } from '@cloud/kernel/events'
import { isOrganiser, refusalToDeclineBooking } from '@shared/lecture/booking.rules'
import { lockBooking, saveBooking } from './booking.store'
import { signedIn } from './procedures'

export const declineBooking = signedIn.booking.decline.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const booking = await lockBooking(db, input.bookingId)
    if (!booking || !isOrganiser(booking.hostPath, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToDeclineBooking(booking)
    if (refusal) throw errors[refusal]()

    await saveBooking(db, booking.id, { status: 'declined', reason: input.reason })

    await recordEvent(db, {
      topic: 'booking.declined',
      subject: { kind: 'booking', id: booking.id },
      committeeId: booking.hostId,
      actor,
      actingAs: 'countyOffice',
      at: now(),
    })
    return { bookingId: booking.id, status: 'declined' as const }
  },
)
