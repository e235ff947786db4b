import type { CommitteePath } from '@shared/committee/committee.model'
import { covers } from '@shared/committee/committee.rules'
import type { Actor, Role } from './account.model'

/** The actor holds one of these roles at this committee or above it: rights follow the tree downward. */
export function holds(actor: Actor, roles: readonly Role[], path: CommitteePath): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && covers(grant.path, path))
}

/** As what the actor acts here: the role the log writes down, the nearest to the committee first. */
export function actsAs(
  actor: Actor,
  roles: readonly Role[],
  path: CommitteePath,
): Role | undefined {
  const [nearest] = actor.grants
    .filter((grant) => roles.includes(grant.role) && covers(grant.path, path))
    .sort((a, b) => b.path.length - a.path.length)
  return nearest?.role
}

/** The actor holds one of these roles at exactly this committee. */
export function holdsAt(actor: Actor, roles: readonly Role[], path: CommitteePath): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && grant.path === path)
}

/** The actor holds one of these roles somewhere. */
export function holdsAnywhere(actor: Actor, roles: readonly Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role))
}

/** The paths of the committees where the actor holds one of these roles. */
export function jurisdictions(actor: Actor, roles: readonly Role[]): CommitteePath[] {
  const paths = actor.grants.filter((grant) => roles.includes(grant.role)).map((g) => g.path)
  return paths.filter((path) => !paths.some((other) => other !== path && covers(other, path)))
}
