import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { BookingId } from '@shared/lecture/booking.model'
import { isHost, isOrganiser, refusalToRequest } from '@shared/lecture/booking.rules'
import { findPath } from './area.store'
import { insertBooking } from './booking.store'
import { findLecture } from './menu.store'
import { heldAt, refusalOfPlace } from './offer.store'
import { signedIn } from './procedures'

export const requestBooking = signedIn.booking.request.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const path = await findPath(db, input.hostId)
    const byOffice = path !== null && isOrganiser(path, actor)
    if (!path || !(byOffice || isHost(path, actor))) throw errors.NOT_FOUND()
    const lecture = await findLecture(db, input.lectureId)
    if (!lecture?.approved) throw errors.NOT_BOOKABLE()

    const at = now()
    const refusal = refusalToRequest(lecture, input, byOffice, at)
    if (refusal) throw errors[refusal]()

    const { requestId, ...order } = input
    const { minutes } = lecture
    for (const startsAt of [order.firstChoiceAt, order.secondChoiceAt]) {
      const clash = await refusalOfPlace(db, heldAt({ ...order, minutes }, startsAt), null)
      if (clash) throw errors.ROOM_TAKEN()
    }
    const bookingId = BookingId.parse(randomUUID())
    await insertBooking(db, {
      ...order,
      id: bookingId,
      outlineVersion: lecture.approved.version,
      minutes,
      requestedBy: actor.personId,
      at,
    })

    await recordEvent(db, {
      topic: 'booking.requested',
      subject: { kind: 'booking', id: bookingId },
      committeeId: input.hostId,
      actor,
      at,
      payload: { lectureId: input.lectureId },
    })
    return { bookingId, status: 'requested' as const }
  },
)
