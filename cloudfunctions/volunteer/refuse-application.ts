import { recordEvent } from '@cloud/kernel/events'
import { mayReview, refusalToReview, reviewerOf } from '@shared/volunteer/application.rules'
import { lockApplication } from './application.store'
import { signedIn } from './procedures'
import { saveStep } from './review.store'

export const refuseApplication = signedIn.application.refuse.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()

    const filed = await lockApplication(db, input.applicationId)
    if (!filed || !mayReview(filed, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToReview(filed, 'refuse', actor)
    if (refusal) throw errors[refusal]()

    const refused = await saveStep(db, filed, 'refuse', { actor, at, reason: input.reason })

    await recordEvent(db, {
      topic: 'application.refused',
      subject: { kind: 'application', id: input.applicationId },
      committeeId: filed.village.id,
      actor,
      actingAs: reviewerOf(filed.status) ?? undefined,
      at,
      before: filed.application,
      after: refused,
    })
    return refused
  },
)
