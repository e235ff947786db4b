import { recordEvent } from '@cloud/kernel/events'
import { isHost } from '@shared/lecture/booking.rules'
import { refusalToGiveFeedback } from '@shared/lecture/rating.rules'
import { lockBooking } from './booking.store'
import { signedIn } from './procedures'
import { findFeedback, insertFeedback } from './rating.store'

export const giveFeedback = signedIn.rating.giveFeedback.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { bookingId, face, punctuality, nextTime, remark } = input
    const booking = await lockBooking(db, bookingId)
    if (!booking || !isHost(booking.hostPath, actor)) throw errors.NOT_FOUND()

    const given = await findFeedback(db, bookingId)
    const refusal = booking.startsAt
      ? refusalToGiveFeedback(
          { startsAt: booking.startsAt, minutes: booking.minutes, bookingStatus: booking.status },
          given !== null,
          at,
        )
      : 'NOT_HELD'
    if (refusal) throw errors[refusal]()

    const said = { face, punctuality, nextTime, remark }
    const isNew = await insertFeedback(db, { bookingId, ...said, by: actor.personId, at })
    if (!isNew) throw errors.ALREADY_GIVEN()

    await recordEvent(db, {
      topic: 'booking.answeredFor',
      subject: { kind: 'booking', id: bookingId },
      committeeId: booking.hostId,
      actor,
      at,
      after: said,
    })
    return { bookingId }
  },
)
