import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import type { Actor } from '@shared/account/account.model'
import {
  type ReviewAct,
  type Reviewable,
  refusalToApprove,
  refusalToReview,
} from '@shared/volunteer/application.rules'
import {
  approvalRefusalMessages,
  reviewRefusalMessages,
} from '@shared/volunteer/application.wording'
import { ChooseTeams } from './choose-teams'

export type Seen = Awaited<ReturnType<typeof client.volunteer.application.get>>

type Asking = 'return' | 'refuse' | 'override' | 'teams' | null

const questions = {
  return: { title: '要补充什么？', hint: '报名人会看到这段话', verb: '退回补充' },
  refuse: { title: '为什么不通过？', hint: '报名人会看到这段话', verb: '不通过' },
  override: {
    title: '为什么破格？',
    hint: '年龄不到，按五老志愿者收下，理由会记在案',
    verb: '破格通过',
  },
} as const

/** The step this person may take, or in grey why not: the same rule and the same words as the office's. */
export function Decide({ seen, me }: { seen: Seen; me: Actor }) {
  const [asking, setAsking] = useState<Asking>(null)
  const done = { onDone: () => setAsking(null) }
  const screen = useCommand(client.volunteer.application.screen, done)
  const approve = useCommand(client.volunteer.application.approve, done)
  const sendBack = useCommand(client.volunteer.application.return, done)
  const refuse = useCommand(client.volunteer.application.refuse, done)
  const { application, form, standsByAll } = seen
  const applicationId = application.id
  const reviewable: Reviewable = {
    status: application.status,
    applicantId: seen.isOwn ? me.personId : '',
    enteredBy: seen.deputy?.isYou ? me.personId : null,
    villagePath: seen.villagePath,
  }
  const why = (act: ReviewAct) => {
    const refusal = refusalToReview(reviewable, act, me)
    return refusal && reviewRefusalMessages[refusal]
  }
  if (application.status !== 'submitted' && application.status !== 'screened') return null

  const first = application.status === 'submitted'
  const approval = form && refusalToApprove({ ...form, standsByAll, teamsAreHere: true }, false)
  const passing = first
    ? why('screen')
    : (why('approve') ?? (approval && approvalRefusalMessages[approval]))
  const busy = screen.busy || approve.busy || sendBack.busy || refuse.busy
  const handleReason = (reason: string) => {
    if (asking === 'return') sendBack.run({ applicationId, reason })
    if (asking === 'refuse') refuse.run({ applicationId, reason })
    if (asking === 'override') {
      approve.run({ applicationId, teamIds: [], ageOverrideReason: reason })
    }
  }
  const handlePass = () => {
    if (first) screen.run({ applicationId })
    else if (seen.teams.length > 0) setAsking('teams')
    else approve.run({ applicationId, teamIds: [] })
  }
  const mayOverride =
    !first &&
    form !== null &&
    refusalToApprove({ ...form, standsByAll, teamsAreHere: true }, true) === null

  return (
    <View>
      <MainAction
        label={first ? '初审通过，送镇里审定' : '审定通过，等宣誓'}
        busy={busy}
        refusal={passing}
        onPress={handlePass}
      />
      {!why('return') && (
        <View>
          {mayOverride && (
            <MainAction
              label='破格按五老志愿者通过'
              kind='second'
              onPress={() => setAsking('override')}
            />
          )}
          <MainAction label='退回补充' kind='second' onPress={() => setAsking('return')} />
          <MainAction label='不通过' kind='second' onPress={() => setAsking('refuse')} />
        </View>
      )}
      {asking === 'teams' && (
        <ChooseTeams
          teams={seen.teams}
          busy={busy}
          onApprove={(teamIds) => approve.run({ applicationId, teamIds })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking && asking !== 'teams' && (
        <AskReason
          {...questions[asking]}
          busy={busy}
          kind={asking === 'refuse' ? 'danger' : 'main'}
          onSubmit={handleReason}
          onClose={() => setAsking(null)}
        />
      )}
    </View>
  )
}
