import { recordEvent } from '@cloud/kernel/events'
import { maySee, refusalToMove } from '@shared/lecture/booking.rules'
import { lockBooking, saveBooking } from './booking.store'
import { askFirstOf, withdrawOffer } from './offer.store'
import { signedIn } from './procedures'

/** The lecturer of the old time is asked again for the new one: nobody is moved about unasked. */
export const moveBooking = signedIn.booking.move.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { startsAt } = input
    const booking = await lockBooking(db, input.bookingId)
    if (!booking || !maySee(booking, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToMove(booking, startsAt, actor, at)
    if (refusal) throw errors[refusal]()

    const lecturerId = await withdrawOffer(db, booking.id, at)
    await saveBooking(db, booking.id, { firstChoiceAt: startsAt })
    if (lecturerId) {
      const lecturerIds = [lecturerId]
      const nobody = await askFirstOf(db, booking, { startsAt, lecturerIds, by: actor, at })
      if (nobody) throw errors[nobody]()
    }

    await recordEvent(db, {
      topic: 'booking.moved',
      subject: { kind: 'booking', id: booking.id },
      committeeId: booking.hostId,
      actor,
      at,
      before: { startsAt: booking.startsAt },
      after: { startsAt },
      payload: { lecturerId, from: booking.startsAt, to: startsAt },
    })
    return { bookingId: booking.id, status: lecturerId ? ('offered' as const) : booking.status }
  },
)
