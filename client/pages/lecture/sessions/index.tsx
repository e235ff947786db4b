import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import type { Session } from '@shared/lecture/seat.model'
import { go } from '../go'
import { SessionCard } from '../session-card'
import { useMe } from '../use-me'

/** 公开场: what parents may come to in the next weeks. */
export default function SessionsPage() {
  const { isKnown } = useMe()
  const query = useInfiniteQuery(
    api.lecture.session.list.infiniteOptions({
      input: (after: string | undefined) => (after ? { after } : {}),
      ...turning,
      select: allItems<Session>,
    }),
  )
  return (
    <Page title='家长公开课' note='公益免费，一家最多来两位大人'>
      <PagedList query={query} empty={{ why: '近期还没有公开课', what: '学校开放后这里就能看到' }}>
        {(sessions) => (
          <View>
            {sessions.map((session) => (
              <SessionCard key={session.id} session={session} />
            ))}
          </View>
        )}
      </PagedList>
      <MainAction label='按日子看，什么时候有' kind='second' onPress={() => go('month')} />
      <MainAction label='没有想听的？说一声' kind='second' onPress={() => go('wish')} />
      {isKnown && <MainAction label='我的座位' kind='second' onPress={() => go('seats')} />}
    </Page>
  )
}
