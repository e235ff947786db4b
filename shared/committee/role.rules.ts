import type { Actor, PersonId, Role } from '@shared/account/account.model'
import { covers, type TreeNode } from './committee.rules'

/** Whoever gives and takes roles, the lower first. */
export const GRANTERS: readonly Role[] = ['countyOffice', 'administrator']

/** These come of an oath, a verification or an engagement, never of a grant. */
export const EARNED: readonly Role[] = ['volunteer', 'sponsor', 'lecturer']

const rank = (role: Role) => GRANTERS.indexOf(role)

/** Some roles make sense at one kind of place only. */
function fits(role: Role, at: TreeNode): boolean {
  if (role === 'villageClerk') return at.kind === 'village' || at.kind === 'community'
  if (role === 'teacher' || role === 'schoolVerifier') return at.kind === 'school'
  if (role === 'townshipReviewer') return at.kind === 'area' && at.level === 'township'
  if (role === 'countyOffice') return at.kind === 'area'
  return true
}

/**
 * A granter reaches everything below his own committee with roles up to his own, and at his own
 * committee only roles below his own: nobody makes his own equal.
 */
export function outranks(actor: Actor, role: Role, at: TreeNode): boolean {
  return actor.grants.some(
    (grant) =>
      rank(grant.role) >= 0 &&
      covers(grant.path, at.path) &&
      (grant.path === at.path ? rank(role) < rank(grant.role) : rank(role) <= rank(grant.role)),
  )
}

export type GrantRefusal = 'NOT_YOURSELF' | 'EARNED' | 'CLOSED' | 'WRONG_PLACE' | 'ABOVE_YOU'

/** Why this actor may not give this role at this committee to this person. */
export function refusalToGrant(
  actor: Actor,
  grantee: PersonId,
  role: Role,
  at: TreeNode,
): GrantRefusal | null {
  if (EARNED.includes(role)) return 'EARNED'
  if (!fits(role, at)) return 'WRONG_PLACE'
  if (!outranks(actor, role, at)) return 'ABOVE_YOU'
  if (grantee === actor.personId) return 'NOT_YOURSELF'
  if (at.status !== 'active') return 'CLOSED'
  return null
}

export type RevokeRefusal = 'NOT_YOURSELF' | 'EARNED' | 'ABOVE_YOU' | 'ALREADY_REVOKED'

/** Why this actor may not take this role from this person. */
export function refusalToRevoke(
  actor: Actor,
  grant: { personId: PersonId; role: Role; revoked: boolean },
  at: TreeNode,
): RevokeRefusal | null {
  if (grant.revoked) return 'ALREADY_REVOKED'
  if (EARNED.includes(grant.role)) return 'EARNED'
  if (grant.personId === actor.personId) return 'NOT_YOURSELF'
  if (!outranks(actor, grant.role, at)) return 'ABOVE_YOU'
  return null
}

/** The roles this actor could give at this committee, for the form's choices. */
export const grantableRoles = (actor: Actor, roles: readonly Role[], at: TreeNode): Role[] =>
  roles.filter((role) => !EARNED.includes(role) && fits(role, at) && outranks(actor, role, at))
