import { recordEvent } from '@cloud/kernel/events'
import { refusalToAccept } from '@shared/lecture/offer.rules'
import { lockBooking, saveBooking } from './booking.store'
import { findOffer, heldAt, refusalNow, saveAnswer } from './offer.store'
import { signedIn } from './procedures'

export const acceptOffer = signedIn.offer.accept.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const known = await findOffer(db, input.offerId)
    if (known?.lecturerId !== actor.personId) throw errors.NOT_FOUND()
    const booking = await lockBooking(db, known.bookingId)
    const offer = await findOffer(db, input.offerId)
    if (!booking || !offer) throw errors.NOT_FOUND()

    const refusal =
      refusalToAccept(offer, at) ??
      (await refusalNow(db, actor.personId, booking, heldAt(booking, offer.startsAt), at))
    if (refusal) throw errors[refusal]()

    await saveAnswer(db, offer.id, { status: 'accepted', at })
    await saveBooking(db, booking.id, { status: 'confirmed', lecturerId: actor.personId })

    await recordEvent(db, {
      topic: 'offer.accepted',
      subject: { kind: 'offer', id: offer.id },
      committeeId: booking.hostId,
      actor,
      at,
      payload: { bookingId: booking.id, lecturerId: actor.personId },
    })
    return { offerId: offer.id, status: 'accepted' as const }
  },
)
