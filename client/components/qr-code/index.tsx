import { Canvas, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useId } from 'react'
import { encode } from 'uqr'
import { aria } from '@client/design/aria'
import styles from './index.module.scss'

type Props = { text: string; label: string }

type Surface = { node: HTMLCanvasElement; width: number; height: number } | null

/** A picture to scan; in WeChat drawn on a canvas. */
export function QrCode({ text, label }: Props) {
  const id = `qr${useId().replace(/\W/g, '')}`
  useEffect(() => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true })
        .exec(([surface]: Surface[]) => surface && draw(surface, text))
    })
  }, [id, text])
  return (
    <View className={styles.quiet} {...aria({ role: 'img', label })}>
      <Canvas type='2d' id={id} canvasId={id} className={styles.picture} />
    </View>
  )
}

/** Whole pixels for every square, so that no seams run through it. */
function draw({ node, width }: NonNullable<Surface>, text: string) {
  const { data, size } = encode(text, { border: 0 })
  const square = Math.max(1, Math.floor((width * Taro.getWindowInfo().pixelRatio) / size))
  node.width = square * size
  node.height = square * size
  const pen = node.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, node.width, node.height)
  pen.fillStyle = '#000000'
  for (const [row, squares] of data.entries()) {
    for (const [column, dark] of squares.entries()) {
      if (dark) pen.fillRect(column * square, row * square, square, square)
    }
  }
}
