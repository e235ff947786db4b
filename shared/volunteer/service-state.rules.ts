import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { VolunteerAct } from './service-state.model'
import type { VolunteerStatus } from './volunteer.model'

/** Acts that move somebody who is in the register already; the other two bring them there. */
export type Move = Exclude<VolunteerAct, 'approve' | 'enter'>

type Transition = {
  from: readonly VolunteerStatus[]
  to: VolunteerStatus
  /** Which offices may, for the volunteers of their jurisdiction. */
  offices: readonly Role[]
  /** The volunteer may do it for themselves. */
  self: boolean
  /** The office must say why. */
  reason: boolean
  /** One proposes and another decides. */
  twoPeople: boolean
}

const OFFICE: readonly Role[] = ['villageClerk', 'townshipReviewer']
const TOWNSHIP: readonly Role[] = ['townshipReviewer']

/** Whoever stands in the register and has not gone for good. */
const LIVING: readonly VolunteerStatus[] = ['awaitingOath', 'enrolled', 'away', 'suspended']

/**
 * The whole life on the register (O-05): which act leads from which state to which, who may, and what
 * it needs. What is not here is refused. Striking off needs a reason and two people (O-06).
 */
export const transitions: Record<Move, Transition> = {
  swear: {
    from: ['awaitingOath'],
    to: 'enrolled',
    offices: TOWNSHIP,
    self: false,
    reason: false,
    twoPeople: false,
  },
  goAway: {
    from: ['enrolled'],
    to: 'away',
    offices: OFFICE,
    self: true,
    reason: false,
    twoPeople: false,
  },
  comeBack: {
    from: ['away'],
    to: 'enrolled',
    offices: OFFICE,
    self: true,
    reason: false,
    twoPeople: false,
  },
  suspend: {
    from: ['enrolled', 'away'],
    to: 'suspended',
    offices: TOWNSHIP,
    self: false,
    reason: true,
    twoPeople: false,
  },
  resume: {
    from: ['suspended'],
    to: 'enrolled',
    offices: TOWNSHIP,
    self: false,
    reason: true,
    twoPeople: false,
  },
  strikeOff: {
    from: ['enrolled', 'away', 'suspended'],
    to: 'struckOff',
    offices: ['townshipReviewer', 'countyOffice', 'director'],
    self: false,
    reason: true,
    twoPeople: true,
  },
  leave: {
    from: LIVING,
    to: 'left',
    offices: OFFICE,
    self: true,
    reason: true,
    twoPeople: false,
  },
  reportDeath: {
    from: LIVING,
    to: 'deceased',
    offices: OFFICE,
    self: false,
    reason: false,
    twoPeople: false,
  },
  readmit: {
    from: ['left', 'struckOff'],
    to: 'enrolled',
    offices: TOWNSHIP,
    self: false,
    reason: true,
    twoPeople: false,
  },
}

/**
 * Counted 在册: sworn in and not gone. Whoever is away (候鸟) or paused is still one of the team; only
 * striking off, leaving and death take somebody off the register (S3, T-REG-1).
 */
export const ON_REGISTER: readonly VolunteerStatus[] = ['enrolled', 'away', 'suspended']

export const isOnRegister = (status: VolunteerStatus): boolean => ON_REGISTER.includes(status)

/** What a former member told about themselves is deleted after this (§B.8). */
export const FORMER_MEMBERS_KEPT_YEARS = 2

/** Whoever left before the oath never had a number and applies anew; a former member is readmitted instead. */
export const mayApplyAnew = (volunteer: { status: VolunteerStatus; hasSworn: boolean }): boolean =>
  volunteer.status === 'left' && !volunteer.hasSworn

export type MoveRefusal =
  | 'NOT_FROM_HERE'
  | 'NOT_YOURS_TO_DECIDE'
  | 'YOUR_OWN'
  | 'SAY_WHY'
  | 'TWO_PEOPLE'
  | 'NEVER_SWORN'

/** What a move needs to know of the volunteer. */
export type Movable = {
  status: VolunteerStatus
  personId: string
  villagePath: CommitteePath
  hasSworn: boolean
}

/** Why this actor may not take this step with this volunteer now. */
export function refusalToMove(
  volunteer: Movable,
  move: Move,
  actor: Actor,
  told: { reason?: string | null | undefined; proposedBy?: string | null } = {},
): MoveRefusal | null {
  const { from, offices, self, reason, twoPeople } = transitions[move]
  const isOwn = volunteer.personId === actor.personId

  if (!from.includes(volunteer.status)) return 'NOT_FROM_HERE'
  if (isOwn && !self) return 'YOUR_OWN'
  if (!isOwn && !holds(actor, offices, volunteer.villagePath)) return 'NOT_YOURS_TO_DECIDE'
  if (move === 'readmit' && !volunteer.hasSworn) return 'NEVER_SWORN'
  if (reason && !isOwn && !told.reason) return 'SAY_WHY'
  if (twoPeople && (!told.proposedBy || told.proposedBy === actor.personId)) return 'TWO_PEOPLE'
  return null
}
