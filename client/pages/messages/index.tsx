import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import { useCommand } from '@client/forms/use-command'
import type { Notice } from '@shared/account/notice.model'
import { momentInWords } from '@shared/kernel/local-date'
import styles from './index.module.scss'

export default function MessagesPage() {
  const query = useInfiniteQuery(
    api.account.notice.list.infiniteOptions({
      input: (after: string | undefined) => ({ after, limit: 20 }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  const read = useCommand(client.account.notice.markRead)
  useDidShow(() => {
    query.refetch()
  })

  function handleOpen(notice: Notice) {
    if (!notice.readAt) read.run({ noticeIds: [notice.id] })
    if (notice.page) Taro.navigateTo({ url: notice.page })
  }

  return (
    <Page tab={2} title='消息'>
      <QueryView query={query as never}>
        {({ pages }: { pages: { items: Notice[] }[] }) => {
          const notices = pages.flatMap((page) => page.items)
          if (notices.length === 0) {
            return <EmptyState why='还没有消息' what='您办的事有了进展，会在这里告诉您' />
          }
          return (
            <View>
              {notices.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} onOpen={() => handleOpen(notice)} />
              ))}
              {query.hasNextPage && (
                <MainAction
                  kind='second'
                  label='看更早的消息'
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

function NoticeCard({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  return (
    <Card urgent={!notice.readAt} onPress={onOpen} label={`${notice.title}。${notice.body}`}>
      {!notice.readAt && <Tag label='新' tone='brand' />}
      <Text className={styles.title}>{notice.title}</Text>
      <Text className={styles.body}>{notice.body}</Text>
      <Text className={styles.when}>
        {`${momentInWords(notice.createdAt, new Date())}${notice.page ? ' · 点开去看 ›' : ''}`}
      </Text>
    </Card>
  )
}
