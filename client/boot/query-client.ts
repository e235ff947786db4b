import {
  type DehydratedState,
  dehydrate,
  focusManager,
  hydrate,
  MutationCache,
  onlineManager,
  QueryCache,
  QueryClient,
} from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { isRefusal } from '@client/api/refusal'
import { dropAllDrafts } from '@client/forms/draft'

const KEY = 'query.cache'
const DAY = 24 * 60 * 60 * 1000

const say = (error: Error) => Taro.showToast({ title: error.message, icon: 'none', duration: 4000 })

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: DAY,
      retry: (failures, error) => !isRefusal(error) && failures < 2,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.state.data !== undefined) say(error)
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.speaksForItself) say(error)
    },
  }),
})

/**
 * Screens open with what was seen last, also without a signal, and ask again at once: opening the app
 * anew is how people look for news. What is personal stays on this phone.
 */
export function restoreCache() {
  const saved = Taro.getStorageSync<{ at: number; state: DehydratedState } | ''>(KEY)
  if (saved && Date.now() - saved.at < DAY) hydrate(queryClient, fromTheFirstPage(saved.state))
  queryClient.invalidateQueries({ refetchType: 'none' })
  let timer: ReturnType<typeof setTimeout> | undefined
  queryClient.getQueryCache().subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(saveCache, 1000)
  })
}

/** A first page has no cursor, and storage, which writes JSON, brings `undefined` back as `null`. */
function fromTheFirstPage(state: DehydratedState): DehydratedState {
  for (const query of state.queries) {
    const { pageParams } = (query.state.data ?? {}) as { pageParams?: unknown[] }
    if (pageParams) pageParams[0] = undefined
  }
  return state
}

function saveCache() {
  const state = dehydrate(queryClient, {
    shouldDehydrateQuery: (query) => query.state.status === 'success' && query.meta?.keep !== false,
  })
  Taro.setStorage({ key: KEY, data: { at: Date.now(), state } })
}

/** Another person now uses this phone: nothing of the one before may stay. */
export function forgetEverything() {
  queryClient.clear()
  dropAllDrafts()
  Taro.removeStorageSync(KEY)
}

export function followThePhone() {
  if (process.env.TARO_ENV !== 'weapp') return
  onlineManager.setEventListener((setOnline) => {
    const listen = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    Taro.onNetworkStatusChange(listen)
    return () => Taro.offNetworkStatusChange(listen)
  })
  focusManager.setEventListener(() => () => {})
}
