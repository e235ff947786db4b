import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@client/components/card'
import { aria } from '@client/design/aria'
import type { Door } from '@client/session/doors/door'
import styles from './doors.module.scss'

/** Where else this person may go, in words. */
export function Doors({ title, doors }: { title: string; doors: readonly Door[] }) {
  if (doors.length === 0) return null
  return (
    <Card title={title}>
      <View className={styles.doors}>
        {doors.map(({ label, note, page }) => (
          <View
            key={page}
            className={styles.door}
            onClick={() => Taro.navigateTo({ url: page })}
            {...aria({ role: 'link', label: `${label}，${note}` })}
          >
            <View className={styles.words}>
              <Text className={styles.label}>{label}</Text>
              <Text className={styles.note}>{note}</Text>
            </View>
            <Text className={styles.arrow}>›</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
