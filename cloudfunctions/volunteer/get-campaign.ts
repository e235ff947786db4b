import { recordSensitiveRead } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import {
  findBalance,
  findCampaign,
  listCampaigns,
  tallyResults,
  visiblePaths,
} from './campaign.store'
import { findProposal, findReviewed, listCampaignLines, listTalks } from './campaign-member.store'
import { findMember } from './member.store'
import { signedIn } from './procedures'
import { listTeamsOf } from './volunteer-file.store'

export const listCampaignsHere = signedIn.campaign.list.handler(
  async ({ input, context: { db, actor } }) => {
    const { items, next } = await listCampaigns(db, actor, input)
    return {
      next,
      items: await Promise.all(
        items.map(async (one) => ({
          ...one,
          results: await tallyResults(db, one.id, visiblePaths(actor, one.path)),
        })),
      ),
    }
  },
)

export const getCampaign = signedIn.campaign.get.handler(
  async ({ input: { campaignId }, context: { db, actor }, errors }) => {
    const campaign = await findCampaign(db, campaignId)
    const paths = campaign ? visiblePaths(actor, campaign.path) : []
    if (!campaign || paths.length === 0) throw errors.NOT_FOUND()
    return {
      campaign: { ...campaign, results: await tallyResults(db, campaignId, paths) },
      balance: await findBalance(db, campaign, paths),
    }
  },
)

export const listCampaignMembers = signedIn.campaign.members.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const campaign = await findCampaign(db, input.campaignId)
    const paths = campaign ? visiblePaths(actor, campaign.path) : []
    if (!campaign || paths.length === 0) throw errors.NOT_FOUND()
    return listCampaignLines(db, campaign.id, paths, input)
  },
)

export const getCampaignMember = signedIn.campaign.member.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const campaign = await findCampaign(db, input.campaignId)
    const member = campaign && (await findMember(db, input.volunteerId))
    const reviewed = member && (await findReviewed(db, input))
    if (!reviewed || !holds(actor, REGISTER_READERS, member.villagePath)) throw errors.NOT_FOUND()
    await recordSensitiveRead(db, {
      actor,
      subject: { kind: 'volunteer', id: member.id },
      purpose: '审核重登',
      at: now(),
    })

    const teams = await listTeamsOf(db, member.id)
    return {
      campaignId: campaign.id,
      year: campaign.year,
      closed: campaign.closedOn !== null,
      volunteerId: member.id,
      isOwn: member.personId === actor.personId,
      name: member.name,
      villageName: member.villageName,
      villagePath: member.villagePath,
      teams: teams.filter((team) => team.leftOn === null).map((team) => team.name),
      result: reviewed.result,
      note: reviewed.note,
      talks: await listTalks(db, member.id, campaign.id),
      proposal: await findProposal(db, input, actor.personId),
    }
  },
)
