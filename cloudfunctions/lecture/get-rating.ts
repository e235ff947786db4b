import { isOrganiser, maySee } from '@shared/lecture/booking.rules'
import { findBooking } from './booking.store'
import { findOffer } from './offer.store'
import { signedIn } from './procedures'
import { findFeedback, verdictOn } from './rating.store'

export const getRating = signedIn.rating.get.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const booking = await findBooking(db, input.bookingId)
    if (!booking || !maySee(booking, actor)) throw errors.NOT_FOUND()
    if (isOrganiser(booking.hostPath, actor)) return verdictOn(db, booking.id)
    return { answers: 0, faces: null, remarks: [], feedback: await findFeedback(db, booking.id) }
  },
)

export const getMyRating = signedIn.rating.getMine.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const offer = await findOffer(db, input.offerId)
    if (offer?.lecturerId !== actor.personId || offer.status !== 'accepted') {
      throw errors.NOT_FOUND()
    }
    return verdictOn(db, offer.bookingId)
  },
)
