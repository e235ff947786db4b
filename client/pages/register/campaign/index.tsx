import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import { useMe } from '@client/session/use-me'
import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { elderKindLabels, joinsAsLabels } from '@shared/volunteer/application.wording'
import type {
  Campaign,
  CampaignBalance,
  CampaignId,
  CampaignLine,
  ReviewResult,
} from '@shared/volunteer/campaign.model'
import { CAMPAIGN_KEEPERS, refusalToCloseCampaign, SETTLED } from '@shared/volunteer/campaign.rules'
import { closeRefusalMessages, reviewResultLabels } from '@shared/volunteer/campaign.wording'

const ALL = 'all'

/** O-06: how far the year's campaign is; every number leads to its people. */
export default function CampaignPage() {
  const campaignId = useRouteId<CampaignId>('campaignId')
  const asked = useRouter().params.result as ReviewResult | undefined
  const [result, setResult] = useState(asked)
  const query = useQuery(api.volunteer.campaign.get.queryOptions({ input: { campaignId } }))
  const { me } = useMe()
  return (
    <Page
      title={query.data ? `${query.data.campaign.year} 年审核重登` : '审核重登'}
      note={query.data && `${query.data.campaign.officeName}，您管的范围`}
      wide
      action={query.data && me && <Close campaign={query.data.campaign} me={me} />}
    >
      <QueryView query={query}>
        {({ campaign, balance }) => (
          <View>
            <Progress campaign={campaign} />
            <Balance campaign={campaign} balance={balance} onLook={setResult} />
            <PickerField
              label='看哪些人'
              choices={[
                { value: ALL, label: '所有人' },
                ...campaign.results.map(({ result: value, people }) => ({
                  value: value as string,
                  label: `${reviewResultLabels[value]}（${people} 人）`,
                })),
              ]}
              value={result ?? ALL}
              onChange={(value) => setResult(value === ALL ? undefined : (value as ReviewResult))}
            />
            <Members campaignId={campaignId} result={result} />
          </View>
        )}
      </QueryView>
    </Page>
  )
}

const countOf = (campaign: Campaign, of: (result: ReviewResult) => boolean) =>
  campaign.results.filter(({ result }) => of(result)).reduce((sum, { people }) => sum + people, 0)

function Progress({ campaign }: { campaign: Campaign }) {
  const all = countOf(campaign, () => true)
  const open = countOf(campaign, (result) => !SETTLED.includes(result))
  const today = localDateOf(new Date())
  return (
    <StatusSentence
      tag={`${all - open}/${all}`}
      tone={open === 0 ? 'good' : 'warm'}
      sentence={
        campaign.closedOn
          ? `${dayInWords(campaign.closedOn, today)}结束，${all} 位都审完了`
          : open === 0
            ? '都审完了，可以结束'
            : `还有 ${open} 位没有审完，点名字一位一位审`
      }
    />
  )
}

type BalanceProps = {
  campaign: Campaign
  balance: CampaignBalance
  onLook: (result: ReviewResult) => void
}

/** 「+119 − 58 = 净增 61」, and each of the three leads to its rows. */
function Balance({ campaign, balance, onLook }: BalanceProps) {
  const { joined, joinedByKind, struckOff, gone, net } = balance
  const kinds = joinedByKind.map(({ kind, people }) => `${elderKindLabels[kind]} ${people}`)
  return (
    <Card title={`${campaign.year} 年名册的变化`}>
      <SummaryList
        changeLabel='看名单'
        rows={[
          {
            label: '新入队',
            value: `+${joined} 人${kinds.length > 0 ? `（${kinds.join('、')}）` : ''}`,
            onChange: () => go('register/members', { enrolledIn: campaign.year }),
          },
          { label: '除名', value: `−${struckOff} 人`, onChange: () => onLook('struckOff') },
          { label: '退出、去世', value: `−${gone} 人`, onChange: () => onLook('gone') },
          {
            label: '净变化',
            value: `+${joined} − ${struckOff} − ${gone} = ${net > 0 ? '+' : ''}${net} 人`,
          },
        ]}
      />
    </Card>
  )
}

type MembersProps = { campaignId: CampaignId; result: ReviewResult | undefined }

function Members({ campaignId, result }: MembersProps) {
  const query = useInfiniteQuery(
    api.volunteer.campaign.members.infiniteOptions({
      ...turning,
      input: (after) => ({ campaignId, result, after }),
      select: allItems,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <PagedList query={query} empty={{ why: '这里没有人', what: '换一类再看' }}>
      {(lines) => (
        <DataTable
          label='审核名单'
          rows={lines}
          keyOf={(line) => line.volunteerId}
          onOpen={(line) =>
            go('register/campaign-member', { campaignId, volunteerId: line.volunteerId })
          }
          columns={[
            { label: '姓名', cell: (line) => line.maskedName },
            { label: '村（社区）', cell: (line) => line.villageName },
            { label: '类别', cell: kindOf },
            { label: '审核', cell: (line) => reviewResultLabels[line.result] },
          ]}
        />
      )}
    </PagedList>
  )
}

const kindOf = (line: CampaignLine) =>
  line.mainElderKind ? elderKindLabels[line.mainElderKind] : joinsAsLabels[line.joinsAs]

function Close({ campaign, me }: { campaign: Campaign; me: Actor }) {
  const [asks, setAsks] = useState(false)
  const { run, busy } = useCommand(client.volunteer.campaign.close, {
    onDone: () => setAsks(false),
  })
  if (campaign.closedOn || !holds(me, CAMPAIGN_KEEPERS, campaign.path)) return null
  const open = countOf(campaign, (result) => !SETTLED.includes(result))
  const refusal = refusalToCloseCampaign(false, open)
  return (
    <>
      <MainAction
        label='结束这一年的审核'
        refusal={refusal && closeRefusalMessages[refusal]}
        onPress={() => setAsks(true)}
      />
      {asks && (
        <Confirm
          title='结束审核？'
          consequence='结束后结果不能再改，数字可以上报。'
          verb='结束审核'
          busy={busy}
          onConfirm={() => run({ campaignId: campaign.id })}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}
