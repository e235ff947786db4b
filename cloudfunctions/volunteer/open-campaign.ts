import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { CAMPAIGN_KEEPERS, refusalToOpenCampaign } from '@shared/volunteer/campaign.rules'
import { insertCampaign } from './campaign.store'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'

export const openCampaign = signedIn.campaign.open.handler(
  async ({ input: { committeeId, year }, context: { db, actor, now }, errors }) => {
    const at = now()

    const committee = await findCommittee(db, committeeId)
    if (!committee || !holds(actor, CAMPAIGN_KEEPERS, committee.path)) throw errors.NOT_FOUND()

    const where = { committeeId, path: committee.path, year }
    const opened = await insertCampaign(db, where, { actor, at })
    if (!opened) throw errors.ALREADY_OPENED()
    const refusal = refusalToOpenCampaign(year, opened.people, localDateOf(at))
    if (refusal) throw errors[refusal]()

    await recordEvent(db, {
      topic: 'campaign.opened',
      subject: { kind: 'campaign', id: opened.campaignId },
      committeeId,
      actor,
      at,
      payload: { year, people: opened.people },
    })
    return opened
  },
)
