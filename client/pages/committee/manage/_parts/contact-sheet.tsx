import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeDetail } from '@shared/committee/committee.model'

export function ContactSheet({ unit, onClose }: { unit: CommitteeDetail; onClose: () => void }) {
  const [officePhone, setPhone] = useState(unit.officePhone ?? '')
  const [contactName, setName] = useState(unit.contactName ?? '')
  const save = useCommand(client.committee.tree.setContact, { onDone: onClose })
  return (
    <Sheet title='改办公电话' onClose={onClose}>
      <TextField
        label='办公电话'
        hint='每一页底下都会写上，例如 0523-1234567'
        value={officePhone}
        maxLength={20}
        onChange={setPhone}
        {...(save.failure ? { error: save.failure } : {})}
      />
      <TextField label='谁接电话' value={contactName} maxLength={20} onChange={setName} />
      <MainAction
        label='保存电话'
        busy={save.busy}
        onPress={() => save.run({ committeeId: unit.id, officePhone, contactName })}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
