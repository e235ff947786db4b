import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { ReadAloud } from '../read-aloud'
import styles from './index.module.scss'

type Props = {
  title: string
  text: string
  /** Said below the text, e.g. 「可以不同意，不影响上学」. */
  note?: string
  /** `null` until somebody chose: no answer is preselected. */
  answer: boolean | null
  onAnswer: (agrees: boolean) => void
  error?: string
}

/** One consent on its own: its text, a voice, and two answers of equal weight. */
export function ConsentCard({ title, text, note, answer, onAnswer, error }: Props) {
  return (
    <View className={styles.card}>
      <Text className={styles.title}>{title}</Text>
      <Text className={styles.text}>{text}</Text>
      {note && <Text className={styles.note}>{note}</Text>}
      <ReadAloud text={`${title}。${text}${note ?? ''}`} />
      <View className={styles.answers} {...aria({ role: 'radiogroup', label: title })}>
        {[true, false].map((agrees) => (
          <View
            key={String(agrees)}
            className={classes(styles.answer, answer === agrees && styles.chosen)}
            onClick={() => onAnswer(agrees)}
            {...aria({
              role: 'radio',
              label: `${agrees ? '同意' : '不同意'}：${title}`,
              checked: answer === agrees,
            })}
          >
            <Text>{`${answer === agrees ? '✓ ' : ''}${agrees ? '同意' : '不同意'}`}</Text>
          </View>
        ))}
      </View>
      {error && <Text className={styles.error}>{error}</Text>}
    </View>
  )
}
