import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import type { Team } from '@shared/volunteer/team.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { PeoplePicker } from '../../people-picker'
import { CaptainSheet } from './captain-sheet'
import { ScoreSheet } from './score-sheet'

type Open = 'menu' | 'add' | 'captain' | 'score' | 'dissolve' | null

/** What the office does with a team. */
export function Keeping({ team }: { team: Team }) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const dissolve = useCommand(client.volunteer.team.dissolve, { onDone: close })
  return (
    <View>
      <MainAction label='编入队员' onPress={() => setOpen('add')} />
      <MainAction label='队长、打分、改名、撤销' kind='second' onPress={() => setOpen('menu')} />
      {open === 'menu' && (
        <Sheet title={team.name} onClose={close}>
          <MainAction label='定队长' kind='second' onPress={() => setOpen('captain')} />
          <MainAction label='给全年工作打分' kind='second' onPress={() => setOpen('score')} />
          <MainAction
            label='改名、改目标'
            kind='second'
            onPress={() => {
              close()
              go('register/team-edit', { teamId: team.id })
            }}
          />
          <MainAction label='撤销这支队' kind='danger' onPress={() => setOpen('dissolve')} />
        </Sheet>
      )}
      {open === 'add' && <AddSheet team={team} onClose={close} />}
      {open === 'captain' && <CaptainSheet team={team} onClose={close} />}
      {open === 'score' && <ScoreSheet team={team} onClose={close} />}
      {open === 'dissolve' && (
        <AskReason
          title='为什么撤销这支队？'
          hint='队员今天起离队，做过的业绩都留着'
          verb='撤销'
          kind='danger'
          busy={dissolve.busy}
          onSubmit={(reason) => dissolve.run({ teamId: team.id, reason })}
          onClose={close}
        />
      )}
    </View>
  )
}

function AddSheet({ team, onClose }: { team: Team; onClose: () => void }) {
  const [people, setPeople] = useState<VolunteerId[]>([])
  const add = useCommand(client.volunteer.team.addMembers, { onDone: onClose })
  return (
    <Sheet title='编入队员' onClose={onClose}>
      <PeoplePicker label='选队员' values={people} onChange={setPeople} />
      <MainAction
        label={people.length > 0 ? `编入 ${people.length} 人` : '编入'}
        busy={add.busy}
        refusal={people.length === 0 ? '请先选队员' : null}
        onPress={() => add.run({ teamId: team.id, volunteerIds: people })}
      />
    </Sheet>
  )
}
