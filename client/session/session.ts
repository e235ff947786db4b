import Taro from '@tarojs/taro'
import { create } from 'zustand'

const TOKEN = 'session.token'
const RENEWAL = 'session.renewal'

/** What renews a browser's token, and when the token ends. */
export type Renewal = { refreshToken: string; endsAt: number }

type Session = {
  token: string
  renewal: Renewal | null
  signInAs: (token: string, renewal?: Renewal) => void
  signOut: () => void
}

/**
 * The browser's bearer token: CloudBase's access token, or a persona's on the local stage. In WeChat
 * there is none, the platform itself says who calls.
 */
export const useSession = create<Session>()((set) => {
  const keep = (token: string, renewal: Renewal | null) => {
    Taro.setStorageSync(TOKEN, token)
    Taro.setStorageSync(RENEWAL, renewal ?? '')
    set({ token, renewal })
  }
  return {
    token: Taro.getStorageSync<string>(TOKEN) || '',
    renewal: Taro.getStorageSync<Renewal | ''>(RENEWAL) || null,
    signInAs: (token, renewal) => keep(token, renewal ?? null),
    signOut: () => keep('', null),
  }
})
