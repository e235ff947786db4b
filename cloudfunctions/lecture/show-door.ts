import type { Database } from '@database/engine'
import type { Door } from '@shared/lecture/check-in.model'
import { doorTimes, isDoorOpen } from '@shared/lecture/check-in.rules'
import type { Session } from '@shared/lecture/seat.model'
import { maySeeRoster } from '@shared/lecture/seat.rules'
import { doorCodeAt } from './door.codes'
import { findSessionOfBooking, searchSeats, tallyDoor } from './door.store'
import { findOffer } from './offer.store'
import { signedIn } from './procedures'
import { findSession } from './session.store'

const doorOf = async (db: Database, session: Session, now: Date): Promise<Door> => ({
  code: isDoorOpen(session, now) ? doorCodeAt(session.id, now) : null,
  ...doorTimes(session),
  ...(await tallyDoor(db, session.id)),
})

export const showDoor = signedIn.door.show.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const session = await findSession(db, input.sessionId)
    if (!session || !maySeeRoster(session, actor)) throw errors.NOT_FOUND()
    return doorOf(db, session, now())
  },
)

export const showMyDoor = signedIn.door.showMine.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const offer = await findOffer(db, input.offerId)
    if (offer?.lecturerId !== actor.personId || offer.status !== 'accepted') {
      throw errors.NOT_FOUND()
    }
    const sessionId = await findSessionOfBooking(db, offer.bookingId)
    const session = sessionId && (await findSession(db, sessionId))
    if (!session) throw errors.NOT_FOUND()
    return { ...(await doorOf(db, session, now())), sessionId: session.id }
  },
)

export const searchDoor = signedIn.door.search.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const session = await findSession(db, input.sessionId)
    if (!session || !maySeeRoster(session, actor)) throw errors.NOT_FOUND()
    return searchSeats(db, session.id, input.words)
  },
)
