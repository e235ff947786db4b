import { useState } from 'react'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { Team } from '@shared/volunteer/team.model'

/** S4: each team is scored for its year; a new score takes the place of the old one. */
export function ScoreSheet({ team, onClose }: { team: Team; onClose: () => void }) {
  const years = [team.year, team.year - 1]
  const [year, setYear] = useState(String(team.year))
  const [points, setPoints] = useState('')
  const [note, setNote] = useState('')
  const score = useCommand(client.volunteer.team.score, { onDone: onClose })
  const complaint = (field: string) => {
    const error = score.complaintAt(field)
    return error ? { error } : {}
  }
  return (
    <Sheet title='给全年工作打分' onClose={onClose}>
      <ChoiceTiles
        label='哪一年'
        choices={years.map((one) => ({ value: String(one), label: `${one}年` }))}
        value={year}
        onChange={setYear}
      />
      <TextField
        label='得分（0 到 100）'
        kind='number'
        maxLength={3}
        value={points}
        onChange={setPoints}
        {...complaint('score')}
      />
      <TextField label='评语' lines={2} value={note} onChange={setNote} {...complaint('note')} />
      <MainAction
        label='打分'
        busy={score.busy}
        refusal={points && note.trim() ? null : '请先填得分和评语'}
        onPress={() =>
          score.run({ teamId: team.id, year: Number(year), score: Number(points), note })
        }
      />
    </Sheet>
  )
}
