import { Text, View } from '@tarojs/components'
import { classes } from '@client/design/classes'
import styles from './index.module.scss'

export type Moment = {
  what: string
  /** Who and when, or by when. */
  detail?: string
  state: 'done' | 'next' | 'later'
}

/** What happened, what comes next, what is still to come. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <View className={styles.timeline}>
      {moments.map(({ what, detail, state }) => (
        <View key={`${what}${detail}`} className={classes(styles.moment, styles[state])}>
          <View className={styles.dot} />
          <View className={styles.words}>
            <Text className={styles.what}>
              {what}
              {state === 'next' ? '（现在）' : ''}
            </Text>
            {detail && <Text className={styles.detail}>{detail}</Text>}
          </View>
        </View>
      ))}
    </View>
  )
}
