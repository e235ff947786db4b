import { useQuery } from '@tanstack/react-query'
import { api } from '@client/api/api'
import { useSession } from '@client/session/session'

/** Whoever holds the phone, or nothing for a visitor who has not signed in. */
export function useMe() {
  const { token } = useSession()
  const isKnown = process.env.TARO_ENV === 'weapp' || token !== ''
  const { data } = useQuery(api.account.me.get.queryOptions({ input: {}, enabled: isKnown }))
  return { me: data, isKnown }
}
