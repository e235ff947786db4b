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
import { insertTeamChoices, listTeamsToChoose } from './team-choice.store'
import { personStandsByAll } from './undertaking.store'
import { insertAwaiting } from './volunteer.store'

export const approveApplication = signedIn.application.approve.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { applicationId, ageOverrideReason } = input
    const teamIds = [...new Set(input.teamIds)]
    const at = now()

    const filed = await lockApplication(db, applicationId)
    const form = filed && (await findForm(db, filed))
    if (!filed || !form || !mayReview(filed, actor)) throw errors.NOT_FOUND()

    const standsByAll = await personStandsByAll(db, filed.applicantId)
    const here = await listTeamsToChoose(db, filed.villagePath)
    const teamsAreHere = teamIds.every((id) => here.some((team) => team.id === id))
    const refusal =
      refusalToReview(filed, 'approve', actor) ??
      refusalToApprove({ ...form, standsByAll, teamsAreHere }, ageOverrideReason !== undefined)
    if (refusal) throw errors[refusal]()

    const joinsAs = ageOverrideReason ? 'elder' : form.joinsAs
    if (ageOverrideReason) await saveAgeOverride(db, applicationId, ageOverrideReason)
    const step = await saveStep(db, filed, 'approve', { actor, at, reason: ageOverrideReason })
    const approved = { ...step, joinsAs }
    const volunteerId = await insertAwaiting(db, filed, { ...form, joinsAs }, { actor, at })

    await insertTeamChoices(db, volunteerId, teamIds, { actor, at })

    await recordEvent(db, {
      topic: 'application.approved',
      subject: { kind: 'application', id: applicationId },
      committeeId: filed.village.id,
      actor,
      actingAs: reviewerOf(filed.status) ?? undefined,
      at,
      before: filed.application,
      after: approved,
      payload: { ageOverridden: ageOverrideReason !== undefined, teamIds },
    })
    return approved
  },
)
