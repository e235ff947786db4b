import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { go } from './go'
import styles from './sponsorship.module.scss'

/** S-21: on every page about a child, one tap to say that it comes to harm. */
export function HarmLink({ code }: { code?: string }) {
  return (
    <View
      className={styles.harm}
      onClick={() => go(`harm-report/index${code ? `?code=${code}` : ''}`)}
      {...aria({ role: 'button', label: '发现孩子受到伤害，马上报告' })}
    >
      <Text>发现孩子受到伤害？马上报告</Text>
    </View>
  )
}
