import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { useCommand } from '@client/forms/use-command'
import { localDateOf } from '@shared/kernel/local-date'
import type { Lecturer } from '@shared/lecture/lecturer.model'
import { refusalToRenewVetting } from '@shared/lecture/lecturer.rules'
import {
  freeTimesInWords,
  lecturerStatusLabels,
  memberInWords,
  renewVettingRefusalMessages,
  vettingInWords,
} from '@shared/lecture/lecturer.wording'
import { checkEndsOn } from '@shared/volunteer/induction.rules'
import { go } from '../../go'

/** One lecturer as the office knows them: no phone number, and of the vetting only its day. */
export function LecturerCard({ lecturer }: { lecturer: Lecturer }) {
  const today = localDateOf(new Date())
  return (
    <Card title={lecturer.name} urgent={lecturer.status === 'submitted'}>
      <StatusSentence
        tone={lecturer.status === 'approved' ? 'good' : 'warm'}
        sentence={`${lecturerStatusLabels[lecturer.status]}${lecturer.returnReason ? `：${lecturer.returnReason}` : ''}`}
      />
      <SummaryList
        rows={[
          { label: '五老名册', value: memberInWords(lecturer) },
          { label: '经历', value: lecturer.experience },
          { label: '能讲', value: lecturer.sections.map((section) => section.name).join('、') },
          { label: '愿意去', value: lecturer.areas.join('、') },
          {
            label: '有空',
            value: freeTimesInWords(lecturer.freeTimes),
          },
          { label: '每月最多', value: `${lecturer.monthlyLimit} 场` },
          {
            label: '准入查询',
            value: vettingInWords(
              { ...lecturer, vettedUntil: lecturer.vettedOn && checkEndsOn(lecturer.vettedOn) },
              today,
            ),
          },
        ]}
      />
      {lecturer.status === 'submitted' && <Review lecturer={lecturer} />}
      {lecturer.status === 'approved' && (
        <MainAction
          label='看学校看到的讲师页'
          kind='second'
          onPress={() => go('lecturer', { personId: lecturer.personId })}
        />
      )}
      {lecturer.status === 'approved' && <Renewal lecturer={lecturer} />}
    </Card>
  )
}

function Review({ lecturer }: { lecturer: Lecturer }) {
  const { personId } = lecturer
  const [vettedOn, setVettedOn] = useState('')
  const [returning, setReturning] = useState(false)
  const close = () => setReturning(false)
  const approve = useCommand(client.lecture.lecturer.approve)
  const giveBack = useCommand(client.lecture.lecturer.return, { onDone: close })
  return (
    <View>
      <VettedOn value={vettedOn} onChange={setVettedOn} />
      <MainAction
        label='审核通过，入讲师库'
        busy={approve.busy}
        refusal={vettedOn === '' ? '请先填准入查询日期' : null}
        onPress={() => approve.run({ personId, vettedOn })}
      />
      <MainAction label='退回补充' kind='second' onPress={() => setReturning(true)} />
      {returning && (
        <AskReason
          title='要补充什么？'
          hint='讲师会看到这段话'
          verb='退回补充'
          busy={giveBack.busy}
          onSubmit={(reason) => giveBack.run({ personId, reason })}
          onClose={close}
        />
      )}
    </View>
  )
}

/** Once a year the look-up is made again; only its day is written down. */
function Renewal({ lecturer }: { lecturer: Lecturer }) {
  const { personId } = lecturer
  const [isOpen, setOpen] = useState(false)
  const [vettedOn, setVettedOn] = useState('')
  const renew = useCommand(client.lecture.lecturer.renewVetting, { onDone: () => setOpen(false) })
  if (!isOpen) {
    return <MainAction label='更新准入查询日期' kind='second' onPress={() => setOpen(true)} />
  }
  const today = localDateOf(new Date())
  const refusal = refusalToRenewVetting({ ...lecturer, isOwn: false }, vettedOn, today)
  const words = refusal && renewVettingRefusalMessages[refusal]
  return (
    <View>
      <VettedOn value={vettedOn} onChange={setVettedOn} />
      <MainAction
        label='记下查询日期'
        busy={renew.busy}
        refusal={vettedOn === '' ? '请先填准入查询日期' : words}
        onPress={() => renew.run({ personId, vettedOn })}
      />
      <MainAction label='先不办' kind='second' onPress={() => setOpen(false)} />
    </View>
  )
}

/** The day of the look-up; what it found is written down nowhere. */
function VettedOn(props: { value: string; onChange: (day: string) => void }) {
  return (
    <DateField
      label='准入查询是哪天做的'
      hint='只记日期，不记结果内容'
      end={localDateOf(new Date())}
      {...props}
    />
  )
}
