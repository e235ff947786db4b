import { isOrganiser, maySee } from '@shared/lecture/booking.rules'
import { findBooking, withChanges, withOffers } from './booking.store'
import { signedIn } from './procedures'

export const getBooking = signedIn.booking.get.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const booking = await findBooking(db, input.bookingId)
    if (!booking || !maySee(booking, actor)) throw errors.NOT_FOUND()
    const whole = await withChanges(db, booking)
    return isOrganiser(booking.hostPath, actor) ? withOffers(db, whole) : whole
  },
)
