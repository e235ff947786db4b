import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { aria } from '@client/design/aria'
import type { Drawing } from './drawing'
import styles from './index.module.scss'

/** A picture made here; in the browser a PNG that can be pressed long to keep it. */
export function DrawnPicture({ width, height, draw, label, onDrawn }: Drawing) {
  const [path, setPath] = useState<string | null>(null)
  useEffect(() => {
    const node = document.createElement('canvas')
    node.width = width
    node.height = height
    const pen = node.getContext('2d')
    if (!pen) return
    draw(pen)
    const drawn = node.toDataURL('image/png')
    setPath(drawn)
    onDrawn(drawn)
  }, [width, height, draw, onDrawn])
  return (
    <View className={styles.frame} {...aria({ role: 'img', label })}>
      {path && <Image className={styles.picture} src={path} />}
    </View>
  )
}
