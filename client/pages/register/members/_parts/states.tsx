import { PickerField } from '@client/components/picker-field'
import { StatusSentence } from '@client/components/status-sentence'
import type { StateCount } from '@shared/volunteer/register.model'
import { isOnRegister } from '@shared/volunteer/service-state.rules'
import type { VolunteerStatus } from '@shared/volunteer/volunteer.model'
import { volunteerStatusLabels } from '@shared/volunteer/volunteer.wording'

type Props = {
  counts: StateCount
  status: VolunteerStatus | undefined
  onChoose: (status: VolunteerStatus | undefined) => void
}

const EVERYONE = 'everyone'

/** 「名册上 331 人 = 在册 320 + 外出 8 + 暂停 3」, and each state with its number to choose from. */
export function States({ counts: { states, onRegister }, status, onChoose }: Props) {
  const parts = states.filter((one) => isOnRegister(one.status))
  const sum = parts.map((one) => `${volunteerStatusLabels[one.status]} ${one.people}`).join(' + ')
  const waiting = states.find((one) => one.status === 'awaitingOath')?.people ?? 0
  const all = states.reduce((people, one) => people + one.people, 0)
  return (
    <>
      <StatusSentence
        tag={`${onRegister} 人`}
        tone='good'
        sentence={`名册上 = ${sum}。待宣誓 ${waiting} 人另外算`}
      />
      <PickerField
        label='看哪些人'
        choices={[
          { value: EVERYONE, label: `所有人（${all} 人）` },
          ...states.map((one) => ({
            value: one.status as string,
            label: `${volunteerStatusLabels[one.status]}（${one.people} 人）`,
          })),
        ]}
        value={status ?? EVERYONE}
        onChange={(chosen) =>
          onChoose(chosen === EVERYONE ? undefined : (chosen as VolunteerStatus))
        }
      />
    </>
  )
}
