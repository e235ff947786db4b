import { recordEvent } from '@cloud/kernel/events'
import { refusalToCheckIn, refusalToTrust } from '@shared/lecture/check-in.rules'
import { minuteOfDoorCode } from './door.codes'
import { findSeatOf, hostOfSession, insertArrival, lockSeatAtDoor } from './door.store'
import { signedIn } from './procedures'
import { findSession } from './session.store'

export const checkIn = signedIn.door.checkIn.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const seatId = await findSeatOf(db, input.sessionId, actor.personId)
    const seat = seatId && (await lockSeatAtDoor(db, seatId))
    const session = await findSession(db, input.sessionId)
    if (!seat || !session) throw errors.NOT_FOUND()

    const minute = minuteOfDoorCode(session.id, input.code)
    const refusal =
      refusalToCheckIn(seat, session, at) ??
      (minute === null ? 'CODE_OLD' : refusalToTrust(minute, at))
    if (refusal) throw errors[refusal]()

    const by = actor.personId
    const isNew = await insertArrival(db, { seatId: seat.id, way: 'scanned', by, at })
    if (!isNew) throw errors.ALREADY_HERE()

    await recordEvent(db, {
      topic: 'seat.arrived',
      subject: { kind: 'seat', id: seat.id },
      committeeId: await hostOfSession(db, session.id),
      actor,
      at,
      payload: { sessionId: session.id, way: 'scanned' },
    })
    return { seatId: seat.id, adults: seat.adults }
  },
)
