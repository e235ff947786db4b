import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { momentInWords } from '@shared/kernel/local-date'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'

/** V-07: in the hall, with the four digits of the big screen. */
export default function CheckInPage() {
  const ceremonyId = useRouteId<CeremonyId>('ceremonyId')
  const { code: scanned = '' } = useRouter().params
  const [code, setCode] = useState(scanned)
  const query = useQuery(api.volunteer.application.mine.queryOptions({ input: {} }))
  const checkIn = useCommand(client.volunteer.ceremony.checkIn)
  const invitation = query.data?.invitation
  const isHere = invitation?.attendance === 'present' || invitation?.attendance === 'sworn'

  return (
    <Page
      title='仪式签到'
      office={invitation && { name: invitation.committeeName, phone: invitation.officePhone }}
      action={
        isHere ? (
          <MainAction
            label='看进度'
            onPress={() => Taro.redirectTo({ url: '/pages/volunteer/progress/index' })}
          />
        ) : (
          <MainAction
            label='我到了，签到'
            busy={checkIn.busy}
            refusal={/^\d{4}$/.test(code) ? null : '请先填会场大屏幕上的 4 位数字'}
            onPress={() => checkIn.run({ ceremonyId, code })}
          />
        )
      }
    >
      <QueryView query={query}>
        {() =>
          invitation ? (
            <View>
              <Card>
                <SummaryList
                  rows={[
                    { label: '时间', value: momentInWords(invitation.startsAt, new Date()) },
                    { label: '地点', value: invitation.place },
                  ]}
                />
              </Card>
              {isHere ? (
                <Notice tone='good' title='✓ 已签到'>
                  请坐好，等仪式开始
                </Notice>
              ) : (
                <TextField
                  label='签到码'
                  hint='会场大屏幕上的 4 位数字'
                  kind='number'
                  maxLength={4}
                  value={code}
                  onChange={setCode}
                  error={checkIn.failure ?? undefined}
                />
              )}
              <Card title='宣誓时念的誓词'>
                {invitation.oathBody.split('\n').map((line) => (
                  <View key={line}>
                    <Text>{line}</Text>
                  </View>
                ))}
              </Card>
            </View>
          ) : (
            <EmptyState why='没有请您参加的仪式' what='有疑问请打电话问办公室' />
          )
        }
      </QueryView>
    </Page>
  )
}
