import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { goBack } from '@client/boot/go-back'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { useElderMode } from '@client/design/ui'
import { CallButton } from '../call-button'
import { PrivacySheet } from '../privacy-sheet'
import { TabBar } from '../tab-bar'
import styles from './index.module.scss'

type Props = PropsWithChildren<{
  /** What this screen is about; a page with a `tab` may leave it out. */
  title?: string
  note?: string
  /** The index of the tab this page is, if it is one. */
  tab?: number
  /** The one main action, pinned at the bottom. */
  action?: ReactNode
  /** Staff lists use the width of a PC. */
  wide?: boolean
  /** The responsible office: shown at the foot, one tap calls it. */
  office?: { name: string; phone: string | null } | null
}>

/** The frame of every screen: title with a way back, content, the office to call, one pinned action. */
export function Page({ title, note, tab, action, wide, office, children }: Props) {
  const { elder } = useElderMode()
  return (
    <View
      className={classes(
        styles.page,
        elder && 'elder',
        tab !== undefined && styles.withTabs,
        Boolean(action) && styles.withAction,
      )}
    >
      <View className={classes(styles.body, wide && styles.wide)}>
        {title && <Head title={title} canReturn={tab === undefined} />}
        {note && <Text className={styles.note}>{note}</Text>}
        {children}
        {office && <CallButton name={office.name} phone={office.phone} />}
      </View>
      {action && (
        <View className={styles.foot}>
          <View className={classes(styles.action, wide && styles.wideAction)}>{action}</View>
        </View>
      )}
      <TabBar current={tab} />
      {process.env.TARO_ENV === 'weapp' && <PrivacySheet />}
    </View>
  )
}

function Head({ title, canReturn }: { title: string; canReturn: boolean }) {
  const showsBack = process.env.TARO_ENV === 'h5' && canReturn
  return (
    <View className={styles.head}>
      {showsBack && (
        <View
          className={styles.back}
          onClick={goBack}
          {...aria({ role: 'button', label: '返回上一页' })}
        >
          <Text>‹</Text>
        </View>
      )}
      <Text className={styles.title} {...aria({ role: 'heading', level: 1 })}>
        {title}
      </Text>
    </View>
  )
}
