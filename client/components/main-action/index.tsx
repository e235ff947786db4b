import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import styles from './index.module.scss'

type Props = {
  /** A verb: 「提交报名」, never 「确定」. */
  label: string
  onPress: () => void
  busy?: boolean
  /** Why it cannot be pressed now; shown under the grey button. */
  refusal?: string | null
  /** Said under the button, e.g. what happens then. */
  note?: string
  kind?: 'main' | 'second' | 'danger'
}

/** A full-width button that says why when it is grey. */
export function MainAction({ label, onPress, busy, refusal, note, kind = 'main' }: Props) {
  const blocked = busy || Boolean(refusal)
  return (
    <View className={styles.action}>
      <View
        className={classes(styles.button, styles[kind], blocked && styles.blocked)}
        hoverClass={blocked ? 'none' : styles.pressed}
        onClick={() => !blocked && onPress()}
        {...aria({ role: 'button', label, disabled: blocked })}
      >
        <Text>{busy ? '正在保存，请稍等' : label}</Text>
      </View>
      {(refusal || note) && <Text className={styles.note}>{refusal || note}</Text>}
    </View>
  )
}
