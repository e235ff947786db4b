import { useQuery } from '@tanstack/react-query'
import { api } from '@client/api/api'
import { PickerField } from '@client/components/picker-field'
import type { Grant } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { ElderKind } from '@shared/volunteer/application.model'
import { elderKindLabels } from '@shared/volunteer/application.wording'
import type { TeamId } from '@shared/volunteer/team.model'
import type { VolunteerStatus } from '@shared/volunteer/volunteer.model'

export type Choice = {
  committeeId?: CommitteeId
  status?: VolunteerStatus | undefined
  mainElderKind?: ElderKind | undefined
  teamId?: TeamId | undefined
  enrolledIn?: number | undefined
}

type Props = { office: Grant; choice: Choice; onChange: (choice: Choice) => void }

const ANY = ''
const BRANCHES = 50
const YEARS = 6

/** Where, in which team, of which kind, and since which year; each may be left open. */
export function Filters({ office, choice, onChange }: Props) {
  const { committeeId } = office
  const branches = useQuery(
    api.committee.tree.children.queryOptions({ input: { parentId: committeeId, limit: BRANCHES } }),
  )
  const register = useQuery(api.volunteer.register.tally.queryOptions({ input: { committeeId } }))
  const year = Number(localDateOf(new Date()).slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, ago) => year - ago)
  return (
    <>
      <PickerField
        label='村（社区）或下级'
        choices={[
          { value: ANY, label: '都看' },
          ...(branches.data?.items ?? []).map(({ id, name }) => ({
            value: id as string,
            label: name,
          })),
        ]}
        value={choice.committeeId ?? ANY}
        onChange={(id) => {
          const { committeeId: _, ...rest } = choice
          onChange(id ? { ...rest, committeeId: id as CommitteeId } : rest)
        }}
      />
      <PickerField
        label='服务队'
        choices={[
          { value: ANY, label: '都看' },
          ...(register.data?.teams ?? []).map(({ id, name }) => ({
            value: id as string,
            label: name,
          })),
        ]}
        value={choice.teamId ?? ANY}
        onChange={(id) => onChange({ ...choice, teamId: id ? (id as TeamId) : undefined })}
      />
      <PickerField
        label='五老类别'
        choices={[
          { value: ANY, label: '都看' },
          ...Object.entries(elderKindLabels).map(([value, label]) => ({ value, label })),
        ]}
        value={choice.mainElderKind ?? ANY}
        onChange={(kind) =>
          onChange({ ...choice, mainElderKind: kind ? (kind as ElderKind) : undefined })
        }
      />
      <PickerField
        label='哪一年入队'
        choices={[
          { value: ANY, label: '都看' },
          ...years.map((one) => ({ value: String(one), label: `${one} 年` })),
        ]}
        value={String(choice.enrolledIn ?? ANY)}
        onChange={(one) => onChange({ ...choice, enrolledIn: one ? Number(one) : undefined })}
      />
    </>
  )
}
