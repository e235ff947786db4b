import { Text, View } from '@tarojs/components'
import { MainAction } from '../main-action'
import styles from './index.module.scss'

type Props = {
  /** Why there is nothing. */
  why: string
  /** What to do about it. */
  what?: string
  action?: { label: string; onPress: () => void }
}

export function EmptyState({ why, what, action }: Props) {
  return (
    <View className={styles.empty}>
      <Text className={styles.why}>{why}</Text>
      {what && <Text className={styles.what}>{what}</Text>}
      {action && <MainAction kind='second' label={action.label} onPress={action.onPress} />}
    </View>
  )
}
