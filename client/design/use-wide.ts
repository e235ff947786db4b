import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on there is room for a table of many columns beside the doors of a PC. */
const WIDE = 1000

const isWide = () => Taro.getWindowInfo().windowWidth >= WIDE

/** Whether the window is as wide as a PC's, now. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const look = () => setWide(isWide())
    Taro.onWindowResize(look)
    return () => Taro.offWindowResize(look)
  }, [])
  return wide
}
