import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { type BarRoom, useBar } from './bar'
import styles from './index.module.scss'

const TABS = [
  { url: '/pages/home/index', label: '首页', icon: styles.home },
  { url: '/pages/activities/index', label: '活动', icon: styles.activities },
  { url: '/pages/messages/index', label: '消息', icon: styles.messages },
  { url: '/pages/me/index', label: '我的', icon: styles.me },
]

type Props = {
  /** Which tab this page is; a page that is none shows the bar only on a PC. */
  current?: number
}

/** The bar of four; on a PC it stands at the left. WeChat's own letters are 10 px: too small. */
export function TabBar({ current }: Props) {
  const { rooms, counts } = useBar()
  const isTab = current !== undefined
  return (
    <View className={classes(styles.bar, !isTab && styles.deskOnly)}>
      <Text className={styles.brand}>关爱下一代</Text>
      <View className={styles.tabs} {...aria({ role: 'navigation', label: '主要页面' })}>
        {TABS.map(({ url, label, icon }, index) => (
          <View
            key={url}
            className={classes(styles.tab, index === current && styles.current)}
            onClick={() => index !== current && Taro.switchTab({ url })}
            {...aria({
              role: 'link',
              label: counts[index] ? `${label}，${counts[index]} 件` : label,
              current: index === current,
            })}
          >
            <View className={classes(styles.icon, icon)} />
            <Text className={styles.label}>{label}</Text>
            {counts[index] ? <Text className={styles.count}>{counts[index]}</Text> : null}
          </View>
        ))}
      </View>
      <Rooms rooms={rooms} />
    </View>
  )
}

function Rooms({ rooms }: { rooms: readonly BarRoom[] }) {
  if (process.env.TARO_ENV !== 'h5' || rooms.length === 0) return null
  const here = Taro.getCurrentPages().at(-1)?.route
  return (
    <View className={styles.rooms} {...aria({ role: 'navigation', label: '我的工作' })}>
      {rooms.map(({ title, doors }) => (
        <View key={title}>
          <Text className={styles.room}>{title}</Text>
          {doors.map(({ label, page }) => (
            <View
              key={page}
              className={classes(styles.door, isHere(page, here) && styles.current)}
              onClick={() => Taro.navigateTo({ url: page })}
              {...aria({ role: 'link', label, current: isHere(page, here) })}
            >
              <Text>{label}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

const isHere = (page: string, here: string | undefined) =>
  here?.replace(/^\//, '').startsWith(page.replace(/^\//, '')) === true
