import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Ratio } from '@client/components/ratio'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import type { CommitteeId } from '@shared/committee/committee.model'
import { ratioInWords } from '@shared/kernel/ratio.rules'
import { spanOf } from '@shared/submission/points.rules'
import type { UnitTally } from '@shared/submission/statistics.model'
import { STATISTICS_READERS } from '@shared/submission/statistics.rules'
import { daysInWords, STATISTICS_DEFINITIONS } from '@shared/submission/statistics.wording'
import { go } from '../go'
import { PeriodField, wholeYear } from '../period-field'
import { useCommittee } from '../use-committee'

/** P-14: handed in, adopted, the rate and the days to a decision, by unit. */
export default function StatisticsPage() {
  const { committeeId, query } = useCommittee(STATISTICS_READERS)
  if (committeeId) return <Statistics committeeId={committeeId} />
  return (
    <Page title='用稿统计'>
      <QueryView query={query}>{() => <EmptyState why='请从单位里打开用稿统计' />}</QueryView>
    </Page>
  )
}

function Statistics({ committeeId }: { committeeId: CommitteeId }) {
  const [asked, setAsked] = useState(wholeYear)
  const span = spanOf(asked.year, asked.period)
  const query = useQuery(
    api.submission.statistics.get.queryOptions({ input: { committeeId, ...span } }),
  )
  const open = (unit?: UnitTally['unit']) =>
    go('handed-in', { committeeId, ...span, ...(unit && { unitId: unit.id }) })
  return (
    <Page
      title='用稿统计'
      note={`${span.fromOn.replaceAll('-', '.')} 到 ${span.toOn.replaceAll('-', '.')} 交的稿`}
      wide
    >
      <PeriodField value={asked} onChange={setAsked} />
      <QueryView query={query}>
        {({ total, units }) => (
          <View>
            <Ratio
              label='采用率：采用 / 来稿'
              part={total.adopted}
              whole={total.submitted}
              definition={`来稿：${STATISTICS_DEFINITIONS.submitted}。采用：${STATISTICS_DEFINITIONS.adopted}。`}
              onOpen={() => open()}
            />
            <SummaryList
              rows={[
                { label: '来稿', value: `${total.submitted} 篇` },
                { label: '已有结论', value: `${total.decided} 篇` },
                { label: '已发布', value: `${total.published} 篇` },
                { label: '多久有结论', value: daysInWords(total.medianDays) },
              ]}
            />
            <Text className={prose.soft}>
              {`已发布：${STATISTICS_DEFINITIONS.published}。多久有结论：${STATISTICS_DEFINITIONS.days}。`}
            </Text>
            {units.length === 0 ? (
              <EmptyState why='这一段没有来稿' />
            ) : (
              <DataTable
                label='各单位用稿'
                rows={units}
                keyOf={({ unit }) => unit.id}
                onOpen={({ unit }) => open(unit)}
                columns={columns}
              />
            )}
          </View>
        )}
      </QueryView>
    </Page>
  )
}

const columns = [
  { label: '单位', cell: ({ unit }: UnitTally) => unit.name },
  {
    label: '来稿',
    cell: ({ submitted }: UnitTally) => `${submitted} 篇 ›`,
    sortBy: ({ submitted }: UnitTally) => submitted,
    numeric: true,
  },
  {
    label: '采用率',
    cell: ({ adopted, submitted }: UnitTally) => ratioInWords(adopted, submitted),
    sortBy: ({ adopted, submitted }: UnitTally) => adopted / submitted,
    numeric: true,
  },
  { label: '已发布', cell: ({ published }: UnitTally) => `${published} 篇`, numeric: true },
  {
    label: '多久有结论',
    cell: ({ medianDays }: UnitTally) => daysInWords(medianDays),
    sortBy: ({ medianDays }: UnitTally) => medianDays ?? Number.POSITIVE_INFINITY,
    numeric: true,
  },
]
