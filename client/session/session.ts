import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'session.token'

/**
 * The browser's bearer token: CloudBase's access token, or a persona's on the local stage. In WeChat
 * there is none, the platform itself says who calls.
 */
export const useSession = create<{ token: string; signInAs: (token: string) => void }>()((set) => ({
  token: Taro.getStorageSync<string>(KEY) || '',
  signInAs(token) {
    Taro.setStorageSync(KEY, token)
    set({ token })
  },
}))
