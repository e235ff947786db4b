import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { isRefusal } from '@client/api/refusal'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { joinsAsLabels } from '@shared/volunteer/application.wording'
import type { CardToken, VerifiedCard } from '@shared/volunteer/volunteer.model'
import { volunteerStatusLabels } from '@shared/volunteer/volunteer.wording'

/** V-10: whoever scans a member card learns whether it is good, and nothing more. */
export default function VerifyPage() {
  const token = useRouteId<CardToken>('token')
  const query = useQuery({
    ...api.volunteer.card.verify.queryOptions({ input: { token } }),
    retry: false,
    meta: { keep: false },
  })
  return (
    <Page title='核验队员证'>
      {query.isError && isRefusal(query.error) ? (
        <Notice tone='danger' title='查不到有效的队员证'>
          这张证可能已经停用，或者码不完整。请与发证的关工委核对。
        </Notice>
      ) : (
        <QueryView query={query}>{(card) => <Verified card={card} />}</QueryView>
      )}
    </Page>
  )
}

function Verified({ card }: { card: VerifiedCard }) {
  return (
    <View>
      <StatusSentence tag='✓ 有效' tone='good' sentence='这是在册队员的队员证' />
      <Card title={card.maskedName}>
        <SummaryList
          rows={[
            { label: '身份', value: joinsAsLabels[card.joinsAs] },
            { label: '情况', value: volunteerStatusLabels[card.status] },
            { label: '组织', value: `${card.officeName}关工委` },
          ]}
        />
      </Card>
    </View>
  )
}
