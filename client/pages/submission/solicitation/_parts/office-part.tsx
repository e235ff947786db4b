import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { Ratio } from '@client/components/ratio'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { addDays, daysBetween, localDateOf } from '@shared/kernel/local-date'
import type { SolicitationDetail } from '@shared/submission/solicitation.model'
import { refusalToPutOff } from '@shared/submission/solicitation.rules'
import { putOffRefusalMessages } from '@shared/submission/solicitation.wording'
import { go } from '../../go'

const USUAL_DAYS = 7

type Props = { solicitation: SolicitationDetail }

/** Who has handed in what, and the two things the office may change. */
export function OfficePart({ solicitation }: Props) {
  const { id: solicitationId, progress, status } = solicitation
  const [asking, setAsking] = useState<'putOff' | 'end' | null>(null)
  const close = () => setAsking(null)
  const end = useCommand(client.submission.solicitation.end, { onDone: close })
  const answered = progress.filter(({ handedIn }) => handedIn > 0)
  const sum = (count: (one: (typeof progress)[number]) => number) =>
    progress.reduce((total, one) => total + count(one), 0)
  const handedIn = sum((one) => one.handedIn)
  return (
    <View>
      <Ratio
        label='交了稿的单位'
        part={answered.length}
        whole={progress.length}
        definition='交来一篇就算；草稿不算'
      />
      <Ratio
        label='交来的稿件里已发布'
        part={sum((one) => one.published)}
        whole={handedIn}
        definition='现在还在展示的；撤下的不算'
        {...(handedIn > 0 && { onOpen: () => go('answers', { solicitationId }) })}
      />
      <DataTable
        label='各单位交稿'
        columns={[
          { label: '单位', cell: ({ unit }) => unit.name },
          { label: '交来', cell: (one) => `${one.handedIn} 篇`, numeric: true },
          { label: '发布', cell: (one) => `${one.published} 篇`, numeric: true },
        ]}
        rows={progress}
        keyOf={({ unit }) => unit.id}
        onOpen={({ unit }) => go('answers', { solicitationId, unitId: unit.id })}
      />
      {status !== 'closed' && (
        <MainAction kind='second' label='延期' onPress={() => setAsking('putOff')} />
      )}
      {status === 'open' && (
        <MainAction kind='danger' label='提前结束' onPress={() => setAsking('end')} />
      )}
      {asking === 'putOff' && <PutOffSheet solicitation={solicitation} onClose={close} />}
      {asking === 'end' && (
        <AskReason
          title='为什么提前结束？'
          hint='各单位会看到这段话；写好的稿件照样可以投'
          verb='结束征稿'
          kind='danger'
          busy={end.busy}
          onSubmit={(reason) => end.run({ solicitationId, reason })}
          onClose={close}
        />
      )}
    </View>
  )
}

function PutOffSheet({ solicitation, onClose }: Props & { onClose: () => void }) {
  const today = localDateOf(new Date())
  const { id: solicitationId, dueOn: from } = solicitation
  const [dueOn, setDueOn] = useState(
    addDays(daysBetween(today, from) > 0 ? from : today, USUAL_DAYS),
  )
  const [reason, setReason] = useState('')
  const putOff = useCommand(client.submission.solicitation.putOff, { onDone: onClose })
  const refusal = refusalToPutOff({ dueOn: from, closedAt: null }, dueOn, today)
  const missing = reason.trim().length < 2 ? '请先写明原因' : null
  return (
    <Sheet title='改到哪天截止？' onClose={onClose}>
      <DateField label='新的日期' value={dueOn} start={addDays(from, 1)} onChange={setDueOn} />
      <TextField
        label='原因'
        hint='各单位会看到这段话'
        lines={2}
        value={reason}
        onChange={setReason}
      />
      <View>
        <MainAction
          label='延期'
          busy={putOff.busy}
          refusal={refusal ? putOffRefusalMessages[refusal] : missing}
          onPress={() => putOff.run({ solicitationId, dueOn, reason })}
        />
        <MainAction kind='second' label='先不办' onPress={onClose} />
      </View>
    </Sheet>
  )
}
