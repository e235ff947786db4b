import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { CallButton } from '@client/components/call-button'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { refusalToWithdraw, WITHDRAWN_KEPT_DAYS } from '@shared/volunteer/application.rules'
import { applicationStatusLabels } from '@shared/volunteer/application.wording'
import type { EnteredApplication } from '@shared/volunteer/entry.model'

/** V-02, V-16: what one has filled in for others, and where each stands. */
export default function EnteredPage() {
  const query = useQuery({
    ...api.volunteer.entry.list.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  return (
    <Page title='代填的报名' note='老同志核对手机号认领后，就由本人自己看进度'>
      <QueryView query={query}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState
              why='您还没有替别人填过'
              action={{
                label: '我替家里老人填',
                onPress: () => go('volunteer/apply', { for: 'child' }),
              }}
            />
          ) : (
            <View>
              {entries.map((entry) => (
                <Entry key={entry.application.id} entry={entry} />
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

function Entry({ entry }: { entry: EnteredApplication }) {
  const { application, name, enteredAs, next, reason, claimed } = entry
  const [asks, setAsks] = useState(false)
  const withdraw = useCommand(client.volunteer.application.withdraw, {
    onDone: () => setAsks(false),
  })
  const today = localDateOf(new Date())
  const sentence = claimed
    ? '本人已经认领，由本人自己看进度'
    : next
      ? next.overdue
        ? `${next.officeName}看得慢了，已过约定的时间。您可以打电话催一催`
        : `${next.officeName}在看，最晚${dayInWords(next.dueOn, today)}有结果`
      : application.status === 'returned'
        ? '要补充，补好再交一次'
        : `编号 ${application.number}`

  return (
    <Card title={`${name}（编号 ${application.number}）`}>
      <StatusSentence
        tag={claimed ? '已认领' : applicationStatusLabels[application.status]}
        tone={application.status === 'approved' || claimed ? 'good' : 'warm'}
        sentence={sentence}
      />
      {reason && <Notice title='原因'>{reason}</Notice>}
      {!claimed && application.status === 'returned' && (
        <MainAction
          label='去补充'
          onPress={() => go('volunteer/apply', { for: enteredAs, applicationId: application.id })}
        />
      )}
      {!claimed && refusalToWithdraw(application.status) === null && (
        <MainAction label='撤回这份报名' kind='second' onPress={() => setAsks(true)} />
      )}
      {next && <CallButton name={next.officeName} phone={next.officePhone} />}
      {asks && (
        <Confirm
          title='撤回这份报名？'
          consequence={`撤回后就不再审核，填的内容 ${WITHDRAWN_KEPT_DAYS} 天内删除。`}
          verb='撤回报名'
          danger
          busy={withdraw.busy}
          onConfirm={() => withdraw.run({ applicationId: application.id })}
          onClose={() => setAsks(false)}
        />
      )}
    </Card>
  )
}
