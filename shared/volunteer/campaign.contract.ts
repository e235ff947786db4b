import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line, Reason } from '@shared/kernel/text'
import {
  Campaign,
  CampaignBalance,
  CampaignId,
  CampaignLine,
  CampaignMember,
  ReviewResult,
} from './campaign.model'
import { CAMPAIGN_KEEPERS, CAMPAIGN_REVIEWERS, STRIKE_OFF_DECIDERS } from './campaign.rules'
import {
  closeRefusalMessages,
  openRefusalMessages,
  reviewRefusalMessages,
  talkRefusalMessages,
} from './campaign.wording'
import { VolunteerId } from './volunteer.model'
import { REGISTER_READERS } from './volunteer.rules'

const who = { campaignId: CampaignId, volunteerId: VolunteerId }
const Judged = z.object({ volunteerId: VolunteerId, result: ReviewResult })
const judging = (roles: typeof CAMPAIGN_REVIEWERS) =>
  writes(roles).errors(refusals(reviewRefusalMessages)).output(Judged)

/** O-06 审核重登: going through the register once a year, one by one. */
export const campaignContract = {
  open: writes(CAMPAIGN_KEEPERS)
    .input(command({ committeeId: CommitteeId, year: z.int('请选择年份') }))
    .output(z.object({ campaignId: CampaignId, people: z.int() }))
    .errors(refusals(openRefusalMessages)),

  /** The campaigns that concern the caller's area, the latest first. */
  list: reads(REGISTER_READERS).input(query(PageQuery)).output(pageOf(Campaign)),

  /** How far it is, and what the year came to: +119 − 58 = 61 (T-REG-1). */
  get: reads(REGISTER_READERS)
    .input(query({ campaignId: CampaignId }))
    .output(z.object({ campaign: Campaign, balance: CampaignBalance })),

  /** The rows behind a number, those of the caller's area. */
  members: reads(REGISTER_READERS)
    .input(query({ ...PageQuery, campaignId: CampaignId, result: ReviewResult.optional() }))
    .output(pageOf(CampaignLine)),

  member: reads(REGISTER_READERS).input(query(who)).output(CampaignMember),

  confirm: judging(CAMPAIGN_REVIEWERS).input(command(who)),

  /** Works little: a talk comes next, never striking off at once. */
  findWeak: judging(CAMPAIGN_REVIEWERS).input(command({ ...who, note: Reason })),

  /** 谈心谈话: written down after it was held. */
  recordTalk: judging(CAMPAIGN_REVIEWERS)
    .errors(refusals(talkRefusalMessages))
    .input(
      command({
        ...who,
        heldOn: LocalDate,
        place: line('谈话地点', { max: 40 }),
        summary: line('谈了什么', { min: 4, max: 400 }),
      }),
    ),

  proposeStrikeOff: judging(CAMPAIGN_REVIEWERS).input(command({ ...who, reason: Reason })),

  /** The second person decides; the member goes off the register in the same stroke. */
  strikeOff: judging(STRIKE_OFF_DECIDERS).input(command(who)),

  declineStrikeOff: judging(STRIKE_OFF_DECIDERS).input(command({ ...who, reason: Reason })),

  close: writes(CAMPAIGN_KEEPERS)
    .input(command({ campaignId: CampaignId }))
    .output(z.object({ campaignId: CampaignId }))
    .errors(refusals(closeRefusalMessages)),
}
