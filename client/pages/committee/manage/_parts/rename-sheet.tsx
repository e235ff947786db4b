import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { type CommitteeDetail, CommitteeName } from '@shared/committee/committee.model'

export function RenameSheet({ unit, onClose }: { unit: CommitteeDetail; onClose: () => void }) {
  const [name, setName] = useState(unit.name)
  const rename = useCommand(client.committee.tree.rename, { onDone: onClose })
  const parsed = CommitteeName.safeParse(name)
  const error = parsed.success ? rename.failure : parsed.error.issues[0]?.message
  return (
    <Sheet title='改名称' onClose={onClose}>
      <TextField
        label='新名称'
        value={name}
        maxLength={40}
        onChange={setName}
        {...(error ? { error } : {})}
      />
      <MainAction
        label='改成这个名称'
        busy={rename.busy}
        refusal={name.trim() === unit.name ? '和原来一样，不用改' : null}
        onPress={() => parsed.success && rename.run({ committeeId: unit.id, name })}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
