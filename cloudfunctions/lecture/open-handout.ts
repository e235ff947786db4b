import { signedUrlOf } from '@cloud/kernel/files'
import { areHandoutsOpen, mayReadHandouts } from '@shared/lecture/handout.rules'
import { findBooking } from './booking.store'
import { findHandout, hadSeat } from './handout.store'
import { signedIn } from './procedures'

export const openHandout = signedIn.handout.open.handler(
  async ({ input, context: { db, actor, files, now }, errors }) => {
    const handout = await findHandout(db, input.handoutId)
    const booking = handout && (await findBooking(db, handout.bookingId))
    if (!handout || !booking?.startsAt) throw errors.NOT_FOUND()
    const hasSeat = await hadSeat(db, booking.id, actor.personId)
    const mayRead = mayReadHandouts(booking, hasSeat, actor)
    const isOpen = areHandoutsOpen(booking.startsAt, now())
    const url = mayRead && isOpen ? await signedUrlOf(db, files, handout.fileId) : null
    if (!url) throw errors.NOT_FOUND()
    return { url, fileName: `${booking.lectureTitle}_资料.${handout.extension}` }
  },
)
