import { useState } from 'react'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import type { TeamId, TeamToChoose } from '@shared/volunteer/team.model'

type Props = {
  teams: readonly TeamToChoose[]
  busy: boolean
  onApprove: (teamIds: TeamId[]) => void
  onClose: () => void
}

/** V-11: which teams the newcomer will join by the oath; none is an answer too. */
export function ChooseTeams({ teams, busy, onApprove, onClose }: Props) {
  const [teamIds, setTeamIds] = useState<TeamId[]>([])
  return (
    <Sheet title='编入哪支服务队？' onClose={onClose}>
      <ManyChoiceTiles
        label='宣誓后编入'
        hint='可以选几支，也可以以后再编'
        columns={1}
        choices={teams.map(({ id, name, captainPost }) => ({
          value: id,
          label: name,
          note: `队长：${captainPost}`,
        }))}
        values={teamIds}
        onChange={setTeamIds}
      />
      <MainAction
        label={teamIds.length > 0 ? `通过，编入 ${teamIds.length} 支队` : '通过，先不编队'}
        busy={busy}
        refusal={teamIds.length > 5 ? '服务队最多选 5 个' : null}
        onPress={() => onApprove(teamIds)}
      />
    </Sheet>
  )
}
