import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeDetail, CommitteeId } from '@shared/committee/committee.model'

/** Merge into a neighbour of the same level below the same parent. */
export function MergeSheet({ unit, onClose }: { unit: CommitteeDetail; onClose: () => void }) {
  const [intoId, setInto] = useState<CommitteeId | null>(null)
  const [reason, setReason] = useState('')
  const parent = unit.ancestors.at(-1)
  const merge = useCommand(client.committee.tree.merge, { onDone: onClose })
  const siblings = useQuery(
    api.committee.tree.children.queryOptions({
      input: { parentId: parent?.id ?? null, limit: 50 },
    }),
  )
  const missing = intoId ? (reason.trim().length < 2 ? '请先写明原因' : null) : '请先选并到哪里'
  return (
    <Sheet title={`把${unit.name}合并到`} onClose={onClose}>
      <QueryView query={siblings}>
        {({ items }) => {
          const choices = items
            .filter(
              (one) => one.id !== unit.id && one.level === unit.level && one.status === 'active',
            )
            .map((one) => ({ value: one.id, label: one.name }))
          return choices.length === 0 ? (
            <EmptyState why='同一个上级下面没有别的同级单位' />
          ) : (
            <PickerField label='并到哪里' choices={choices} value={intoId} onChange={setInto} />
          )
        }}
      </QueryView>
      <TextField
        label='原因'
        hint='下级会一起转过去，以前的记录还在，合并后不能撤回'
        lines={2}
        value={reason}
        onChange={setReason}
      />
      <MainAction
        label='合并'
        kind='danger'
        busy={merge.busy}
        refusal={missing ?? merge.failure}
        onPress={() => intoId && merge.run({ committeeId: unit.id, intoId, reason })}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
