import { recordEvent } from '@cloud/kernel/events'
import { isGiver } from '@shared/lecture/handout.rules'
import { lockBooking } from './booking.store'
import { closeHandouts, findHandout } from './handout.store'
import { signedIn } from './procedures'

/** Nothing stands against it: what should not be read goes at once. */
export const takeDownHandout = signedIn.handout.takeDown.handler(
  async ({ input: { handoutId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const found = await findHandout(db, handoutId)
    const booking = found && (await lockBooking(db, found.bookingId))
    const handout = booking && (await findHandout(db, handoutId))
    if (!handout || !isGiver(booking, actor)) throw errors.NOT_FOUND()

    await closeHandouts(db, [handoutId], { by: actor.personId, at })

    await recordEvent(db, {
      topic: 'handout.takenDown',
      subject: { kind: 'booking', id: booking.id },
      committeeId: booking.hostId,
      actor,
      at,
      payload: { handoutId },
    })
    return { handoutId }
  },
)
