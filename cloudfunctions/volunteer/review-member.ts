import { localDateOf } from '@shared/kernel/local-date'
import { refusalOfTalkDay } from '@shared/volunteer/campaign.rules'
import { beginStep, endStep } from './campaign.steps'
import { decideProposal, insertProposal, insertTalk } from './campaign-member.store'
import { moveAndRecord } from './member.steps'
import { signedIn } from './procedures'

export const confirmMember = signedIn.campaign.confirm.handler(
  async ({ input, context, errors }) => {
    const asking = { ...context, at: context.now() }
    const { reviewed } = await beginStep(asking, input, 'confirm', errors)
    return endStep(asking, input, 'confirm', { from: reviewed.result })
  },
)

export const findMemberWeak = signedIn.campaign.findWeak.handler(
  async ({ input, context, errors }) => {
    const asking = { ...context, at: context.now() }
    const { reviewed } = await beginStep(asking, input, 'findWeak', errors)
    return endStep(asking, input, 'findWeak', { from: reviewed.result, note: input.note })
  },
)

export const recordTalk = signedIn.campaign.recordTalk.handler(
  async ({ input, context, errors }) => {
    const asking = { ...context, at: context.now() }
    const { reviewed } = await beginStep(asking, input, 'talk', errors)
    const tooEarly = refusalOfTalkDay(input.heldOn, localDateOf(asking.at))
    if (tooEarly) throw errors[tooEarly]()

    await insertTalk(context.db, input, input, asking)
    return endStep(asking, input, 'talk', { from: reviewed.result })
  },
)

export const proposeStrikeOff = signedIn.campaign.proposeStrikeOff.handler(
  async ({ input, context, errors }) => {
    const asking = { ...context, at: context.now() }
    const { reviewed } = await beginStep(asking, input, 'propose', errors)
    await insertProposal(context.db, input, input.reason, asking)
    return endStep(asking, input, 'propose', { from: reviewed.result })
  },
)

export const declineStrikeOff = signedIn.campaign.declineStrikeOff.handler(
  async ({ input, context, errors }) => {
    const asking = { ...context, at: context.now() }
    const { reviewed } = await beginStep(asking, input, 'decline', errors)
    await decideProposal(context.db, input, 'declined', { ...asking, declineReason: input.reason })
    return endStep(asking, input, 'decline', { from: reviewed.result })
  },
)

/** The second person decides: proposal, campaign, register, role and history change in one stroke. */
export const strikeOffMember = signedIn.campaign.strikeOff.handler(
  async ({ input, context, errors }) => {
    const asking = { ...context, at: context.now() }
    const { member, reviewed } = await beginStep(asking, input, 'strikeOff', errors)
    const { reason, proposed_by: proposedBy } = reviewed
    if (!reason || !proposedBy) throw errors.NOT_AT_THIS_STEP()

    await decideProposal(context.db, input, 'struckOff', asking)
    const judged = await endStep(asking, input, 'strikeOff', { from: reviewed.result })
    await moveAndRecord(context.db, member, 'strikeOff', { ...asking, reason, proposedBy })
    return judged
  },
)
