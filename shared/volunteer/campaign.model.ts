import * as z from 'zod'
import { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { ElderKind, JoinsAs } from './application.model'
import { VolunteerId } from './volunteer.model'

export const CampaignId = z.uuid().brand<'CampaignId'>()
export type CampaignId = z.infer<typeof CampaignId>

/** How far one member is: to be looked at, confirmed, weak, proposed to be struck off, struck off, gone by themselves. */
export const ReviewResult = z.enum([
  'pending',
  'confirmed',
  'weak',
  'proposed',
  'struckOff',
  'gone',
])
export type ReviewResult = z.infer<typeof ReviewResult>

/** What a proposal to strike off came to. */
export const StrikeOffStatus = z.enum(['proposed', 'struckOff', 'declined', 'dropped'])
export type StrikeOffStatus = z.infer<typeof StrikeOffStatus>

/** One year's going through the register of a committee and below it. */
export const Campaign = z.object({
  id: CampaignId,
  committeeId: CommitteeId,
  officeName: z.string(),
  path: CommitteePath,
  year: z.int(),
  openedOn: LocalDate,
  closedOn: LocalDate.nullable(),
  results: z.array(z.object({ result: ReviewResult, people: z.int() })),
})
export type Campaign = z.infer<typeof Campaign>

/** What the year came to: who joined, who was struck off, who left or died, and the difference (S3, T-REG-1). */
export const CampaignBalance = z.object({
  joined: z.int(),
  joinedByKind: z.array(z.object({ kind: ElderKind, people: z.int() })),
  struckOff: z.int(),
  gone: z.int(),
  net: z.int(),
})
export type CampaignBalance = z.infer<typeof CampaignBalance>

/** One member in a campaign: masked. */
export const CampaignLine = z.object({
  volunteerId: VolunteerId,
  maskedName: z.string(),
  villageName: z.string(),
  joinsAs: JoinsAs,
  mainElderKind: ElderKind.nullable(),
  result: ReviewResult,
  judgedOn: LocalDate.nullable(),
})
export type CampaignLine = z.infer<typeof CampaignLine>

export const Talk = z.object({
  heldOn: LocalDate,
  place: z.string(),
  summary: z.string(),
  heldBy: z.string(),
})
export type Talk = z.infer<typeof Talk>

export const StrikeOff = z.object({
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  /** The caller proposed it and therefore does not decide it. */
  isMine: z.boolean(),
  status: StrikeOffStatus,
  decidedBy: z.string().nullable(),
  declineReason: z.string().nullable(),
})
export type StrikeOff = z.infer<typeof StrikeOff>

/** One member in a campaign in full, to whoever looks at them. */
export const CampaignMember = z.object({
  campaignId: CampaignId,
  year: z.int(),
  closed: z.boolean(),
  volunteerId: VolunteerId,
  isOwn: z.boolean(),
  name: z.string(),
  villageName: z.string(),
  villagePath: CommitteePath,
  teams: z.array(z.string()),
  result: ReviewResult,
  note: z.string().nullable(),
  talks: z.array(Talk),
  /** The latest proposal, whatever it came to. */
  proposal: StrikeOff.nullable(),
})
export type CampaignMember = z.infer<typeof CampaignMember>

/** One year in a member's file. */
export const YearReviewed = z.object({
  year: z.int(),
  result: ReviewResult,
  note: z.string().nullable(),
  on: LocalDate.nullable(),
})
export type YearReviewed = z.infer<typeof YearReviewed>
