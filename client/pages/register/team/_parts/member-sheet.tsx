import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import type { Team, TeamId, TeamMember } from '@shared/volunteer/team.model'

type Props = { team: Team; member: TeamMember; onClose: () => void }

/** One member: the book, another team, or out of this one. */
export function MemberSheet({ team, member, onClose }: Props) {
  const [to, setTo] = useState<TeamId | ''>('')
  const [reason, setReason] = useState('')
  const { volunteerId } = member
  const { committeeId, id: teamId } = team
  const others = useQuery(api.volunteer.team.list.queryOptions({ input: { committeeId } }))
  const move = useCommand(client.volunteer.team.moveMember, { onDone: onClose })
  const remove = useCommand(client.volunteer.team.removeMember, { onDone: onClose })
  const missing = reason.trim().length < 2 ? '请先写明原因' : null
  return (
    <Sheet title={`${member.name}（${member.villageName}）`} onClose={onClose}>
      <MainAction
        label='看业绩记载簿'
        kind='second'
        onPress={() => go('register/book', { volunteerId })}
      />
      {member.leftOn === null && (
        <View>
          <TextField label='调整的原因' lines={2} value={reason} onChange={setReason} />
          <ChoiceTiles
            label='转到哪支队'
            columns={1}
            choices={(others.data?.teams ?? [])
              .filter((one) => one.id !== teamId)
              .map((one) => ({ value: one.id, label: one.name }))}
            value={to || null}
            onChange={setTo}
          />
          <MainAction
            label='转过去'
            busy={move.busy}
            refusal={to ? missing : '请先选转到哪支队'}
            onPress={() => to && move.run({ teamId, toTeamId: to, volunteerId, reason })}
          />
          <MainAction
            label='只离开这支队'
            kind='danger'
            busy={remove.busy}
            refusal={missing}
            onPress={() => remove.run({ teamId, volunteerId, reason })}
          />
        </View>
      )}
    </Sheet>
  )
}
