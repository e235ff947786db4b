import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { goOn } from '@client/session/go'
import { momentInWords } from '@shared/kernel/local-date'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import { hasSworn } from '@shared/volunteer/ceremony.rules'
import { ScanButton } from '../scan-button'

/** V-07: in the hall, with the four digits of the big screen. */
export default function CheckInPage() {
  const ceremonyId = useRouteId<CeremonyId>('ceremonyId')
  const { code: scanned = '' } = useRouter().params
  const [code, setCode] = useState(scanned)
  const query = useQuery(api.volunteer.ceremony.invitation.queryOptions({ input: { ceremonyId } }))
  const checkIn = useCommand(client.volunteer.ceremony.checkIn)
  const invitation = query.data
  const isHere =
    invitation && (invitation.attendance === 'present' || hasSworn(invitation.attendance))

  return (
    <Page
      title='仪式签到'
      office={invitation && { name: invitation.committeeName, phone: invitation.officePhone }}
      action={
        isHere ? (
          <MainAction
            label={invitation?.kind === 'collective' ? '看队员证' : '看进度'}
            onPress={() =>
              goOn(invitation?.kind === 'collective' ? 'volunteer/card' : 'volunteer/progress')
            }
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
        {(invited) => (
          <View>
            <Card>
              <SummaryList
                rows={[
                  { label: '时间', value: momentInWords(invited.startsAt, new Date()) },
                  { label: '地点', value: invited.place },
                ]}
              />
            </Card>
            {isHere ? (
              <Notice tone='good' title='✓ 已签到'>
                请坐好，等仪式开始
              </Notice>
            ) : (
              <View>
                <ScanButton />
                <TextField
                  label='签到码'
                  hint='会场大屏幕上的 4 位数字'
                  kind='number'
                  maxLength={4}
                  value={code}
                  onChange={setCode}
                  error={checkIn.failure ?? undefined}
                />
              </View>
            )}
            <Card title='宣誓时念的誓词'>
              {invited.oathBody.split('\n').map((line) => (
                <View key={line}>
                  <Text>{line}</Text>
                </View>
              ))}
            </Card>
          </View>
        )}
      </QueryView>
    </Page>
  )
}
