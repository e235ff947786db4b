import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { useMyOffice } from '@client/session/my-office'
import { isReady } from '@shared/lecture/wish.rules'
import { demandSentence } from '@shared/lecture/wish.wording'
import { go } from '../go'
import { NeededSheet } from './_parts/needed-sheet'

/** 需求: what parents would come to hear, the most wanted first. */
export default function WishesPage() {
  const demand = useQuery(api.lecture.wish.tally.queryOptions({ input: {} }))
  const office = useMyOffice(['countyOffice'])
  const [isSetting, setIsSetting] = useState(false)
  const needed = demand.data?.[0]?.needed
  return (
    <Page
      title='家长想听'
      note='开放一场同类讲座，说过想听的家长都会收到通知'
      wide
      action={<MainAction label='看课程菜单，点一课' onPress={() => go('menu')} />}
    >
      <QueryView query={demand}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState why='还没有家长说想听什么' what='把“我想听”发到家长群里' />
          ) : (
            <View>
              {all.map((one) => (
                <Card
                  key={`${one.sectionId}${one.areaId}`}
                  title={`${one.areaName} · ${one.sectionName}`}
                  urgent={isReady(one)}
                >
                  <StatusSentence
                    tag={isReady(one) ? '可开一场' : '还不够'}
                    tone={isReady(one) ? 'warm' : 'plain'}
                    sentence={demandSentence(one)}
                  />
                </Card>
              ))}
            </View>
          )
        }
      </QueryView>
      {office && (
        <MainAction
          label={needed ? `改“满 ${needed} 人可开一场”` : '定满几人可开一场'}
          kind='second'
          onPress={() => setIsSetting(true)}
        />
      )}
      {office && isSetting && (
        <NeededSheet office={office} needed={needed} onClose={() => setIsSetting(false)} />
      )}
    </Page>
  )
}
