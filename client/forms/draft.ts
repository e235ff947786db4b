import Taro from '@tarojs/taro'
import type { RequestId } from '@shared/kernel/procedure'
import { newRequestId } from './request-id'

/** What has been typed so far, and the request id its sending will carry. */
export type Draft<Values> = {
  values: Partial<Values>
  requestId: RequestId
  savedAt: number | null
}

const keyOf = (name: string) => `draft.${name}`

export function openDraft<Values>(name: string): Draft<Values> {
  const saved = Taro.getStorageSync<Draft<Values> | ''>(keyOf(name))
  return saved || { values: {}, requestId: newRequestId(), savedAt: null }
}

export const saveDraft = <Values>(name: string, draft: Draft<Values>) =>
  Taro.setStorageSync(keyOf(name), draft)

export const dropDraft = (name: string) => Taro.removeStorageSync(keyOf(name))

/** Another person now uses this phone: nothing they typed may stay. */
export function dropAllDrafts() {
  for (const key of Taro.getStorageInfoSync().keys) {
    if (key.startsWith(keyOf(''))) Taro.removeStorageSync(key)
  }
}
