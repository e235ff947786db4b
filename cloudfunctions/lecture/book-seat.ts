import { recordEvent } from '@cloud/kernel/events'
import { refusalToBookSeat } from '@shared/lecture/seat.rules'
import { signedIn } from './procedures'
import { getSeat, lockSession, takeSeat } from './seat.store'

export const bookSeat = signedIn.seat.book.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { requestId, ...form } = input
    const session = await lockSession(db, input.sessionId)
    if (!session) throw errors.NOT_FOUND()

    const refusal = refusalToBookSeat(session, at)
    if (refusal) throw errors[refusal]()

    const taken = await takeSeat(db, { ...form, personId: actor.personId, at })
    if (!taken) throw errors.ALREADY_BOOKED()

    await recordEvent(db, {
      topic: taken.status === 'booked' ? 'seat.booked' : 'seat.waitlisted',
      subject: { kind: 'seat', id: taken.id },
      committeeId: session.hostId,
      actor,
      at,
      payload: { sessionId: input.sessionId, adults: input.adults },
    })
    if (taken.status === 'booked') {
      const { sessionId, adults } = input
      const { id, status } = taken
      return { id, sessionId, adults, status, position: null, offeredUntil: null }
    }
    return getSeat(db, taken.id)
  },
)
