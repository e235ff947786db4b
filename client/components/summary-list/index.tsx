import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@client/design/aria'
import styles from './index.module.scss'

export type SummaryRow = { label: string; value: ReactNode; onChange?: () => void }

type Props = {
  rows: readonly SummaryRow[]
  /** The verb beside a row that can be changed. */
  changeLabel?: string
}

/** Label and value in rows; 「修改」 where a value may be changed from here. */
export function SummaryList({ rows, changeLabel = '修改' }: Props) {
  return (
    <View className={styles.list}>
      {rows.map(({ label, value, onChange }) => (
        <View key={label} className={styles.row}>
          <Text className={styles.label}>{label}</Text>
          <View className={styles.value}>
            {typeof value === 'object' ? value : <Text>{value}</Text>}
          </View>
          {onChange && (
            <View
              className={styles.change}
              onClick={onChange}
              {...aria({ role: 'button', label: `${changeLabel}${label}` })}
            >
              <Text>{changeLabel}</Text>
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
