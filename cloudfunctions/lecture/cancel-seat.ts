import { recordEvent } from '@cloud/kernel/events'
import { refusalToCancelSeat } from '@shared/lecture/seat.rules'
import { signedIn } from './procedures'
import { findTimes, giveBack, lockSeat, seatTheLine } from './seat.store'

export const cancelSeat = signedIn.seat.cancel.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const seat = await lockSeat(db, input.seatId)
    if (seat?.personId !== actor.personId) throw errors.NOT_FOUND()
    const session = await findTimes(db, seat.sessionId)
    if (!session) throw errors.NOT_FOUND()

    const refusal = refusalToCancelSeat(seat, session, at)
    if (refusal) throw errors[refusal]()

    await giveBack(db, seat, at)
    const promoted = await seatTheLine(db, seat.sessionId, at)

    const { sessionId } = seat
    const happened = { committeeId: session.hostId, actor, at, payload: { sessionId } }
    await recordEvent(db, {
      topic: 'seat.cancelled',
      subject: { kind: 'seat', id: seat.id },
      ...happened,
    })
    for (const id of promoted) {
      await recordEvent(db, {
        topic: 'seat.promoted',
        subject: { kind: 'seat', id },
        ...happened,
        actor: null,
      })
    }
    return { seatId: seat.id }
  },
)
