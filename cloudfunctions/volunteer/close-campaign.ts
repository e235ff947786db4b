import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { CAMPAIGN_KEEPERS, refusalToCloseCampaign } from '@shared/volunteer/campaign.rules'
import { countUnsettled, lockCampaign, saveClosed } from './campaign.store'
import { signedIn } from './procedures'

export const closeCampaign = signedIn.campaign.close.handler(
  async ({ input: { campaignId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const campaign = await lockCampaign(db, campaignId, 'closing')
    if (!campaign || !holds(actor, CAMPAIGN_KEEPERS, campaign.path)) throw errors.NOT_FOUND()

    const unsettled = await countUnsettled(db, campaignId)
    const refusal = refusalToCloseCampaign(campaign.closedOn !== null, unsettled)
    if (refusal) throw errors[refusal]()

    await saveClosed(db, campaignId, { actor, at })

    await recordEvent(db, {
      topic: 'campaign.closed',
      subject: { kind: 'campaign', id: campaignId },
      committeeId: campaign.committeeId,
      actor,
      at,
    })
    return { campaignId }
  },
)
