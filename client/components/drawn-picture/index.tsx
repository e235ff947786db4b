import { Canvas, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useId, useState } from 'react'
import { Notice } from '@client/components/notice'
import { aria } from '@client/design/aria'
import type { Drawing } from './drawing'
import styles from './index.module.scss'
import { keepPicture } from './keep-picture'

type Surface = { node: HTMLCanvasElement } | null

/** A picture made here; in WeChat drawn on a canvas and kept as a file of the moment. */
export function DrawnPicture({ width, height, draw, label, onDrawn }: Drawing) {
  const id = `drawn${useId().replace(/\W/g, '')}`
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true })
        .exec(([surface]: Surface[]) => surface && void keep(surface.node))
    })
    async function keep(node: HTMLCanvasElement) {
      const path = await keepPicture(node, { width, height, draw })
      setLost(path === null)
      if (path) onDrawn(path)
    }
  }, [id, width, height, draw, onDrawn])
  return (
    <View className={styles.frame} {...aria({ role: 'img', label })}>
      <Canvas type='2d' id={id} canvasId={id} className={styles.picture} />
      {isLost && <Notice tone='danger'>图片没有画出来，请退出这一页再进来</Notice>}
    </View>
  )
}
