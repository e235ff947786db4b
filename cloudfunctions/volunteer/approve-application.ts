import { recordEvent } from '@cloud/kernel/events'
import {
  mayReview,
  refusalToApprove,
  refusalToReview,
  reviewerOf,
} from '@shared/volunteer/application.rules'
import { findForm, lockApplication } from './application.store'
import { signedIn } from './procedures'
import { saveAgeOverride, saveStep } from './review.store'
import { personStandsByAll } from './undertaking.store'
import { insertAwaiting } from './volunteer.store'

export const approveApplication = signedIn.application.approve.handler(
  async ({ input: { applicationId, ageOverrideReason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const filed = await lockApplication(db, applicationId)
    const form = filed && (await findForm(db, filed))
    if (!filed || !form || !mayReview(filed, actor)) throw errors.NOT_FOUND()

    const standsByAll = await personStandsByAll(db, filed.applicantId)
    const refusal =
      refusalToReview(filed, 'approve', actor) ??
      refusalToApprove({ ...form, standsByAll }, ageOverrideReason !== undefined)
    if (refusal) throw errors[refusal]()

    const joinsAs = ageOverrideReason ? 'elder' : form.joinsAs
    if (ageOverrideReason) await saveAgeOverride(db, applicationId, ageOverrideReason)
    const step = await saveStep(db, filed, 'approve', { actor, at, reason: ageOverrideReason })
    const approved = { ...step, joinsAs }
    await insertAwaiting(db, filed, { ...form, joinsAs }, { actor, at })

    await recordEvent(db, {
      topic: 'application.approved',
      subject: { kind: 'application', id: applicationId },
      committeeId: filed.village.id,
      actor,
      actingAs: reviewerOf(filed.status) ?? undefined,
      at,
      before: filed.application,
      after: approved,
      payload: { ageOverridden: ageOverrideReason !== undefined },
    })
    return approved
  },
)
