import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { RankedBy, Standing } from '@shared/submission/points.model'
import { RANKING_READERS } from '@shared/submission/points.rules'
import { POINTS_DEFINITION, rankedByLabels, tableInWords } from '@shared/submission/points.wording'
import { go } from '../go'
import { PeriodField, wholeYear } from '../period-field'
import { useCommittee } from '../use-committee'
import { KeepYear } from './_parts/keep-year'

/** P-08: who was printed how often and how high, by unit or by person. */
export default function RankingPage() {
  const { committeeId, query } = useCommittee(RANKING_READERS)
  if (committeeId) return <Ranking committeeId={committeeId} />
  return (
    <Page title='用稿排名'>
      <QueryView query={query}>{() => <EmptyState why='请从单位里打开用稿排名' />}</QueryView>
    </Page>
  )
}

function Ranking({ committeeId }: { committeeId: CommitteeId }) {
  const [asked, setAsked] = useState(wholeYear)
  const [by, setBy] = useState<RankedBy>('unit')
  const query = useQuery(
    api.submission.points.get.queryOptions({ input: { committeeId, ...asked, by } }),
  )
  const open = ({ unit, name }: Standing) =>
    go('counted', {
      committeeId,
      year: String(asked.year),
      period: asked.period,
      unitId: unit.id,
      ...(name && { name: encodeURIComponent(name) }),
    })
  return (
    <Page title='用稿排名' wide>
      <PeriodField value={asked} onChange={setAsked} />
      <ChoiceTiles label='怎么排' choices={choicesOf(rankedByLabels)} value={by} onChange={setBy} />
      <QueryView query={query}>
        {(ranking) => (
          <View>
            {ranking.standings.length === 0 ? (
              <EmptyState
                why='这一段还没有登记过采用'
                what='稿件被采用、关工办核对后，会出现在这里'
              />
            ) : (
              <DataTable
                label='用稿排名'
                rows={ranking.standings}
                keyOf={({ unit, name }) => `${unit.id}/${name ?? ''}`}
                onOpen={open}
                columns={columnsFor(by)}
              />
            )}
            <Text className={prose.soft}>
              {`${ranking.desk.name}：${tableInWords(ranking.table)}。${POINTS_DEFINITION}`}
            </Text>
            {ranking.tooLate > 0 && (
              <Notice>{`封存后又核对了 ${ranking.tooLate} 条这一年的采用，不计入排名`}</Notice>
            )}
            <KeepYear year={asked.year} {...ranking} />
          </View>
        )}
      </QueryView>
    </Page>
  )
}

const choicesOf = <Value extends string>(labels: Record<Value, string>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }))

const columnsFor = (by: RankedBy) => [
  {
    label: '名次',
    cell: ({ rank }: Standing) => `第 ${rank}`,
    sortBy: ({ rank }: Standing) => rank,
  },
  {
    label: by === 'unit' ? '单位' : '署名人',
    cell: ({ unit, name }: Standing) => (name ? `${name}（${unit.name}）` : unit.name),
  },
  { label: '采用篇数', cell: ({ articles }: Standing) => `${articles} 篇`, numeric: true },
  { label: '采用次数', cell: ({ adoptions }: Standing) => `${adoptions} 次`, numeric: true },
  {
    label: '积分',
    cell: ({ points }: Standing) => `${points} 分 ›`,
    sortBy: ({ points }: Standing) => points,
    numeric: true,
  },
]
