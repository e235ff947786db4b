import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classes } from '@client/design/classes'
import styles from './index.module.scss'

type Props = PropsWithChildren<{ tone?: 'warm' | 'good' | 'danger'; title?: string }>

/** A quiet box: what to know before going on. */
export function Notice({ tone = 'warm', title, children }: Props) {
  return (
    <View className={classes(styles.notice, styles[tone])}>
      {title && <Text className={styles.title}>{title}</Text>}
      {typeof children === 'string' ? <Text>{children}</Text> : children}
    </View>
  )
}
