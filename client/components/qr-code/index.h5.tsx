import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { renderSVG } from 'uqr'
import { aria } from '@client/design/aria'
import styles from './index.module.scss'

type Props = { text: string; label: string }

/** A picture to scan; in the browser an SVG. */
export function QrCode({ text, label }: Props) {
  const picture = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 0 }))}`,
    [text],
  )
  return (
    <View className={styles.quiet} {...aria({ role: 'img', label })}>
      <Image className={styles.picture} src={picture} />
    </View>
  )
}
