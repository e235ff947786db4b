import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { AskReason } from '@client/components/ask-reason'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { Proposal, ProposalId } from '@shared/sponsorship/matching.model'
import { refusalToPublish, SUGGESTION_DAYS } from '@shared/sponsorship/matching.rules'
import { publishRefusalMessages } from '@shared/sponsorship/matching.wording'
import { replaceWith } from '../go'
import styles from '../sponsorship.module.scss'
import { OnePair } from './_parts/one-pair'
import { Outcome } from './_parts/outcome'

/** S-08: every pair is read and decided by a person before a sponsor hears of it. */
export default function ProposalPage() {
  const proposalId = useRouteId<ProposalId>('proposalId')
  const query = useQuery(api.sponsorship.matching.get.queryOptions({ input: { proposalId } }))
  const pairs = useInfiniteQuery({
    ...api.sponsorship.matching.listPairs.infiniteOptions({
      input: (after: string | undefined) => ({ proposalId, after }),
      ...turning,
    }),
    select: allItems,
  })
  const isOpen = query.data?.status === 'open'
  return (
    <Page
      wide
      title='逐对确认'
      action={query.data && isOpen && <Publishing proposal={query.data} />}
    >
      <QueryView query={query}>{(proposal) => <Outcome proposal={proposal} />}</QueryView>
      <Text className={prose.heading}>一对一对看</Text>
      <PagedList query={pairs} empty={{ why: '这次一对也没有排上', what: '看看上面没排上的原因' }}>
        {(items) => (
          <View className={styles.grid}>
            {items.map((pair) => (
              <OnePair key={pair.suggestionId} pair={pair} isOpen={isOpen} />
            ))}
          </View>
        )}
      </PagedList>
      {isOpen && <Withdrawing proposalId={proposalId} />}
    </Page>
  )
}

function Publishing({ proposal }: { proposal: Proposal }) {
  const [asking, setAsking] = useState(false)
  const publish = useCommand(client.sponsorship.matching.publish, {
    onDone: () => setAsking(false),
  })
  const { proposed = 0, confirmed = 0 } = proposal.standing
  const refusal = refusalToPublish({ isOpen: true, undecided: proposed, confirmed })
  const left = proposed > 0 ? `还有 ${proposed} 对没看` : null
  return (
    <View>
      <MainAction
        label={`发布 ${confirmed} 对`}
        refusal={refusal && (left ?? publishRefusalMessages[refusal])}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <Confirm
          title={`把 ${confirmed} 对推荐给资助人？`}
          consequence={`发布前再核对一遍，不再成立的自动去掉并写明原因。资助人 ${SUGGESTION_DAYS} 天内可以选，也可以不选；孩子和监护人现在不会收到通知。`}
          verb='发布推荐'
          busy={publish.busy}
          onConfirm={() => publish.run({ proposalId: proposal.proposalId })}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}

function Withdrawing({ proposalId }: { proposalId: ProposalId }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useCommand(client.sponsorship.matching.withdraw, {
    onDone: () => replaceWith('matching/index'),
  })
  return (
    <View>
      <MainAction kind='danger' label='整份作废，重新排' onPress={() => setAsking(true)} />
      {asking && (
        <AskReason
          title='为什么作废？'
          hint='留在记录里，资助人看不到'
          verb='作废这份建议'
          kind='danger'
          busy={withdraw.busy}
          onSubmit={(reason) => withdraw.run({ proposalId, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}
