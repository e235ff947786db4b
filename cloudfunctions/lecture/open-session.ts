import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { maySee } from '@shared/lecture/booking.rules'
import { SessionId } from '@shared/lecture/seat.model'
import { fitsTheHall, refusalToOpen } from '@shared/lecture/seat.rules'
import { lockBooking } from './booking.store'
import { signedIn } from './procedures'
import { insertSession } from './session.store'
import { answerWishes, sectionOf } from './wish.store'

export const openSession = signedIn.session.open.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const booking = await lockBooking(db, input.bookingId)
    if (!booking || !maySee(booking, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToOpen(booking, at)
    if (refusal) throw errors[refusal]()
    if (!fitsTheHall(input)) throw errors.MINIMUM_TOO_HIGH()

    const sessionId = SessionId.parse(randomUUID())
    const { id: bookingId } = booking
    const { capacity, minSeats } = input
    const openedBy = actor.personId
    const session = { id: sessionId, bookingId, capacity, minSeats, openedBy, at }
    const isNew = await insertSession(db, session)
    if (!isNew) throw errors.ALREADY_OPEN()

    const { sectionId } = await sectionOf(db, booking.lectureId)
    await answerWishes(db, { sessionId, sectionId, hostPath: booking.hostPath, at })

    await recordEvent(db, {
      topic: 'session.opened',
      subject: { kind: 'session', id: sessionId },
      committeeId: booking.hostId,
      actor,
      at,
      payload: { bookingId, capacity, minSeats },
    })
    return { sessionId }
  },
)
