import { recordEvent } from '@cloud/kernel/events'
import { actsAs } from '@shared/account/account.rules'
import { CHIEFS, isChiefOf } from '@shared/sponsorship/view.rules'
import { signedIn } from './procedures'
import { endRight, lockRight } from './view-right.store'

/** A right that has ended already stays as it ended. */
export const revokeView = signedIn.view.revoke.handler(
  async ({ input: { rightId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const right = await lockRight(db, rightId)
    if (!right || !isChiefOf(right.path, right.person_id, actor)) throw errors.NOT_FOUND()
    if (right.revoked_at) return { rightId }

    await endRight(db, rightId, { by: actor.personId, at })

    const actingAs = actsAs(actor, CHIEFS, right.path)
    await recordEvent(db, {
      topic: 'view.revoked',
      subject: { kind: 'person', id: right.person_id },
      committeeId: right.committeeId,
      actor,
      ...(actingAs ? { actingAs } : {}),
      at,
      payload: { rightId },
    })
    return { rightId }
  },
)
