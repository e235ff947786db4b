import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import styles from './tabs.module.scss'

type Props<Key extends string> = {
  label: string
  tabs: readonly { key: Key; label: string }[]
  chosen: Key
  onChoose: (key: Key) => void
}

/** A row of tabs for the office; elders see all sections one below another instead. */
export function Tabs<Key extends string>({ label, tabs, chosen, onChoose }: Props<Key>) {
  return (
    <View className={styles.tabs} {...aria({ role: 'tablist', label })}>
      {tabs.map(({ key, label: words }) => (
        <View
          key={key}
          className={classes(styles.tab, key === chosen && styles.chosen)}
          onClick={() => onChoose(key)}
          {...aria({ role: 'tab', label: words, current: key === chosen })}
        >
          <Text>{words}</Text>
        </View>
      ))}
    </View>
  )
}
