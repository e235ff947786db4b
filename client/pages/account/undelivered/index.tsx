import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { useIsKnown } from '@client/session/use-me'
import { momentInWords } from '@shared/kernel/local-date'
import { undeliveredLabels } from '@shared/wechat/wechat.wording'
import styles from './index.module.scss'

/** Messages that did not reach a person's WeChat; each lies in the app's own box all the same. */
export default function UndeliveredPage() {
  const enabled = useIsKnown()
  const query = useInfiniteQuery(
    api.wechat.message.listUndelivered.infiniteOptions({
      input: (after: string | undefined) => ({ after, limit: 20 }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      enabled,
    }),
  )
  return (
    <Page
      title='没有送到的通知'
      note='这些通知小程序的“消息”里都有，只是微信没有提醒到；着急的请打个电话'
    >
      <QueryView query={query}>
        {({ pages }) => {
          const messages = pages.flatMap((page) => page.items)
          if (messages.length === 0) {
            return <EmptyState why='都送到了' what='有没送到的，会列在这里' />
          }
          return (
            <View>
              {messages.map(({ id, title, personName, phone, outcome, failedAt }) => (
                <Card key={id} title={title}>
                  <Text className={styles.line}>
                    {[personName || '没有填姓名', phone ?? '没有填手机号'].join(' · ')}
                  </Text>
                  <Text className={styles.when}>
                    {`${undeliveredLabels[outcome]} · ${momentInWords(failedAt, new Date())}`}
                  </Text>
                </Card>
              ))}
              {query.hasNextPage && (
                <MainAction
                  kind='second'
                  label='看更早的'
                  busy={query.isFetchingNextPage}
                  onPress={() => query.fetchNextPage()}
                />
              )}
            </View>
          )
        }}
      </QueryView>
    </Page>
  )
}
