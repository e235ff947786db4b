import { recordEvent } from '@cloud/kernel/events'
import { refusalToDecline } from '@shared/lecture/offer.rules'
import { lockBooking } from './booking.store'
import { askFirstOf, findOffer, saveAnswer } from './offer.store'
import { signedIn } from './procedures'

/** Whoever declines, before or after accepting, hands the talk to the next in the office's line. */
export const declineOffer = signedIn.offer.decline.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const known = await findOffer(db, input.offerId)
    if (known?.lecturerId !== actor.personId) throw errors.NOT_FOUND()
    const booking = await lockBooking(db, known.bookingId)
    const offer = await findOffer(db, input.offerId)
    if (!booking || !offer) throw errors.NOT_FOUND()

    const refusal = refusalToDecline(offer, at)
    if (refusal) throw errors[refusal]()

    await saveAnswer(db, offer.id, { status: 'declined', reason: input.reason, at })
    await recordEvent(db, {
      topic: 'offer.declined',
      subject: { kind: 'offer', id: offer.id },
      committeeId: booking.hostId,
      actor,
      at,
      payload: {
        bookingId: booking.id,
        lecturerId: actor.personId,
        hadAccepted: offer.status === 'accepted',
      },
    })
    await askFirstOf(db, booking, {
      startsAt: offer.startsAt,
      lecturerIds: booking.nextLecturers,
      by: null,
      at,
    })
    return { offerId: offer.id, status: 'declined' as const }
  },
)
