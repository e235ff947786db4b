import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import styles from './index.module.scss'

type Props = PropsWithChildren<{
  title?: string
  /** The card that needs this person now carries the brand's edge. */
  urgent?: boolean
  /** The whole card opens something; in WeChat `label` is read aloud instead of its parts. */
  onPress?: () => void
  label?: string
}>

export function Card({ title, urgent, onPress, label, children }: Props) {
  return (
    <View
      className={classes(styles.card, urgent && styles.urgent, onPress && styles.pressable)}
      onClick={onPress}
      {...(onPress ? aria({ role: 'button', label: spoken(label ?? title) }) : {})}
    >
      {title && <Text className={styles.title}>{title}</Text>}
      {children}
    </View>
  )
}

/** A browser reads out what the card says; a name of its own would have to repeat all of it. */
const spoken = (label: string | undefined) => (process.env.TARO_ENV === 'weapp' ? label : undefined)
