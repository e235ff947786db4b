import type { Role } from '@shared/account/account.model'
import { useMe } from './use-me'

/** The committee for which the caller does this work: the highest where they hold one of these roles. */
export function useMyOffice(roles: readonly Role[]) {
  const { me } = useMe()
  const offices = me?.grants.filter((grant) => roles.includes(grant.role)) ?? []
  const [highest] = [...offices].sort((a, b) => a.path.length - b.path.length)
  return highest ?? null
}
