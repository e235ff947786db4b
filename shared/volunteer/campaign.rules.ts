import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { ReviewResult } from './campaign.model'
import { transitions as lives } from './service-state.rules'

/** Who opens and closes the year's campaign. */
export const CAMPAIGN_KEEPERS: readonly Role[] = ['townshipReviewer', 'countyOffice']

/** Who goes through the members of their area, one by one. */
export const CAMPAIGN_REVIEWERS: readonly Role[] = [
  'villageClerk',
  'townshipReviewer',
  'countyOffice',
]

/** Who decides on striking off what somebody else has proposed. */
export const STRIKE_OFF_DECIDERS: readonly Role[] = lives.strikeOff.offices

export type ReviewAct = 'confirm' | 'findWeak' | 'talk' | 'propose' | 'strikeOff' | 'decline'

/** From which result an act is possible, and where it leads (S3). What is not here is refused. */
export const reviewTransitions: Record<
  ReviewAct,
  { from: readonly ReviewResult[]; to: ReviewResult; roles: readonly Role[]; needsTalk: boolean }
> = {
  confirm: {
    from: ['pending', 'weak'],
    to: 'confirmed',
    roles: CAMPAIGN_REVIEWERS,
    needsTalk: false,
  },
  findWeak: { from: ['pending'], to: 'weak', roles: CAMPAIGN_REVIEWERS, needsTalk: false },
  talk: { from: ['weak'], to: 'weak', roles: CAMPAIGN_REVIEWERS, needsTalk: false },
  propose: { from: ['weak'], to: 'proposed', roles: CAMPAIGN_REVIEWERS, needsTalk: true },
  strikeOff: { from: ['proposed'], to: 'struckOff', roles: STRIKE_OFF_DECIDERS, needsTalk: true },
  decline: { from: ['proposed'], to: 'weak', roles: STRIKE_OFF_DECIDERS, needsTalk: false },
}

/** Nothing more is expected of these. */
export const SETTLED: readonly ReviewResult[] = ['confirmed', 'struckOff', 'gone']

export type Reviewed = {
  result: ReviewResult
  closed: boolean
  personId: string
  villagePath: CommitteePath
  talks: number
  proposedBy: string | null
}

export type ReviewRefusal =
  | 'CAMPAIGN_CLOSED'
  | 'NOT_AT_THIS_STEP'
  | 'YOUR_OWN'
  | 'NOT_YOURS_TO_DECIDE'
  | 'TALK_FIRST'
  | 'TWO_PEOPLE'

/** Why this actor may not take this step with this member: first a talk, then two people (O-06). */
export function refusalToReviewMember(
  member: Reviewed,
  act: ReviewAct,
  actor: Pick<Actor, 'personId' | 'grants'>,
): ReviewRefusal | null {
  const { from, roles, needsTalk } = reviewTransitions[act]

  if (member.closed) return 'CAMPAIGN_CLOSED'
  if (member.personId === actor.personId) return 'YOUR_OWN'
  if (!holds(actor as Actor, roles, member.villagePath)) return 'NOT_YOURS_TO_DECIDE'
  if (!from.includes(member.result)) return 'NOT_AT_THIS_STEP'
  if (act === 'confirm' && member.result === 'weak' && member.talks === 0) return 'TALK_FIRST'
  if (needsTalk && member.talks === 0) return 'TALK_FIRST'
  if (act === 'strikeOff' && member.proposedBy === actor.personId) return 'TWO_PEOPLE'
  if (act === 'decline' && member.proposedBy === actor.personId) return 'TWO_PEOPLE'
  return null
}

/** A talk is written down after it was held. */
export const refusalOfTalkDay = (heldOn: LocalDate, today: LocalDate): 'TALK_TO_COME' | null =>
  heldOn > today ? 'TALK_TO_COME' : null

/** A campaign is of this year; last year's may still be opened in January (◇). */
export function refusalToOpenCampaign(
  year: number,
  members: number,
  today: LocalDate,
): 'OTHER_YEAR' | 'NOBODY_TO_REVIEW' | null {
  const thisYear = Number(today.slice(0, 4))
  const isJanuary = today.slice(5, 7) === '01'
  if (year !== thisYear && !(isJanuary && year === thisYear - 1)) return 'OTHER_YEAR'
  return members === 0 ? 'NOBODY_TO_REVIEW' : null
}

/** It ends when everyone has been looked at, and nobody still waits for a talk or a decision. */
export function refusalToCloseCampaign(
  closed: boolean,
  unsettled: number,
): 'CAMPAIGN_CLOSED' | 'NOT_EVERYONE_YET' | null {
  if (closed) return 'CAMPAIGN_CLOSED'
  return unsettled > 0 ? 'NOT_EVERYONE_YET' : null
}
