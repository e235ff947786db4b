import { useRouteId } from '@client/boot/use-route-id'
import { useMe } from '@client/session/use-me'
import type { Role } from '@shared/account/account.model'
import { holdsAt } from '@shared/account/account.rules'
import type { CommitteeId } from '@shared/committee/committee.model'

/** The committee in the address; without one the reader's own, where they hold one of these roles first. */
export function useCommittee(roles: readonly Role[]) {
  const asked = useRouteId<CommitteeId>('committeeId')
  const { me, query } = useMe()
  const own = me?.grants.find((grant) => roles.includes(grant.role)) ?? me?.grants[0]
  return { committeeId: asked || own?.committeeId, query }
}

/** Whether the reader holds one of these roles in this very committee or over it, as far as they can tell. */
export function useHoldsIn(committeeId: CommitteeId | undefined, roles: readonly Role[]): boolean {
  const { me } = useMe()
  const grant = me?.grants.find((one) => one.committeeId === committeeId)
  return Boolean(me && grant && holdsAt(me, roles, grant.path))
}
