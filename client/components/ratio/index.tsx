import { Text, View } from '@tarojs/components'
import { ratioInWords } from '@shared/kernel/ratio.rules'
import { Card } from '../card'
import styles from './index.module.scss'

type Props = {
  label: string
  part: number
  whole: number
  /** What is counted and how: 口径. */
  definition?: string
  /** Opens the rows behind the number. */
  onOpen?: () => void
}

/** `8/16 = 50.0%`, with its definition beside it and its rows one tap away. */
export function Ratio({ label, part, whole, definition, onOpen }: Props) {
  const words = ratioInWords(part, whole)
  return (
    <Card onPress={onOpen} label={`${label} ${words}${onOpen ? '，看名单' : ''}`}>
      <View className={styles.ratio}>
        <Text className={styles.label}>{label}</Text>
        <Text className={styles.number}>{words}</Text>
        {definition && <Text className={styles.label}>{definition}</Text>}
        {onOpen && <Text className={styles.open}>看名单 ›</Text>}
      </View>
    </Card>
  )
}
