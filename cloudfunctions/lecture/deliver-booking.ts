import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import { isOrganiser, refusalToDeliver } from '@shared/lecture/booking.rules'
import { totalOf } from '@shared/lecture/coverage.rules'
import { lockBooking, saveBooking } from './booking.store'
import { signedIn } from './procedures'

/** 归档 in one go: the tally reads the row, the deed log and the chronicle read the event. */
export const deliverBooking = signedIn.booking.deliver.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const booking = await lockBooking(db, input.bookingId)
    if (!booking || !isOrganiser(booking.hostPath, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToDeliver(booking, at)
    if (refusal) throw errors[refusal]()

    await saveBooking(db, booking.id, { status: 'delivered', deliveredAt: at })

    const { id: bookingId, lectureId, lecturerId, hostId, startsAt, heads } = booking
    const happenedOn = startsAt && localDateOf(startsAt)
    const attendances = heads && totalOf(heads)
    await recordEvent(db, {
      topic: 'booking.delivered',
      subject: { kind: 'booking', id: bookingId },
      committeeId: hostId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: {
        ...heads,
        deed: {
          kind: 'lecture',
          personId: lecturerId,
          happenedOn,
          bookingId,
          lectureId,
          attendances,
        },
        chronicle: { kind: 'lecture', happenedOn, bookingId, lectureId, hostId, attendances },
      },
    })
    return { bookingId, status: 'delivered' as const }
  },
)
