import { recordEvent } from '@cloud/kernel/events'
import { isOrganiser } from '@shared/lecture/booking.rules'
import { refusalToGoOn } from '@shared/lecture/shortfall.rules'
import { lockBooking } from './booking.store'
import { signedIn } from './procedures'
import { findSession } from './session.store'
import { saveGoingOn } from './shortfall.store'

/** The booking is locked first: a talk is not moved and held all the same at one moment. */
export const goOn = signedIn.session.goOn.handler(
  async ({ input: { sessionId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const known = await findSession(db, sessionId)
    if (!known || !isOrganiser(known.hostPath, actor)) throw errors.NOT_FOUND()
    const booking = await lockBooking(db, known.bookingId)
    const session = await findSession(db, sessionId)
    if (!booking || !session) throw errors.NOT_FOUND()

    const refusal = refusalToGoOn(session, at)
    if (refusal) throw errors[refusal]()

    await saveGoingOn(db, session, { by: actor.personId, at, reason })

    await recordEvent(db, {
      topic: 'session.wentOn',
      subject: { kind: 'session', id: sessionId },
      committeeId: booking.hostId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { bookingId: booking.id, taken: session.taken, minSeats: session.minSeats },
    })
    return { sessionId }
  },
)
