import type { NewNotice, NoticeWriter } from '@cloud/kernel/notices'
import type { PersonId } from '@shared/account/account.model'
import type { CampaignId } from '@shared/volunteer/campaign.model'
import { STRIKE_OFF_DECIDERS } from '@shared/volunteer/campaign.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { findCampaign } from './campaign.store'
import { findLatestProposal } from './campaign-member.store'
import { findMember } from './member.store'
import { findNearestHolders, listHoldersUnder } from './place.store'

const memberPage = (campaignId: CampaignId, volunteerId: VolunteerId) =>
  `/pages/register/campaign-member/index?campaignId=${campaignId}&volunteerId=${volunteerId}`

/** Every village hears that its members are to be gone through. */
const opened: NoticeWriter = async (db, event) => {
  const campaign = await findCampaign(db, event.subjectId as CampaignId)
  if (!campaign) return []
  const clerks = await listHoldersUnder(db, 'villageClerk', campaign.path)
  return clerks.map((personId) => ({
    personId,
    title: `${campaign.year} 年审核重登开始了`,
    body: '请把您那里的队员一位一位看一遍：继续在册，还是要谈心谈话',
    page: `/pages/register/campaign/index?campaignId=${campaign.id}`,
  }))
}

/** Whoever may decide and has not proposed it themselves. */
const proposed: NoticeWriter = async (db, event) => {
  const { campaignId } = event.payload as { campaignId: CampaignId }
  const member = await findMember(db, event.subjectId as VolunteerId)
  const proposal = await findLatestProposal(db, {
    campaignId,
    volunteerId: event.subjectId as VolunteerId,
  })
  if (!member || !proposal) return []
  const people = await Promise.all(
    STRIKE_OFF_DECIDERS.map((role) => findNearestHolders(db, role, member.villageId)),
  )
  const deciders = new Set(people.flat())
  return [...deciders]
    .filter((personId) => personId !== proposal.proposed_by && personId !== member.personId)
    .map((personId) => ({
      personId,
      title: '有一位同志提请除名，等您决定',
      body: '谈心谈话的记录和原因都在里面，请看过再定',
      page: memberPage(campaignId, member.id),
    }))
}

const declined: NoticeWriter = async (db, event): Promise<NewNotice[]> => {
  const { campaignId } = event.payload as { campaignId: CampaignId }
  const volunteerId = event.subjectId as VolunteerId
  const proposal = await findLatestProposal(db, { campaignId, volunteerId })
  if (proposal?.status !== 'declined') return []
  return [
    {
      personId: proposal.proposed_by satisfies PersonId,
      title: '提请除名没有同意',
      body: `${proposal.decline_reason ?? ''}。请再找本人谈谈`,
      page: memberPage(campaignId, volunteerId),
    },
  ]
}

export const campaignNotices: Record<string, NoticeWriter> = {
  'campaign.opened': opened,
  'campaign.propose': proposed,
  'campaign.decline': declined,
}
