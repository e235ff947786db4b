import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import { useCommand } from '@client/forms/use-command'
import { useIsKnown } from '@client/session/use-me'
import type { Notice } from '@shared/account/notice.model'
import { momentInWords } from '@shared/kernel/local-date'
import styles from './index.module.scss'

export default function MessagesPage() {
  return (
    <Page tab={2} title='消息'>
      {useIsKnown() ? <MyMessages /> : <EmptyState why='登录后，这里有给您的消息' />}
    </Page>
  )
}

function MyMessages() {
  const query = useInfiniteQuery(
    api.account.notice.list.infiniteOptions({
      input: (after: string | undefined) => ({ limit: 20, ...(after && { after }) }),
      ...turning,
      select: allItems<Notice>,
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
    <PagedList
      query={query}
      empty={{ why: '还没有消息', what: '您办的事有了进展，会在这里告诉您' }}
    >
      {(notices) => {
        const unread = notices.filter(({ readAt }) => !readAt).slice(0, 50)
        return (
          <View>
            {unread.length > 1 && (
              <MainAction
                kind='second'
                label={`${unread.length} 条都看过了`}
                busy={read.busy}
                onPress={() => read.run({ noticeIds: unread.map(({ id }) => id) })}
              />
            )}
            {notices.map((notice) => (
              <NoticeCard key={notice.id} notice={notice} onOpen={() => handleOpen(notice)} />
            ))}
          </View>
        )
      }}
    </PagedList>
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
