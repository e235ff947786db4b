import { recordEvent } from '@cloud/kernel/events'
import { mayReview, refusalToReview, reviewerOf } from '@shared/volunteer/application.rules'
import { lockApplication } from './application.store'
import { signedIn } from './procedures'
import { saveStep } from './review.store'

export const screenApplication = signedIn.application.screen.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()

    const filed = await lockApplication(db, input.applicationId)
    if (!filed || !mayReview(filed, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToReview(filed, 'screen', actor)
    if (refusal) throw errors[refusal]()

    const screened = await saveStep(db, filed, 'screen', { actor, at })

    await recordEvent(db, {
      topic: 'application.screened',
      subject: { kind: 'application', id: input.applicationId },
      committeeId: filed.village.id,
      actor,
      actingAs: reviewerOf(filed.status) ?? undefined,
      at,
      before: filed.application,
      after: screened,
    })
    return screened
  },
)
