import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import styles from './index.module.scss'

type Props = { label: string; words: string; isOn: boolean; onChange: (isOn: boolean) => void }

/** Something that is on or off, as a whole row to press; the state is said in a word as well. */
export function SwitchRow({ label, words, isOn, onChange }: Props) {
  return (
    <View
      className={styles.row}
      onClick={() => onChange(!isOn)}
      {...aria({ role: 'switch', label, checked: isOn })}
    >
      <Text className={styles.words}>{words}</Text>
      <Text className={styles.state}>{isOn ? '开' : '关'}</Text>
      <View className={classes(styles.track, isOn && styles.on)}>
        <View className={styles.knob} />
      </View>
    </View>
  )
}
