import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { Timeline } from '@client/components/timeline'
import { go } from '@client/session/go'
import { useMe } from '@client/session/use-me'
import { momentInWords } from '@shared/kernel/local-date'
import type { CampaignId, CampaignMember } from '@shared/volunteer/campaign.model'
import { reviewResultLabels, strikeOffStatusLabels } from '@shared/volunteer/campaign.wording'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { Judge } from './_parts/judge'

/** O-06: one member at a time: confirmed, or a talk first, and only then two people who strike off. */
export default function CampaignMemberPage() {
  const campaignId = useRouteId<CampaignId>('campaignId')
  const volunteerId = useRouteId<VolunteerId>('volunteerId')
  const query = useQuery({
    ...api.volunteer.campaign.member.queryOptions({ input: { campaignId, volunteerId } }),
    meta: { keep: false },
  })
  const { me } = useMe()
  return (
    <Page
      title='审核一位队员'
      note='您看这位同志会记录在案'
      action={query.data && me && <Judge member={query.data} me={me} />}
    >
      <QueryView query={query}>{(member) => <Seen member={member} />}</QueryView>
    </Page>
  )
}

const next = {
  pending: '请看这一年参加了多少，再定',
  confirmed: '继续在册，不用再办',
  weak: '先谈心谈话，记下来，再看能不能继续',
  proposed: '等另一位同志决定',
  struckOff: '不再列入名册，本人已收到通知',
  gone: '自己退出或已去世，不用再审',
} as const

function Seen({ member }: { member: CampaignMember }) {
  const { name, villageName, teams, result, note, talks, proposal } = member
  return (
    <View>
      <StatusSentence
        tag={reviewResultLabels[result]}
        tone={result === 'confirmed' ? 'good' : 'warm'}
        sentence={next[result]}
      />
      <Card title={name}>
        <SummaryList
          rows={[
            { label: '村（社区）', value: villageName },
            { label: '服务队', value: teams.join('、') || '没有编队' },
            ...(note ? [{ label: '为什么要谈', value: note }] : []),
          ]}
        />
        <MainAction
          label='看档案和做过的事'
          kind='second'
          onPress={() => go('register/file', { volunteerId: member.volunteerId })}
        />
      </Card>
      {proposal && (
        <Card title='提请除名'>
          <SummaryList
            rows={[
              { label: '原因', value: proposal.reason },
              {
                label: '提出',
                value: `${proposal.isMine ? '您' : proposal.proposedBy}，${momentInWords(proposal.proposedAt, new Date())}`,
              },
              {
                label: '决定',
                value: [
                  proposal.decidedBy,
                  strikeOffStatusLabels[proposal.status],
                  proposal.declineReason,
                ]
                  .filter(Boolean)
                  .join('，'),
              },
            ]}
          />
        </Card>
      )}
      <Card title='谈心谈话'>
        {talks.length === 0 ? (
          <EmptyState why='还没有谈话记录' />
        ) : (
          <Timeline
            moments={talks.map(({ heldOn, place, summary, heldBy }) => ({
              what: summary,
              detail: `${heldOn} · ${place} · ${heldBy}`,
              state: 'done',
            }))}
          />
        )}
      </Card>
    </View>
  )
}
