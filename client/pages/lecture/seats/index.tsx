import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import type { MySeat } from '@shared/lecture/seat.model'
import { seatSentence } from '@shared/lecture/seat.wording'
import { go } from '../go'
import { SessionCard } from '../session-card'

/** What this parent holds, seat or place in line. */
export default function SeatsPage() {
  const query = useInfiniteQuery(
    api.lecture.seat.list.infiniteOptions({
      input: (after: string | undefined) => (after ? { after } : {}),
      ...turning,
      select: allItems<MySeat>,
    }),
  )
  return (
    <Page
      title='我的座位'
      action={<MainAction label='看家长公开课' kind='second' onPress={() => go('sessions')} />}
    >
      <PagedList query={query} empty={{ why: '您还没有订过座位', what: '看看近期的家长公开课' }}>
        {(seats) => (
          <View>
            {seats.map((seat) => (
              <SessionCard
                key={seat.id}
                session={seat.session}
                words={seatSentence(seat, new Date())}
              />
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}
