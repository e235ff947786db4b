import { maySee } from '@shared/lecture/booking.rules'
import { findArchive } from './archive.store'
import { findBooking } from './booking.store'
import { signedIn } from './procedures'

export const getArchive = signedIn.archive.get.handler(
  async ({ input, context: { db, actor, files }, errors }) => {
    const booking = await findBooking(db, input.bookingId)
    if (!booking || !maySee(booking, actor)) throw errors.NOT_FOUND()
    return findArchive(db, files, booking.id)
  },
)
