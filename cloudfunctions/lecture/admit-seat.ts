import { recordEvent } from '@cloud/kernel/events'
import { refusalToCheckIn } from '@shared/lecture/check-in.rules'
import { maySeeRoster } from '@shared/lecture/seat.rules'
import { hostOfSession, insertArrival, lockSeatAtDoor } from './door.store'
import { signedIn } from './procedures'
import { findSession } from './session.store'

/** Whoever stands at the door marks a family that came without a phone. */
export const admitSeat = signedIn.door.admit.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const seat = await lockSeatAtDoor(db, input.seatId)
    const session = seat && (await findSession(db, seat.sessionId))
    if (!session || !maySeeRoster(session, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToCheckIn(seat, session, at)
    if (refusal) throw errors[refusal]()

    const { id: seatId, adults } = seat
    const isNew = await insertArrival(db, { seatId, way: 'listed', by: actor.personId, at })
    if (!isNew) throw errors.ALREADY_HERE()

    await recordEvent(db, {
      topic: 'seat.arrived',
      subject: { kind: 'seat', id: seatId },
      committeeId: await hostOfSession(db, session.id),
      actor,
      at,
      payload: { sessionId: session.id, way: 'listed' },
    })
    return { seatId, adults }
  },
)
