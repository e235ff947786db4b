import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useMe } from '@client/session/use-me'
import type { CommitteeId } from '@shared/committee/committee.model'
import type {
  PublicCell,
  PublicStatistics,
  StatisticMeasure,
} from '@shared/sponsorship/statistics.model'
import {
  cellInWords,
  FEW_IN_WORDS,
  leftOutInWords,
  statisticDefinitions,
  statisticLabels,
  windowInWords,
} from '@shared/sponsorship/statistics.wording'
import { go } from '../go'
import { thisYear, YearField } from '../year-field'
import { OfficeNumbers } from './_parts/office-numbers'

const MEASURES: readonly StatisticMeasure[] = ['children', 'cash', 'goods', 'donors']

/** S-22: what was given, for everyone; each number with its window and 口径, none that points at a child. */
export default function StatisticsPage() {
  const areaId = useRouteId<CommitteeId>('areaId')
  const [year, setYear] = useState(thisYear())
  const { me } = useMe()
  const isOffice = me?.grants.some(({ role }) => role === 'countyOffice') ?? false
  const query = useQuery(
    api.sponsorship.statistics.show.queryOptions({ input: { areaId: areaId || null, year } }),
  )
  return (
    <Page title='助学统计' note='款物由受托机构收转，以监护人签收为准' wide>
      <YearField year={year} onChange={setYear} />
      {isOffice && !areaId && <OfficeNumbers year={year} />}
      <QueryView query={query}>{(found) => <Numbers found={found} />}</QueryView>
    </Page>
  )
}

function Numbers({ found }: { found: PublicStatistics }) {
  const { area, fromOn, untilOn, cells, leftOut, counties } = found
  return (
    <View>
      <Text className={prose.heading}>{area}</Text>
      {MEASURES.map((measure) => (
        <Card key={measure}>
          <Text className={prose.line}>{statisticLabels[measure]}</Text>
          <Text className={prose.big}>{cellInWords(measure, cells[measure])}</Text>
          <Text className={prose.soft}>
            {windowInWords(fromOn, untilOf(cells[measure], untilOn))}
          </Text>
          <Text className={prose.soft}>{statisticDefinitions[measure]}</Text>
          {counties.length > 0 && leftOut[measure] > 0 && (
            <Text className={prose.soft}>{leftOutInWords(leftOut[measure])}</Text>
          )}
        </Card>
      ))}
      <Notice>{FEW_IN_WORDS}</Notice>
      {counties.length > 0 && (
        <View>
          <Text className={prose.heading}>各县</Text>
          <DataTable
            label='各县助学统计'
            rows={counties}
            keyOf={({ countyId }) => countyId}
            onOpen={({ countyId }) => go(`statistics/index?areaId=${countyId}`)}
            columns={[
              { label: '县（市、区）', cell: ({ name }) => name },
              ...MEASURES.map((measure) => ({
                label: statisticLabels[measure],
                numeric: true,
                cell: (row: (typeof counties)[number]) => cellInWords(measure, row.cells[measure]),
              })),
            ]}
          />
        </View>
      )}
    </View>
  )
}

const untilOf = (cell: PublicCell, untilOn: string | null): string | null =>
  cell.kind === 'count' ? cell.until : untilOn
