import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import styles from './index.module.scss'

/** 「第 1 步，共 3 步：基本情况」 in words, with a bar as decoration. */
export function Steps({ current, names }: { current: number; names: readonly string[] }) {
  const words = `第 ${current + 1} 步，共 ${names.length} 步：${names[current]}`
  return (
    <View className={styles.steps} {...aria({ role: 'status', label: words })}>
      <View className={styles.bar}>
        {names.map((name, index) => (
          <View key={name} className={classes(styles.part, index <= current && styles.done)} />
        ))}
      </View>
      <Text className={styles.words}>{words}</Text>
    </View>
  )
}
