import { View } from '@tarojs/components'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { PagedList } from '@client/components/paged-list'
import { TextField } from '@client/components/text-field'
import { useFoundPeople } from '@client/session/use-found-people'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

type Props = {
  label: string
  values: readonly VolunteerId[]
  error?: string | undefined
  onChange: (values: VolunteerId[]) => void
}

/** Members of the caller's area, found by name, any number of them. */
export function PeoplePicker({ label, values, error, onChange }: Props) {
  const { search, setSearch, query } = useFoundPeople()
  return (
    <View>
      <TextField label='按姓名找' maxLength={20} value={search} onChange={setSearch} />
      <PagedList query={query} empty={{ why: '没有找到', what: '换个字再找，或看看是否已经宣誓' }}>
        {(people) => (
          <ManyChoiceTiles
            label={values.length > 0 ? `${label}（已选 ${values.length} 人）` : label}
            {...(error ? { error } : {})}
            choices={people.map((one) => ({
              value: one.id,
              label: one.name,
              note: [one.villageName, ...one.teams].join(' · '),
            }))}
            values={values}
            onChange={onChange}
          />
        )}
      </PagedList>
    </View>
  )
}
