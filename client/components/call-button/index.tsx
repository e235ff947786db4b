import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { aria } from '@client/design/aria'
import styles from './index.module.scss'

/** 「有事打电话给…」 — a person is always one tap away. */
export function CallButton({ name, phone }: { name: string; phone: string | null }) {
  if (!phone) return <Text className={styles.none}>有事请到{name}当面问</Text>
  return (
    <View
      className={styles.call}
      onClick={() => Taro.makePhoneCall({ phoneNumber: phone })}
      {...aria({ role: 'button', label: `打电话给${name} ${phone}` })}
    >
      <Text className={styles.words}>有事打电话给{name}</Text>
      <Text className={styles.phone}>{phone}</Text>
    </View>
  )
}
