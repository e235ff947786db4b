import { recordEvent } from '@cloud/kernel/events'
import { refusalToAcceptSeat } from '@shared/lecture/seat.rules'
import { confirmSeat, lockSeat } from './line.store'
import { signedIn } from './procedures'

/** 要这个座位: what was held becomes theirs; the count does not change, it counted already. */
export const acceptSeat = signedIn.seat.accept.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const found = await lockSeat(db, input.seatId)
    if (found?.seat.personId !== actor.personId) throw errors.NOT_FOUND()
    const { seat, times } = found

    const refusal = refusalToAcceptSeat(seat, at)
    if (refusal) throw errors[refusal]()

    await confirmSeat(db, seat.id, at)

    await recordEvent(db, {
      topic: 'seat.accepted',
      subject: { kind: 'seat', id: seat.id },
      committeeId: times.hostId,
      actor,
      at,
      payload: { sessionId: seat.sessionId },
    })
    return { seatId: seat.id }
  },
)
