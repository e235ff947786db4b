import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@client/design/aria'
import { MainAction } from '../main-action'
import styles from './index.module.scss'

/** As much of a query as a screen needs: what `useQuery` or `useInfiniteQuery` gave. */
export type Asked<Data> = {
  data: Data | undefined
  isPending: boolean
  error: { message: string } | null
  refetch: () => unknown
}

type Props<Data> = {
  query: Asked<Data>
  children: (data: Data) => ReactNode
}

/** The three states every screen has: waiting, failed (with a way back), and here it is. */
export function QueryView<Data>({ query, children }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isPending) {
    return (
      <View className={styles.state} {...aria({ role: 'status', live: true })}>
        <Text>正在打开，请稍等</Text>
      </View>
    )
  }
  return (
    <View className={styles.state} {...aria({ role: 'alert' })}>
      <Text className={styles.failure}>{query.error?.message}</Text>
      <MainAction kind='second' label='再试一次' onPress={() => query.refetch()} />
    </View>
  )
}
