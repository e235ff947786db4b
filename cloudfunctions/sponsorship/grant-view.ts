import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { actsAs } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { ViewRightId } from '@shared/sponsorship/view.model'
import { CHIEFS, isChiefOf, refusalToGrant } from '@shared/sponsorship/view.rules'
import { signedIn } from './procedures'
import { findPlace, isStaffAt, replaceRight } from './view-right.store'

export const grantView = signedIn.view.grant.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { personId, role, committeeId, untilOn, reason } = input
    const place = await findPlace(db, committeeId)
    if (!place || !isChiefOf(place.path, personId, actor)) throw errors.NOT_FOUND()

    const isStaff = await isStaffAt(db, { personId, role, committeeId })
    const refusal = refusalToGrant({ isStaff, untilOn }, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const rightId = ViewRightId.parse(randomUUID())
    const right = { personId, role, committeeId, untilOn, reason }
    await replaceRight(db, { id: rightId, ...right, by: actor.personId, at })

    const actingAs = actsAs(actor, CHIEFS, place.path)
    await recordEvent(db, {
      topic: 'view.granted',
      subject: { kind: 'person', id: personId },
      committeeId,
      actor,
      ...(actingAs ? { actingAs } : {}),
      at,
      after: right,
      payload: { rightId, untilOn },
    })
    return { rightId }
  },
)
