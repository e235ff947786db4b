import { recordEvent } from '@cloud/kernel/events'
import { isOrganiser, maySee, refusalToMove } from '@shared/lecture/booking.rules'
import { insertChange, lockBooking, saveBooking } from './booking.store'
import { askFirstOf, heldAt, refusalOfPlace, withdrawOffer } from './offer.store'
import { signedIn } from './procedures'

/**
 * The lecturer of the old time is asked again for the new one, and those in line behind them stay in
 * line: nobody is moved about unasked.
 */
export const moveBooking = signedIn.booking.move.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { startsAt, reason, sameLecturer } = input
    const booking = await lockBooking(db, input.bookingId)
    if (!booking || !maySee(booking, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToMove(booking, startsAt, actor, at)
    if (refusal) throw errors[refusal]()

    const lecturerId = await withdrawOffer(db, booking.id, at)
    const isKept = lecturerId !== null && sameLecturer
    await insertChange(db, booking, {
      kind: 'moved',
      toAt: startsAt,
      reason,
      by: actor.personId,
      at,
    })
    await saveBooking(db, booking.id, {
      status: 'requested',
      lecturerId: null,
      firstChoiceAt: startsAt,
      ...(booking.startsAt && { startsAt }),
    })
    if (isKept) {
      const { nextLecturers } = booking
      const asking = { startsAt, lecturerIds: [lecturerId], by: actor, at }
      const nobody = await askFirstOf(db, booking, { ...asking, thenAsk: nextLecturers })
      if (nobody) throw errors[nobody]()
    } else {
      const clash = await refusalOfPlace(db, heldAt(booking, startsAt), booking.id)
      if (clash) throw errors[clash]()
    }

    await recordEvent(db, {
      topic: 'booking.moved',
      subject: { kind: 'booking', id: booking.id },
      committeeId: booking.hostId,
      actor,
      at,
      before: { startsAt: booking.startsAt },
      after: { startsAt },
      payload: {
        lecturerId,
        isKept,
        from: booking.startsAt,
        to: startsAt,
        byOffice: isOrganiser(booking.hostPath, actor),
      },
    })
    return { bookingId: booking.id, status: isKept ? ('offered' as const) : ('requested' as const) }
  },
)
