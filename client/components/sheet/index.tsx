import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from '@client/design/aria'
import styles from './index.module.scss'

type Props = PropsWithChildren<{ title: string; onClose: () => void }>

/** A question over the page, from below; the shade around it closes it. It never closes by itself. */
export function Sheet({ title, onClose, children }: Props) {
  return (
    <View className={styles.layer}>
      <View className={styles.shade} onClick={onClose} />
      <View className={styles.sheet} {...aria({ role: 'dialog', label: title })}>
        <Text className={styles.title}>{title}</Text>
        {children}
      </View>
    </View>
  )
}
