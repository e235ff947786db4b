import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'ui.elder'

/** WeChat's 17 px is its standard size; from 20 on a person has asked for large type. */
const LARGE = 20

function asWeChatSays(): boolean {
  if (process.env.TARO_ENV !== 'weapp') return false
  const { fontSizeSetting = 0 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return fontSizeSetting >= LARGE
}

/** 长辈模式: follows WeChat's own font size until somebody chooses here. */
export const useElderMode = create<{ elder: boolean; setElder: (elder: boolean) => void }>()(
  (set) => {
    const chosen = Taro.getStorageSync<'on' | 'off' | ''>(KEY)
    return {
      elder: chosen ? chosen === 'on' : asWeChatSays(),
      setElder(elder) {
        Taro.setStorageSync(KEY, elder ? 'on' : 'off')
        set({ elder })
      },
    }
  },
)
