import { recordEvent } from '@cloud/kernel/events'
import { isOrganiser } from '@shared/lecture/booking.rules'
import { findPath } from './area.store'
import { signedIn } from './procedures'
import { saveNeeded } from './wish.store'

export const setWishesNeeded = signedIn.wish.setNeeded.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { committeeId, needed } = input
    const path = await findPath(db, committeeId)
    if (!path || !isOrganiser(path, actor)) throw errors.NOT_FOUND()

    await saveNeeded(db, committeeId, needed)

    await recordEvent(db, {
      topic: 'wish.neededSet',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: 'countyOffice',
      at: now(),
      payload: { needed },
    })
    return { needed }
  },
)
