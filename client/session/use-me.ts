import { useQuery } from '@tanstack/react-query'
import { api } from '@client/api/api'
import { useSession } from './session'

/** In WeChat everyone is known; in a browser only who has signed in. */
export function useIsKnown(): boolean {
  const { token } = useSession()
  return process.env.TARO_ENV === 'weapp' || token !== ''
}

/** Whoever holds the phone, with their roles; `me` is undefined for a visitor and while it is asked. */
export function useMe() {
  const isKnown = useIsKnown()
  const query = useQuery(api.account.me.get.queryOptions({ input: {}, enabled: isKnown }))
  return { me: query.data, isKnown, query }
}
