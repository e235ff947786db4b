import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { localDateOf } from '@shared/kernel/local-date'
import type { CampaignId } from '@shared/volunteer/campaign.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

type Props = { who: { campaignId: CampaignId; volunteerId: VolunteerId }; onClose: () => void }

/** 谈心谈话: when, where, what was said. */
export function TalkSheet({ who, onClose }: Props) {
  const today = localDateOf(new Date())
  const [heldOn, setHeldOn] = useState(today)
  const [place, setPlace] = useState('')
  const [summary, setSummary] = useState('')
  const { run, busy, complaintAt } = useCommand(client.volunteer.campaign.recordTalk, {
    onDone: onClose,
  })
  return (
    <Sheet title='记一次谈心谈话' onClose={onClose}>
      <DateField label='哪天谈的' end={today} value={heldOn} onChange={setHeldOn} />
      <TextField
        label='在哪里谈的'
        maxLength={40}
        value={place}
        error={complaintAt('place')}
        onChange={setPlace}
      />
      <TextField
        label='谈了什么'
        hint='近况、困难、以后的打算'
        lines={4}
        maxLength={400}
        value={summary}
        error={complaintAt('summary')}
        onChange={setSummary}
      />
      <MainAction
        label='记下来'
        busy={busy}
        refusal={place.trim() && summary.trim() ? null : '请写明地点和谈了什么'}
        onPress={() => run({ ...who, heldOn, place, summary })}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
