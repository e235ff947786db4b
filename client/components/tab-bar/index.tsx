import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import styles from './index.module.scss'

const TABS = [
  { url: '/pages/home/index', label: '首页', icon: styles.home },
  { url: '/pages/activities/index', label: '活动', icon: styles.activities },
  { url: '/pages/messages/index', label: '消息', icon: styles.messages },
  { url: '/pages/me/index', label: '我的', icon: styles.me },
]

/** The bar of four; on a PC it stands at the left. WeChat's own letters are 10 px: too small. */
export function TabBar({ current }: { current: number }) {
  return (
    <View className={styles.bar} {...aria({ role: 'tablist' })}>
      <Text className={styles.brand}>关爱下一代</Text>
      {TABS.map(({ url, label, icon }, index) => (
        <View
          key={url}
          className={classes(styles.tab, index === current && styles.current)}
          onClick={() => index !== current && Taro.switchTab({ url })}
          {...aria({ role: 'tab', label })}
        >
          <View className={classes(styles.icon, icon)} />
          <Text className={styles.label}>{label}</Text>
        </View>
      ))}
    </View>
  )
}
