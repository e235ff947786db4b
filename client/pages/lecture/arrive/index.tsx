import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { useCommand } from '@client/forms/use-command'
import type { SessionId } from '@shared/lecture/seat.model'
import { SessionCard } from '../session-card'

/** Where the picture at the door leads: one button. */
export default function ArrivePage() {
  const sessionId = useRouteId<SessionId>('sessionId')
  const { code = '' } = useRouter().params
  const [adults, setAdults] = useState(0)
  const query = useQuery(api.lecture.session.get.queryOptions({ input: { sessionId } }))
  const checkIn = useCommand(client.lecture.door.checkIn, {
    onDone: (arrived) => setAdults(arrived.adults),
  })
  return (
    <Page
      title='讲座签到'
      office={query.data && { name: '承办关工办', phone: query.data.officePhone }}
      action={
        adults === 0 && (
          <MainAction
            label='我到了，签到'
            busy={checkIn.busy}
            onPress={() => checkIn.run({ sessionId, code })}
          />
        )
      }
    >
      {adults > 0 && <Notice tone='good'>{`签到好了，${adults} 位，请进。`}</Notice>}
      {checkIn.failure && <Notice>{checkIn.failure}</Notice>}
      <QueryView query={query}>
        {(session) => <SessionCard session={session} words='没有订座请先问现场工作人员' />}
      </QueryView>
    </Page>
  )
}
