import { View } from '@tarojs/components'
import { useState } from 'react'
import { type api, client } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { Appointment } from '@shared/committee/appointment.model'
import { refusalToEnd } from '@shared/committee/appointment.rules'
import { endRefusalMessages, postLabels } from '@shared/committee/appointment.wording'
import { localDateOf } from '@shared/kernel/local-date'

export type Leadership = Awaited<ReturnType<typeof api.committee.leadership.get.call>>

type Props = { leadership: Leadership; keeps: boolean }

/** Who is in post and who was; a keeper taps a person in post to end the term. */
export function Terms({ leadership, keeps }: Props) {
  const [ending, setEnding] = useState<Appointment | null>(null)
  const [showsPast, setShowsPast] = useState(false)
  const { inForce, past } = leadership
  return (
    <View>
      {inForce.length === 0 ? (
        <EmptyState why='还没有登记班子成员' what='登记任职以后会列在这里' />
      ) : (
        <TermTable
          label='在任'
          rows={inForce}
          {...(keeps ? { onOpen: setEnding } : {})}
          hint={keeps}
        />
      )}
      {past.length > 0 && (
        <MainAction
          kind='second'
          label={showsPast ? '收起历任' : `看历任 ${past.length} 人`}
          onPress={() => setShowsPast(!showsPast)}
        />
      )}
      {showsPast && <TermTable label='历任' rows={past} />}
      {ending && <EndSheet term={ending} onClose={() => setEnding(null)} />}
    </View>
  )
}

type TableProps = {
  label: string
  rows: readonly Appointment[]
  onOpen?: (term: Appointment) => void
  hint?: boolean
}

function TermTable({ label, rows, onOpen, hint }: TableProps) {
  return (
    <DataTable
      label={label}
      rows={rows}
      keyOf={(term) => term.id}
      {...(onOpen ? { onOpen } : {})}
      columns={[
        { label: '职务', cell: (term) => postLabels[term.post] },
        { label: '姓名', cell: (term) => term.personName },
        { label: '方式', cell: mannerOf },
        { label: '任期', cell: termInWords },
        { label: '文号', cell: (term) => term.documentNo ?? '未填' },
        ...(hint ? [{ label: '办理', cell: () => '免职 ›' }] : []),
      ]}
    />
  )
}

const mannerOf = (term: Appointment): string =>
  [term.resident ? '驻会' : '不驻会', term.concurrent ? '兼任' : null, term.formerPost]
    .filter(Boolean)
    .join('，')

const day = (text: string) => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

const termInWords = (term: Appointment): string =>
  term.endedOn
    ? `${day(term.startedOn)}至${day(term.endedOn)}（${term.endReason}）`
    : `${day(term.startedOn)}起`

function EndSheet({ term, onClose }: { term: Appointment; onClose: () => void }) {
  const today = localDateOf(new Date())
  const [endedOn, setEndedOn] = useState(today)
  const [reason, setReason] = useState('')
  const end = useCommand(client.committee.leadership.end, { onDone: onClose })
  const refusal = refusalToEnd(term, endedOn, today)
  return (
    <Sheet title={`免去${term.personName}的${postLabels[term.post]}`} onClose={onClose}>
      <DateField label='哪一天起' value={endedOn} onChange={setEndedOn} end={today} />
      <TextField
        label='原因'
        hint='会留在任职记录里'
        lines={2}
        value={reason}
        onChange={setReason}
      />
      <MainAction
        label='免去职务'
        kind='danger'
        busy={end.busy}
        refusal={
          refusal
            ? endRefusalMessages[refusal]
            : reason.trim().length < 2
              ? '请先写明原因'
              : end.failure
        }
        onPress={() => end.run({ appointmentId: term.id, endedOn, reason })}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
