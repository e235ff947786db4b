import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from '@client/design/aria'
import styles from './index.module.scss'

export type FieldProps = {
  label: string
  hint?: string
  /** What is wrong, in words; the box turns red as well. */
  error?: string
}

/** The label above, a hint, the input, and below it in words what is wrong. */
export function Field({ label, hint, error, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className={styles.field}>
      <Text className={styles.label}>{label}</Text>
      {hint && <Text className={styles.hint}>{hint}</Text>}
      {children}
      {error && (
        <View {...aria({ role: 'alert' })}>
          <Text className={styles.error}>{error}</Text>
        </View>
      )}
    </View>
  )
}
