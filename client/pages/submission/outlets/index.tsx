import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { type ListedOutlet, OutletLevel } from '@shared/submission/adoption.model'
import { outletLevelLabels } from '@shared/submission/adoption.wording'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { useCommittee, useHoldsIn } from '../use-committee'
import { AddSheet } from './_parts/add-sheet'

/** P-07: the dictionary of outlets by level; an office lists what its county has beside it. */
export default function OutletsPage() {
  const { committeeId } = useCommittee(COMPILERS)
  const [adding, setAdding] = useState(false)
  const query = useQuery(api.submission.outlet.list.queryOptions({ input: { committeeId } }))
  const mayAdd = useHoldsIn(committeeId, COMPILERS)
  return (
    <Page
      title='报刊名录'
      note='登记采用时从这里选；级别决定积分'
      action={mayAdd && <MainAction label='添一家' onPress={() => setAdding(true)} />}
    >
      <QueryView query={query}>
        {(outlets) => (
          <View>
            {OutletLevel.options.map((level) => (
              <OfLevel key={level} level={level} outlets={outlets} />
            ))}
          </View>
        )}
      </QueryView>
      {adding && committeeId && (
        <AddSheet committeeId={committeeId} onClose={() => setAdding(false)} />
      )}
    </Page>
  )
}

function OfLevel({ level, outlets }: { level: OutletLevel; outlets: readonly ListedOutlet[] }) {
  const here = outlets.filter((outlet) => outlet.level === level)
  return (
    <Card title={outletLevelLabels[level]}>
      {here.length === 0 && <Text className={prose.soft}>还没有</Text>}
      {here.map(({ id, name, isLocal }) => (
        <View key={id} className={prose.tags}>
          <Text className={prose.line}>{name}</Text>
          {isLocal && <Tag label='本县添的' tone='warm' />}
        </View>
      ))}
    </Card>
  )
}
