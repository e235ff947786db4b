import type { Context } from '@cloud/kernel/context'
import { recordEvent } from '@cloud/kernel/events'
import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import {
  type ReviewAct,
  type ReviewRefusal,
  refusalToReviewMember,
  reviewTransitions,
} from '@shared/volunteer/campaign.rules'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { lockCampaign } from './campaign.store'
import { findReviewed, saveResult, type Who } from './campaign-member.store'
import { lockMember } from './member.store'

type Asking = Pick<Context, 'db'> & { actor: Actor; at: Date }
type Errors = Record<ReviewRefusal | 'NOT_FOUND', () => Error>

/** Find this member in this campaign under lock and ask whether the caller may take this step. */
export async function beginStep({ db, actor }: Asking, who: Who, act: ReviewAct, errors: Errors) {
  const campaign = await lockCampaign(db, who.campaignId, 'judging')
  const member = campaign && (await lockMember(db, who.volunteerId))
  const reviewed = member && (await findReviewed(db, who))
  if (!reviewed || !holds(actor, REGISTER_READERS, member.villagePath)) throw errors.NOT_FOUND()

  const refusal = refusalToReviewMember(
    {
      result: reviewed.result,
      closed: campaign.closedOn !== null,
      personId: member.personId,
      villagePath: member.villagePath,
      talks: reviewed.talks,
      proposedBy: reviewed.proposed_by,
    },
    act,
    actor,
  )
  if (refusal) throw errors[refusal]()
  return { member, reviewed }
}

/** Write down where the step leads and log it. */
export async function endStep(
  { db, actor, at }: Asking,
  who: Who,
  act: ReviewAct,
  { note, from }: { note?: string; from: string },
) {
  const { to } = reviewTransitions[act]
  await saveResult(db, who, to, { actor, at, ...(note !== undefined && { note }) })
  const { committee_id } = await db
    .selectFrom('campaign')
    .select('committee_id')
    .where('id', '=', who.campaignId)
    .executeTakeFirstOrThrow()
  await recordEvent(db, {
    topic: `campaign.${act}`,
    subject: { kind: 'volunteer', id: who.volunteerId },
    committeeId: committee_id,
    actor,
    at,
    before: { result: from },
    after: { result: to },
    payload: { campaignId: who.campaignId },
  })
  return { volunteerId: who.volunteerId, result: to }
}
