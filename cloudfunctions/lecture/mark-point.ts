import { recordEvent } from '@cloud/kernel/events'
import { isOrganiser } from '@shared/lecture/booking.rules'
import { findPath } from './area.store'
import { findCommitteePoint, saveCommitteePoint } from './point.store'
import { signedIn } from './procedures'

export const findPoint = signedIn.point.find.handler(
  async ({ input: { committeeId }, context: { db, actor }, errors }) => {
    const path = await findPath(db, committeeId)
    if (!path || !isOrganiser(path, actor)) throw errors.NOT_FOUND()
    return { point: await findCommitteePoint(db, committeeId) }
  },
)

export const markPoint = signedIn.point.mark.handler(
  async ({ input: { committeeId, point }, context: { db, actor, now }, errors }) => {
    const at = now()
    const path = await findPath(db, committeeId)
    if (!path || !isOrganiser(path, actor)) throw errors.NOT_FOUND()

    const before = await findCommitteePoint(db, committeeId)
    await saveCommitteePoint(db, committeeId, point, { personId: actor.personId, at })

    await recordEvent(db, {
      topic: 'committee.placed',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: 'countyOffice',
      at,
      before,
      after: point,
    })
    return { point }
  },
)
