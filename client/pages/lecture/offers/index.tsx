import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import type { MyOffer } from '@shared/lecture/offer.model'
import { go } from '../go'
import { OfferCard } from './_parts/offer-card'

/** 应单: what a lecturer was asked; to accept or to decline, and never an order. */
export default function OffersPage() {
  const query = useInfiniteQuery(
    api.lecture.offer.list.infiniteOptions({
      input: (after: string | undefined) => (after ? { after } : {}),
      ...turning,
      select: allItems<MyOffer>,
    }),
  )
  return (
    <Page title='请您讲的课' note='愿意就接受，不方便就谢绝，都可以'>
      <PagedList
        query={query}
        empty={{ why: '现在没有请您讲的课', what: '填好空闲时间，更容易排到合适的' }}
      >
        {(offers) => (
          <View>
            {offers.map((offer) => (
              <OfferCard key={offer.id} offer={offer} />
            ))}
          </View>
        )}
      </PagedList>
      <MainAction label='按日子看，什么时候去讲' kind='second' onPress={() => go('month')} />
      <MainAction label='我的空闲时间' kind='second' onPress={() => go('times')} />
      <MainAction label='我的讲师资料' kind='second' onPress={() => go('profile')} />
    </Page>
  )
}
