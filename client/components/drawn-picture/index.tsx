import { Canvas, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useId } from 'react'
import { aria } from '@client/design/aria'
import type { Drawing } from './drawing'
import styles from './index.module.scss'

type Surface = { node: HTMLCanvasElement } | null

/** A picture made here; in WeChat drawn on a canvas and kept as a file of the moment. */
export function DrawnPicture({ width, height, draw, label, onDrawn }: Drawing) {
  const id = `drawn${useId().replace(/\W/g, '')}`
  useEffect(() => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true })
        .exec(([surface]: Surface[]) => surface && void keep(surface.node))
    })
    async function keep(node: HTMLCanvasElement) {
      node.width = width
      node.height = height
      const pen = node.getContext('2d')
      if (!pen) return
      draw(pen)
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        canvas: node as never,
        fileType: 'png',
        destWidth: width,
        destHeight: height,
      } as Taro.canvasToTempFilePath.Option)
      onDrawn(tempFilePath)
    }
  }, [id, width, height, draw, onDrawn])
  return (
    <View className={styles.frame} {...aria({ role: 'img', label })}>
      <Canvas type='2d' id={id} canvasId={id} className={styles.picture} />
    </View>
  )
}
