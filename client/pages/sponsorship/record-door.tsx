import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode, useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import { dayInWords, localDateOf, timeInWords } from '@shared/kernel/local-date'
import type { StudentId } from '@shared/sponsorship/student.model'
import type { ViewPurpose, ViewStanding } from '@shared/sponsorship/view.model'
import { MINUTES_OPEN } from '@shared/sponsorship/view.rules'
import { approvalInWords, viewPurposeLabels } from '@shared/sponsorship/view.wording'

const SHORTEST = 4

type Props<Purpose extends ViewPurpose> = {
  studentId: StudentId
  purposes: readonly Purpose[]
  children: (purpose: Purpose) => ReactNode
}

/** S-17: what lies behind it opens with the word of who is in charge, for a purpose, and shuts again. */
export function RecordDoor<Purpose extends ViewPurpose>(props: Props<Purpose>) {
  const { studentId, purposes, children } = props
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const query = useQuery({
    ...api.sponsorship.view.get.queryOptions({ input: { studentId } }),
    meta: { keep: false },
  })
  if (purpose) return children(purpose)
  return (
    <QueryView query={query}>
      {(standing) => (
        <Card title='看真实姓名和材料'>
          <Text className={prose.soft}>看一次记一次，监护人和负责人能看到是谁、为什么看</Text>
          <Threshold {...{ studentId, purposes, standing }} onOpen={setPurpose} />
        </Card>
      )}
    </QueryView>
  )
}

type ThresholdProps<Purpose> = {
  studentId: StudentId
  purposes: readonly Purpose[]
  standing: ViewStanding
  onOpen: (purpose: Purpose) => void
}

function Threshold<Purpose extends ViewPurpose>(props: ThresholdProps<Purpose>) {
  const { studentId, purposes, standing, onOpen } = props
  const { state, rightUntil, openUntil, reason } = standing
  const allowed = purposes.find((one) => one === standing.purpose)
  if (state === 'standing') {
    const only = purposes.length === 1 && purposes[0]
    const untilOn = rightUntil && dayInWords(rightUntil, localDateOf(new Date()))
    return (
      <View>
        <Text className={prose.soft}>{`负责人同意您长期查看，到${untilOn}为止`}</Text>
        {only ? (
          <MainAction label='打开姓名' onPress={() => onOpen(only)} />
        ) : (
          <Purposes purposes={purposes} value={null} onChange={onOpen} />
        )}
      </View>
    )
  }
  if (allowed && (state === 'ready' || state === 'open')) {
    return (
      <View>
        <StatusSentence
          tag='已同意'
          tone='good'
          sentence={
            openUntil
              ? `可以看到${timeInWords(openUntil)}`
              : `为了${viewPurposeLabels[allowed]}，打开后看 ${MINUTES_OPEN} 分钟`
          }
        />
        <MainAction label='打开材料' onPress={() => onOpen(allowed)} />
      </View>
    )
  }
  if (state === 'asked') {
    return <StatusSentence tag='等答复' sentence='已经请示负责人，答复了会告诉您' />
  }
  return (
    <View>
      {state === 'refused' && (
        <StatusSentence tag='没有同意' tone='brand' sentence={reason ?? '请再说明为什么要看'} />
      )}
      <Asking studentId={studentId} purposes={purposes} />
    </View>
  )
}

function Asking({
  studentId,
  purposes,
}: {
  studentId: StudentId
  purposes: readonly ViewPurpose[]
}) {
  const [purpose, setPurpose] = useState<ViewPurpose | null>(
    purposes.length > 1 ? null : (purposes[0] ?? null),
  )
  const [sentence, setSentence] = useState('')
  const ask = useCommand(client.sponsorship.view.ask)
  const refusal = sentence.trim().length < SHORTEST ? '请先写为什么要看' : null
  return (
    <View>
      <Purposes purposes={purposes} value={purpose} onChange={setPurpose} />
      <TextField
        label='为什么要看'
        hint='负责人会看到，例如“核对家里几口人”'
        lines={2}
        maxLength={100}
        value={sentence}
        onChange={setSentence}
        error={ask.complaintAt('sentence')}
      />
      <MainAction
        kind='second'
        label='请示负责人'
        busy={ask.busy}
        refusal={purpose ? refusal : '请先选为了什么看'}
        note={approvalInWords}
        onPress={() => purpose && ask.run({ studentId, purpose, sentence })}
      />
    </View>
  )
}

type PurposesProps<Purpose> = {
  purposes: readonly Purpose[]
  value: Purpose | null
  onChange: (purpose: Purpose) => void
}

const Purposes = <Purpose extends ViewPurpose>({ purposes, ...tiles }: PurposesProps<Purpose>) => (
  <ChoiceTiles
    label='为了什么看'
    choices={purposes.map((value) => ({ value, label: viewPurposeLabels[value] }))}
    {...tiles}
  />
)

/** What was opened is shut at this moment, even on a screen left lying about. */
export function UntilClosed({ closesAt, children }: PropsWithChildren<{ closesAt: string }>) {
  const now = useNow()
  if (now.toISOString() < closesAt) return children
  return (
    <Card title='看真实姓名和材料'>
      <StatusSentence tag='已合上' sentence='看的时间到了，要再看请返回后重新打开' />
    </Card>
  )
}
