import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { PhoneField } from '@client/components/phone-field'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { Team } from '@shared/volunteer/team.model'

/** Who fills the post: somebody who has told us name and number, so that they can confirm deeds. */
export function CaptainSheet({ team, onClose }: { team: Team; onClose: () => void }) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const appoint = useCommand(client.volunteer.team.appointCaptain, { onDone: onClose })
  const complaint = (field: string) => {
    const error = appoint.complaintAt(field)
    return error ? { error } : {}
  }
  return (
    <Sheet title={`${team.captainPost}，谁来当队长？`} onClose={onClose}>
      <TextField
        label='姓名'
        hint='要先在小程序“我的”里填好姓名和手机号'
        maxLength={20}
        value={name}
        onChange={setName}
        {...complaint('captain.name')}
      />
      <PhoneField
        label='手机号'
        value={phone}
        onChange={setPhone}
        {...complaint('captain.phone')}
      />
      <MainAction
        label='定为队长'
        busy={appoint.busy}
        refusal={name && phone ? null : '请先填姓名和手机号'}
        onPress={() => appoint.run({ teamId: team.id, captain: { name, phone } })}
      />
      {team.captainName && (
        <MainAction
          label={`${team.captainName}不再当队长`}
          kind='second'
          busy={appoint.busy}
          onPress={() => appoint.run({ teamId: team.id, captain: null })}
        />
      )}
    </Sheet>
  )
}
