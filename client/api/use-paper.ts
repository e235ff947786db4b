import Taro from '@tarojs/taro'
import { useState } from 'react'
import { openPaper, type Paper } from '@client/api/documents'

/** Open what the cloud made, and say so when it does not come. */
export function usePaper() {
  const [opening, setOpening] = useState(false)
  async function open(paper: Paper) {
    setOpening(true)
    try {
      await openPaper(paper)
      void Taro.showToast({ title: '已经打开', icon: 'none' })
    } catch {
      void Taro.showToast({ title: '没有下载下来，请再试一次', icon: 'none' })
    }
    setOpening(false)
  }
  return { open, opening }
}
