import { focusManager, QueryClientProvider } from '@tanstack/react-query'
import Taro, { useDidHide, useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { pressWithKeyboard } from './boot/keyboard'
import { followThePhone, queryClient, restoreCache } from './boot/query-client'
import { FollowHome } from './session/follow-home'
import './boot/zod'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') {
      Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV, traceUser: false })
    }
    followThePhone()
    pressWithKeyboard()
    restoreCache()
  })
  useDidShow(() => focusManager.setFocused(true))
  useDidHide(() => focusManager.setFocused(false))
  return (
    <QueryClientProvider client={queryClient}>
      <FollowHome />
      {children}
    </QueryClientProvider>
  )
}
