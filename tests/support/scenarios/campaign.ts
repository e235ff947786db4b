import type { Role } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { ReviewResult } from '@shared/volunteer/campaign.model'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { givenCampaign, givenMember } from '../../volunteer/member.given'
import { onceAt, type Relation, type ScenarioFile, type Scenarios } from './scenario'

const reason = '两年没有参加活动'

type Who = Awaited<ReturnType<typeof givenCampaign>>

/** A member in a campaign of the committee, as far as the step needs. */
const inCampaign = (result: ReviewResult, told: (who: Who) => object = (who) => who) =>
  onceAt(async (world, at) => ({ ...told(await givenCampaign(world, at, result)) }))

export const campaignScenarios: Scenarios = {
  'campaign.open': async (world, at) => {
    await givenMember(world, at)
    return { committeeId: at.id, year: Number(localDateOf(world.now()).slice(0, 4)) }
  },
  'campaign.list': async (world, at) => {
    await givenCampaign(world, at)
    return {}
  },
  'campaign.get': inCampaign('pending', ({ campaignId }) => ({ campaignId })),
  'campaign.members': inCampaign('pending', ({ campaignId }) => ({ campaignId })),
  'campaign.member': inCampaign('pending'),
  'campaign.confirm': inCampaign('pending'),
  'campaign.findWeak': inCampaign('pending', (who) => ({ ...who, note: reason })),
  'campaign.recordTalk': inCampaign('weak', (who) => ({
    ...who,
    heldOn: '2026-01-01',
    place: '社区',
    summary: '谈了近况',
  })),
  'campaign.proposeStrikeOff': inCampaign('weak', (who) => ({ ...who, reason })),
  'campaign.strikeOff': inCampaign('proposed'),
  'campaign.declineStrikeOff': inCampaign('proposed', (who) => ({ ...who, reason })),
  'campaign.close': inCampaign('confirmed', ({ campaignId }) => ({ campaignId })),
}

/** A campaign is also shown to the villages below, each with its own part. */
const byWhomItConcerns: (role: Role, relation: Relation) => boolean = (role, relation) =>
  REGISTER_READERS.includes(role) && ['own', 'ancestor', 'descendant'].includes(relation)

export const campaignAdmits: ScenarioFile['admits'] = {
  'campaign.list': byWhomItConcerns,
  'campaign.get': byWhomItConcerns,
  'campaign.members': byWhomItConcerns,
}
