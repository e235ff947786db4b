import {
  areHandoutsOpen,
  isGiver,
  lastDayOfHandouts,
  mayReadHandouts,
} from '@shared/lecture/handout.rules'
import { findBooking } from './booking.store'
import { hadSeat, listHandouts } from './handout.store'
import { signedIn } from './procedures'

export const listShelf = signedIn.handout.list.handler(
  async ({ input: { bookingId }, context: { db, actor, now }, errors }) => {
    const booking = await findBooking(db, bookingId)
    const hasSeat = await hadSeat(db, bookingId, actor.personId)
    if (!booking || !mayReadHandouts(booking, hasSeat, actor)) throw errors.NOT_FOUND()
    const { status, startsAt, minutes } = booking
    const isOpen = startsAt !== null && areHandoutsOpen(startsAt, now())
    return {
      bookingStatus: status,
      startsAt,
      minutes,
      isGiver: isGiver(booking, actor),
      lastOn: startsAt && lastDayOfHandouts(startsAt),
      handouts: isOpen ? await listHandouts(db, bookingId) : [],
    }
  },
)
