import { Text } from '@tarojs/components'
import { classes } from '@client/design/classes'
import styles from './index.module.scss'

export type Tone = 'brand' | 'warm' | 'good' | 'plain'

/** A word of colour beside a sentence, never instead of one. */
export function Tag({ label, tone = 'plain' }: { label: string; tone?: Tone }) {
  return <Text className={classes(styles.tag, styles[tone])}>{label}</Text>
}
