import { recordEvent } from '@cloud/kernel/events'
import { refusalToCancelSeat } from '@shared/lecture/seat.rules'
import { recordPassed } from './line.events'
import { giveBack, lockSeat, seatTheLine } from './line.store'
import { signedIn } from './procedures'

export const cancelSeat = signedIn.seat.cancel.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const found = await lockSeat(db, input.seatId)
    if (found?.seat.personId !== actor.personId) throw errors.NOT_FOUND()
    const { seat, times } = found

    const refusal = refusalToCancelSeat(seat, times, at)
    if (refusal) throw errors[refusal]()

    await giveBack(db, seat, at)
    const passed = await seatTheLine(db, seat.sessionId, times, at)

    const { sessionId } = seat
    const happened = { committeeId: times.hostId, at, payload: { sessionId } }
    await recordEvent(db, {
      topic: 'seat.cancelled',
      subject: { kind: 'seat', id: seat.id },
      actor,
      ...happened,
    })
    await recordPassed(db, passed, happened)
    return { seatId: seat.id }
  },
)
