import { useRouter } from '@tarojs/taro'
import { useMe } from '@client/session/use-me'
import type { Grant, Role } from '@shared/account/account.model'
import { CommitteeId } from '@shared/committee/committee.model'

/** What this person is where; empty while it is not known or for a visitor. */
export const useMyGrants = (): readonly Grant[] => useMe().me?.grants ?? []

/** The committee the page was opened for, or the highest one where this person holds such a role. */
export function useUnitId(roles: readonly Role[]): CommitteeId | null {
  const asked = CommitteeId.safeParse(useRouter().params.committeeId)
  const grants = useMyGrants()
    .filter((grant) => roles.includes(grant.role))
    .sort((a, b) => a.path.length - b.path.length)
  return asked.success ? asked.data : (grants[0]?.committeeId ?? null)
}

type Standing = { id: CommitteeId; ancestors: readonly { id: CommitteeId }[] }

/** Whether one of these grants reaches a committee: it is held there or above. */
export const reaches = (
  grants: readonly Grant[],
  roles: readonly Role[],
  { id, ancestors }: Standing,
): boolean => {
  const line: readonly CommitteeId[] = [id, ...ancestors.map((one) => one.id)]
  return grants.some((grant) => roles.includes(grant.role) && line.includes(grant.committeeId))
}
