import { View } from '@tarojs/components'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { TextField } from '@client/components/text-field'
import type { TeamId } from '@shared/volunteer/team.model'
import type { DeedForm, Manner } from './deed-form'

export const whereFields = ['sheet.place', 'sheet.people', 'sheet.teamId', 'reason'] as const

type Props = {
  form: DeedForm
  manner: Manner
  teams: readonly { id: TeamId; name: string }[]
}

/** Where, for how many, and which team it counts for. */
export function Where({ form: { field, values }, manner, teams }: Props) {
  const people = field('sheet.people')
  const team = field('sheet.teamId')
  const shown = values.sheet.people
  return (
    <View>
      <TextField label='在哪里？（可以不填）' maxLength={60} {...field('sheet.place')} />
      <TextField
        label='有多少人参加？（可以不填）'
        kind='number'
        maxLength={5}
        value={shown === null || Number.isNaN(shown) ? '' : String(shown)}
        onChange={(text) => people.onChange(text.trim() === '' ? null : Number(text))}
        {...(people.error ? { error: people.error } : {})}
      />
      {teams.length > 0 && (
        <ChoiceTiles
          label='算哪支服务队的？'
          columns={1}
          choices={[
            ...teams.map(({ id, name }) => ({ value: id as string, label: name })),
            { value: '', label: '不算在队里' },
          ]}
          value={team.value ?? ''}
          onChange={(chosen) => team.onChange((chosen || null) as TeamId | null)}
          {...(team.error ? { error: team.error } : {})}
        />
      )}
      {manner.kind === 'correction' && (
        <TextField
          label='为什么更正？'
          hint='原来的一笔会留着，标明已更正'
          lines={2}
          maxLength={200}
          {...field('reason')}
        />
      )}
    </View>
  )
}
