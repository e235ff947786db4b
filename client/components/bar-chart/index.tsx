import { Text, View } from '@tarojs/components'
import styles from './index.module.scss'

type Bar = { label: string; value: number; words: string; low?: boolean }

/** Bars with their numbers in words beside them: the chart is its own table. */
export function BarChart({ bars, most }: { bars: readonly Bar[]; most: number }) {
  return (
    <View className={styles.chart}>
      {bars.map(({ label, value, words, low }) => (
        <View key={label} className={styles.row}>
          <Text className={styles.label}>{label}</Text>
          <View className={styles.track}>
            <View
              className={low ? styles.low : styles.bar}
              style={{ width: `${most === 0 ? 0 : Math.min(100, (value / most) * 100)}%` }}
            />
          </View>
          <Text className={styles.words}>{words}</Text>
        </View>
      ))}
    </View>
  )
}
