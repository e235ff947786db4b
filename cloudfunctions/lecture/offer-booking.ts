import { isOrganiser } from '@shared/lecture/booking.rules'
import { refusalToOffer } from '@shared/lecture/offer.rules'
import { lockBooking } from './booking.store'
import { askFirstOf } from './offer.store'
import { signedIn } from './procedures'

/** `askFirstOf` records the offer: the timer and a declining lecturer make offers too. */
export const offerBooking = signedIn.booking.offer.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const booking = await lockBooking(db, input.bookingId)
    if (!booking || !isOrganiser(booking.hostPath, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToOffer(booking, input.startsAt, at)
    if (refusal) throw errors[refusal]()

    const { startsAt, lecturerIds } = input
    const nobody = await askFirstOf(db, booking, { startsAt, lecturerIds, by: actor, at })
    if (nobody) throw errors[nobody]()

    return { bookingId: booking.id, status: 'offered' as const }
  },
)
