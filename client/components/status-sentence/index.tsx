import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { Tag, type Tone } from '../tag'
import styles from './index.module.scss'

type Props = {
  /** Where it stands, who acts next and by when: 「街道正在审核，一般 5 个工作日内有结果」. */
  sentence: string
  tag?: string
  tone?: Tone
}

export function StatusSentence({ sentence, tag, tone = 'warm' }: Props) {
  return (
    <View className={styles.status} {...aria({ role: 'status', live: true })}>
      {tag && <Tag label={tag} tone={tone} />}
      <Text className={styles.sentence}>{sentence}</Text>
    </View>
  )
}
