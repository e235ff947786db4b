import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import styles from './index.module.scss'

/** How far an upload, import or export has come, in words and as a bar. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const share = total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100))
  return (
    <View className={styles.progress} {...aria({ role: 'status', label: `${label} ${share}%` })}>
      <Text className={styles.words}>{`${label} ${share}%`}</Text>
      <View className={styles.track}>
        <View className={styles.bar} style={{ width: `${share}%` }} />
      </View>
    </View>
  )
}
