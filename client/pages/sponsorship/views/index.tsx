import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { momentInWords } from '@shared/kernel/local-date'
import type { ViewRequest } from '@shared/sponsorship/view.model'
import {
  approvalInWords,
  viewDecisionLabels,
  viewPurposeLabels,
  viewRoleLabels,
} from '@shared/sponsorship/view.wording'
import { go } from '../go'
import styles from '../sponsorship.module.scss'

/** S-17: who wants to look at which child, and why; the person in charge agrees or not. */
export default function ViewsPage() {
  const query = useQuery({
    ...api.sponsorship.view.list.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  return (
    <Page wide title='查看审批' note='孩子的真实姓名和材料，您同意了才打开'>
      <MainAction kind='second' label='谁可以长期查看' onPress={() => go('view-rights/index')} />
      <MainAction kind='second' label='上周谁看过' onPress={() => go('view-week/index')} />
      <QueryView query={query}>
        {(requests) =>
          requests.length === 0 ? (
            <EmptyState why='没有请示' what='有人要看孩子的档案时，首页会提醒您' />
          ) : (
            <View className={styles.grid}>
              {requests.map((one) => (
                <Request key={one.viewId} request={one} />
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

function Request({ request }: { request: ViewRequest }) {
  const { asker, role, purpose, sentence, askedAt, decision, decidedBy, reason } = request
  const now = new Date()
  return (
    <Card title={`编号 ${request.code}`} urgent={decision === null}>
      <Text className={prose.line}>
        {`${asker}（${viewRoleLabels[role]}）为了${viewPurposeLabels[purpose]}要看`}
      </Text>
      {sentence && <Text className={prose.line}>{`说明：${sentence}`}</Text>}
      <Text
        className={prose.soft}
      >{`${request.village} · ${momentInWords(askedAt, now)}请示`}</Text>
      {decision === null ? (
        <Answer viewId={request.viewId} />
      ) : (
        <StatusSentence
          tag={viewDecisionLabels[decision]}
          tone={decision === 'approved' ? 'good' : 'plain'}
          sentence={
            decision === 'refused'
              ? `${decidedBy}答复：${reason ?? ''}`
              : `${decidedBy}答复，${openedInWords(request.openedAt, now)}`
          }
        />
      )}
    </Card>
  )
}

const openedInWords = (openedAt: string | null, now: Date): string =>
  openedAt ? `${momentInWords(openedAt, now)}打开过` : '还没有打开'

function Answer({ viewId }: Pick<ViewRequest, 'viewId'>) {
  const [isRefusing, setRefusing] = useState(false)
  const decide = useCommand(client.sponsorship.view.decide, { onDone: () => setRefusing(false) })
  return (
    <View>
      <MainAction
        label='同意看这一次'
        busy={decide.busy}
        note={approvalInWords}
        onPress={() => decide.run({ viewId, decision: 'approved', reason: '' })}
      />
      <MainAction kind='second' label='不同意' onPress={() => setRefusing(true)} />
      {isRefusing && (
        <AskReason
          title='为什么不同意？'
          hint='请示的人会看到这段话'
          verb='不同意'
          busy={decide.busy}
          onSubmit={(reason) => decide.run({ viewId, decision: 'refused', reason })}
          onClose={() => setRefusing(false)}
        />
      )}
    </View>
  )
}
