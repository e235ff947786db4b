import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { Timeline } from '@client/components/timeline'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { Stage } from '@shared/volunteer/application.model'
import { refusalToWithdraw, WITHDRAWN_KEPT_DAYS } from '@shared/volunteer/application.rules'
import { applicationStatusLabels, stageLabels } from '@shared/volunteer/application.wording'
import { hasSworn } from '@shared/volunteer/ceremony.rules'
import { standingOf } from './_parts/sentence'
import styles from './index.module.scss'

/** V-13: 已提交 → 村里在看 → 镇里在看 → 等宣誓 → 已入队, each with its day and a telephone. */
export default function ProgressPage() {
  const query = useQuery(api.volunteer.application.mine.queryOptions({ input: {} }))
  const mine = query.data
  const here = mine?.stages.find((stage) => stage.state === 'current') ?? mine?.stages[0]

  return (
    <Page
      title='我的报名'
      office={here?.officeName ? { name: here.officeName, phone: here.officePhone } : null}
      action={mine && <NextAction mine={mine} />}
    >
      <QueryView query={query}>
        {(found) =>
          found ? (
            <Course mine={found} />
          ) : (
            <EmptyState
              why='您还没有报名'
              action={{ label: '我愿意报名', onPress: () => go('volunteer/welcome') }}
            />
          )
        }
      </QueryView>
    </Page>
  )
}

type Mine = NonNullable<Awaited<ReturnType<typeof client.volunteer.application.mine>>>

function NextAction({ mine }: { mine: Mine }) {
  const { application, invitation } = mine
  if (application.status === 'returned') {
    return (
      <MainAction
        label='补充报名表'
        onPress={() => go('volunteer/apply', { applicationId: application.id })}
      />
    )
  }
  if (application.status === 'withdrawn' || application.status === 'refused') {
    return <MainAction label='重新报名' onPress={() => go('volunteer/apply')} />
  }
  if (invitation && hasSworn(invitation.attendance)) {
    return <MainAction label='看队员证' onPress={() => go('volunteer/card')} />
  }
  if (invitation?.attendance === 'invited') {
    return (
      <MainAction
        label='到会场了，签到'
        onPress={() => go('volunteer/check-in', { ceremonyId: invitation.ceremonyId })}
      />
    )
  }
  return null
}

function Course({ mine }: { mine: Mine }) {
  const now = new Date()
  const [asks, setAsks] = useState(false)
  const withdraw = useCommand(client.volunteer.application.withdraw, {
    onDone: () => setAsks(false),
  })
  const { application, stages, invitation } = mine
  const { sentence, tone } = standingOf(mine, now)
  const awaitsOath = invitation?.attendance === 'invited' || invitation?.attendance === 'present'

  return (
    <View>
      <StatusSentence
        tag={
          invitation && hasSworn(invitation.attendance)
            ? '已入队'
            : applicationStatusLabels[application.status]
        }
        tone={tone}
        sentence={sentence}
      />
      <Text className={styles.number}>{`编号 ${application.number}`}</Text>
      <Card>
        <Timeline moments={stages.map((stage) => momentOf(stage, localDateOf(now)))} />
      </Card>
      {awaitsOath && (
        <Card title='宣誓时念的誓词'>
          {invitation.oathBody.split('\n').map((line) => (
            <Text key={line} className={styles.line}>
              {line}
            </Text>
          ))}
        </Card>
      )}
      <MainAction label='我的承诺' kind='second' onPress={() => go('volunteer/undertakings')} />
      {refusalToWithdraw(application.status) === null && (
        <MainAction label='撤回报名' kind='second' onPress={() => setAsks(true)} />
      )}
      {asks && (
        <Confirm
          title='撤回报名？'
          consequence={`撤回后就不再审核，您填的内容 ${WITHDRAWN_KEPT_DAYS} 天内删除。以后想好了可以再报。`}
          verb='撤回报名'
          danger
          busy={withdraw.busy}
          onConfirm={() => withdraw.run({ applicationId: application.id })}
          onClose={() => setAsks(false)}
        />
      )}
    </View>
  )
}

function momentOf(stage: Stage, today: string) {
  const day = stage.on && dayInWords(stage.on, today)
  const office = [stage.officeName, stage.officePhone].filter(Boolean).join(' ')
  const stopped = stage.state === 'stopped'
  return {
    what: stageLabels[stage.key],
    detail: [day, stopped ? '停在这一步' : null, office].filter(Boolean).join(' · '),
    state:
      stage.state === 'done'
        ? ('done' as const)
        : stage.state === 'current'
          ? ('next' as const)
          : ('later' as const),
  }
}
