import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { momentInWords } from '@shared/kernel/local-date'
import type { CountyMarket } from '@shared/sponsorship/matching.model'
import { refusalToPropose } from '@shared/sponsorship/matching.rules'
import { proposalStatusLabels, proposeRefusalMessages } from '@shared/sponsorship/matching.wording'
import { go } from '../go'
import styles from '../sponsorship.module.scss'

/** S-08: the office asks for a proposal; what it reads and confirms comes after. */
export default function MatchingPage() {
  const survey = useQuery(api.sponsorship.matching.survey.queryOptions({ input: {} }))
  const proposals = useInfiniteQuery({
    ...api.sponsorship.matching.list.infiniteOptions({
      input: (after: string | undefined) => ({ after }),
      ...turning,
    }),
    select: allItems,
  })
  return (
    <Page
      wide
      title='匹配建议'
      note='系统只排建议。您逐对确认、发布以后，资助人才看得到；选不选由资助人定。'
    >
      <QueryView query={survey}>
        {(counties) =>
          counties.length === 0 ? (
            <EmptyState why='还没有等待的孩子，也没有核验过的资助人' />
          ) : (
            <View className={styles.grid}>
              {counties.map((one) => (
                <County key={one.countyId} market={one} />
              ))}
            </View>
          )
        }
      </QueryView>
      <Text className={prose.heading}>排过的建议</Text>
      <PagedList query={proposals} empty={{ why: '还没有排过' }}>
        {(items) => (
          <View className={styles.grid}>
            {items.map((one) => (
              <Card
                key={one.proposalId}
                title={`${one.county} ${momentInWords(one.madeAt, new Date())}`}
                onPress={() => go(`proposal/index?proposalId=${one.proposalId}`)}
              >
                <Tag
                  label={proposalStatusLabels[one.status]}
                  tone={one.status === 'open' ? 'warm' : 'plain'}
                />
                <Text className={prose.line}>
                  {`${one.students} 个孩子在等，排上 ${one.classes.reduce((sum, row) => sum + row.served, 0)} 个`}
                </Text>
              </Card>
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}

function County({ market }: { market: CountyMarket }) {
  const propose = useCommand(client.sponsorship.matching.propose, {
    onDone: ({ proposalId }) => go(`proposal/index?proposalId=${proposalId}`),
  })
  const refusal = refusalToPropose(market)
  const { openProposalId } = market
  return (
    <Card title={market.county}>
      <Text className={prose.line}>
        {`${market.students} 个孩子可以推荐 · ${market.sponsors} 位资助人填了意愿 · 还有 ${market.places} 个名额`}
      </Text>
      {openProposalId ? (
        <MainAction
          label='接着逐对确认'
          onPress={() => go(`proposal/index?proposalId=${openProposalId}`)}
        />
      ) : (
        <MainAction
          label='排一次建议'
          busy={propose.busy}
          refusal={refusal && proposeRefusalMessages[refusal]}
          onPress={() => propose.run({ countyId: market.countyId })}
        />
      )}
    </Card>
  )
}
