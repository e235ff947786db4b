import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { MainAction } from '../main-action'
import styles from './index.module.scss'
import { timeOfDay } from './time-of-day'

type Props = {
  /** The verb: 「提交报名」. */
  label: string
  onPress: () => void
  busy?: boolean
  failure?: string | null
  /** The failure was no refusal: pressing again may help. */
  isUnanswered?: boolean
  hasErrors?: boolean
  savedAt?: number | null
  refusal?: string | null
}

/** The pinned foot of a form: what failed, the one action, and that nothing is lost. */
export function FormFoot(props: Props) {
  const { label, onPress, busy, failure, isUnanswered, hasErrors, savedAt, refusal } = props
  const problem = failure ?? (hasErrors ? '有几处还要改，请看红字' : null)
  return (
    <View>
      {problem && (
        <View {...aria({ role: 'alert' })}>
          <Text className={styles.problem}>{problem}</Text>
        </View>
      )}
      <MainAction
        label={isUnanswered ? '重试' : label}
        onPress={onPress}
        busy={busy}
        refusal={refusal}
        note={savedAt ? `已保存 ${timeOfDay(savedAt)}，退出也不会丢` : undefined}
      />
    </View>
  )
}
