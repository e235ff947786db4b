import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import type { CommitteeId } from '@shared/committee/committee.model'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { briefingStatusLabels, numbersInWords } from '@shared/submission/briefing.wording'
import { go } from '../go'
import { useCommittee, useHoldsIn } from '../use-committee'

/** A committee's issues, with 「17 期、146 条」 a year. Without a committee, the reader's own. */
export default function BriefingsPage() {
  const { committeeId, query } = useCommittee(COMPILERS)
  if (committeeId) return <Briefings committeeId={committeeId} />
  return (
    <Page title='简报'>
      <QueryView query={query}>
        {() => <Text className={prose.line}>请从单位里打开简报</Text>}
      </QueryView>
    </Page>
  )
}

function Briefings({ committeeId }: { committeeId: CommitteeId }) {
  const mayCompile = useHoldsIn(committeeId, COMPILERS)
  const tally = useQuery(api.submission.briefing.tally.queryOptions({ input: { committeeId } }))
  const query = useInfiniteQuery(
    api.submission.briefing.list.infiniteOptions({
      ...turning,
      input: (after) => ({ after, committeeId }),
      select: allItems,
    }),
  )
  return (
    <Page
      title='简报'
      action={
        mayCompile ? (
          <MainAction label='编一期简报' onPress={() => go('compile', { committeeId })} />
        ) : undefined
      }
    >
      {tally.data?.map(({ year, issues, items }) => (
        <Text key={year} className={prose.line}>
          {`${year}年编发 ${issues} 期，${items} 条`}
        </Text>
      ))}
      <PagedList
        query={query}
        empty={{ why: '还没有编过简报', what: '稿件发布后，可以选进一期简报' }}
      >
        {(lines) => (
          <View>
            {lines.map((line) => (
              <Card
                key={line.id}
                label='打开这一期'
                onPress={() => go('briefing', { briefingId: line.id })}
              >
                <Text className={prose.name}>
                  {line.numbers ? numbersInWords(line.numbers) : '还没有签发的一期'}
                </Text>
                <View className={prose.tags}>
                  <Tag
                    label={briefingStatusLabels[line.status]}
                    tone={line.status === 'issued' ? 'good' : 'warm'}
                  />
                  <Text className={prose.soft}>
                    {[line.issuedOn?.replaceAll('-', '.'), `${line.items} 条`]
                      .filter(Boolean)
                      .join('，')}
                  </Text>
                </View>
              </Card>
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}
