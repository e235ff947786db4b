import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { StatisticMeasure } from '@shared/sponsorship/statistics.model'
import {
  amountInWords,
  statisticDefinitions,
  statisticLabels,
  windowInWords,
} from '@shared/sponsorship/statistics.wording'
import { go } from '../../go'

/** The office's own exact numbers; a tap shows the lines each one counts. */
export function OfficeNumbers({ year }: { year: number }) {
  const query = useQuery({
    ...api.sponsorship.statistics.count.queryOptions({ input: { year } }),
    meta: { keep: false },
  })
  return (
    <QueryView query={query}>
      {(counties) => (
        <View>
          {counties.map(({ countyId, county, fromOn, untilOn, amounts }) => (
            <View key={countyId}>
              <Text className={prose.heading}>{`${county}（仅本办公室可见）`}</Text>
              {StatisticMeasure.options.map((measure) => {
                const amount = amounts[measure]
                return (
                  <Card
                    key={measure}
                    label={`${statisticLabels[measure]}，看明细`}
                    onPress={() =>
                      go(
                        `statistics-lines/index?countyId=${countyId}&year=${year}&measure=${measure}`,
                      )
                    }
                  >
                    <Text className={prose.line}>{`${statisticLabels[measure]} · 看明细 ›`}</Text>
                    <Text className={prose.big}>
                      {amount === null ? '没有记录' : amountInWords(measure, amount)}
                    </Text>
                    <Text className={prose.soft}>{windowInWords(fromOn, untilOn)}</Text>
                    <Text className={prose.soft}>{statisticDefinitions[measure]}</Text>
                  </Card>
                )
              })}
            </View>
          ))}
          <Text className={prose.heading}>公众看到的</Text>
        </View>
      )}
    </QueryView>
  )
}
