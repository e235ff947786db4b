import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import type { StudentCard } from '@shared/sponsorship/student.model'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'
import styles from '../sponsorship.module.scss'
import { Choosing } from './_parts/choosing'
import { Suggestions, useSuggestions } from './_parts/suggestions'

/** S-05: anonymous cards in fair order, for verified sponsors only. */
export default function CardsPage() {
  const [chosen, setChosen] = useState<StudentCard | null>(null)
  const query = useInfiniteQuery({
    ...api.sponsorship.card.list.infiniteOptions({
      input: (after: string | undefined) => ({ after }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
    meta: { keep: false },
  })
  const above = useSuggestions().data?.map((one) => one.card.studentId) ?? []
  return (
    <Page title='需要帮助的孩子' note='等得久的排在前面。为了孩子，这里没有姓名和照片。'>
      <Suggestions onChoose={setChosen} />
      <QueryView query={query}>
        {({ pages }) => {
          const cards = pages
            .flatMap((page) => page.items)
            .filter((card) => !above.includes(card.studentId))
          if (cards.length === 0) {
            return <EmptyState why='现在没有等待的孩子' what='有了会在首页告诉您，谢谢您' />
          }
          return (
            <View className={styles.grid}>
              {cards.map((card) => (
                <OneCard key={card.studentId} card={card} onChoose={() => setChosen(card)} />
              ))}
            </View>
          )
        }}
      </QueryView>
      {query.hasNextPage && (
        <MainAction
          kind='second'
          label='再看一些'
          busy={query.isFetchingNextPage}
          onPress={() => query.fetchNextPage()}
        />
      )}
      {chosen && <Choosing card={chosen} onClose={() => setChosen(null)} />}
    </Page>
  )
}

function OneCard({ card, onChoose }: { card: StudentCard; onChoose: () => void }) {
  return (
    <Card>
      <Text className={styles.code}>{card.code}</Text>
      <Text className={prose.line}>
        {`${stageLabels[card.stage]} · ${card.township} · ${needInWords(card.need, card.stage)}`}
      </Text>
      <Text className={prose.soft}>{`已等待 ${card.waitingDays} 天`}</Text>
      <View>
        <MainAction kind='second' label='我想帮这个孩子' onPress={onChoose} />
      </View>
    </Card>
  )
}
