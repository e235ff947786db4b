import { recordEvent } from '@cloud/kernel/events'
import { maySee, refusalToCount } from '@shared/lecture/booking.rules'
import { lockBooking, saveHeads } from './booking.store'
import { signedIn } from './procedures'

export const countHeads = signedIn.booking.count.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const booking = await lockBooking(db, input.bookingId)
    if (!booking || !maySee(booking, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToCount(booking, input.note, actor, at)
    if (refusal) throw errors[refusal]()

    const { parents, teachers, students, note } = input
    const heads = { parents, teachers, students }
    await saveHeads(db, booking.id, { ...heads, note, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'booking.counted',
      subject: { kind: 'booking', id: booking.id },
      committeeId: booking.hostId,
      actor,
      at,
      before: booking.heads,
      after: heads,
      payload: heads,
    })
    return { bookingId: booking.id, status: booking.status }
  },
)
