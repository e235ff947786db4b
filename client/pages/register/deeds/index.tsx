import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { DeedCard } from '../deed-card'

/** What waits for this office's or this captain's word, the oldest first. */
export default function DeedsPage() {
  const query = useInfiniteQuery(
    api.volunteer.deed.listWaiting.infiniteOptions({
      ...turning,
      input: (after) => ({ after }),
      select: allItems,
    }),
  )
  return (
    <Page title='业绩确认' note='自己申报的，要别人确认才算时长'>
      <PagedList
        query={query}
        empty={{ why: '现在没有等您确认的业绩', what: '队员记了会出现在这里' }}
      >
        {(deeds) => (
          <View>
            {deeds.map((deed) => (
              <DeedCard key={deed.id} deed={deed} named />
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}
