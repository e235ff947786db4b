import { recordEvent } from '@cloud/kernel/events'
import { actsAs } from '@shared/account/account.rules'
import { CHIEFS, isChiefOf, refusalToDecide } from '@shared/sponsorship/view.rules'
import { signedIn } from './procedures'
import { decideRequest, lockRequest } from './view.store'

export const decideView = signedIn.view.decide.handler(
  async ({ input: { viewId, decision, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const request = await lockRequest(db, viewId)
    if (!request || !isChiefOf(request.villagePath, request.asker_id, actor)) {
      throw errors.NOT_FOUND()
    }

    const refusal = refusalToDecide(request)
    if (refusal) throw errors[refusal]()
    if (decision === 'refused' && !reason) throw errors.REASON_MISSING()

    await decideRequest(db, viewId, { decision, reason, by: actor.personId, at })

    const actingAs = actsAs(actor, CHIEFS, request.villagePath)
    await recordEvent(db, {
      topic: decision === 'approved' ? 'view.approved' : 'view.refused',
      subject: { kind: 'student', id: request.student_id },
      committeeId: request.villageId,
      actor,
      ...(actingAs ? { actingAs } : {}),
      at,
      payload: { viewId, asker: request.asker_id },
    })
    return { viewId }
  },
)
