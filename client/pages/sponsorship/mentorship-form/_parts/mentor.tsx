import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { PagedList } from '@client/components/paged-list'
import { TextField } from '@client/components/text-field'
import { useFoundPeople } from '@client/session/use-found-people'
import type { CommitteeId } from '@shared/committee/committee.model'
import { PlaceField } from '../../place-field'
import type { MentorshipDraft } from './mentorship-draft'

type Whose = 'member' | 'other'

const whose: { value: Whose; label: string }[] = [
  { value: 'member', label: '名册上的志愿者' },
  { value: 'other', label: '不在名册上' },
]

type Props = { form: MentorshipDraft; within: CommitteeId }

/** Who gives the help, and where. */
export function Mentor({ form: { field, set, values }, within }: Props) {
  const { volunteerId, name } = values.mentor
  const [kind, setKind] = useState<Whose>(volunteerId || name === '' ? 'member' : 'other')
  const changeKind = (next: Whose) => {
    setKind(next)
    set('mentor.volunteerId', null)
    set('mentor.name', '')
  }
  return (
    <View>
      <ChoiceTiles label='结对人是谁？' choices={whose} value={kind} onChange={changeKind} />
      {kind === 'other' ? (
        <TextField
          label='结对人姓名'
          hint='种养能手、手艺人、热心人都行'
          maxLength={20}
          {...field('mentor.name')}
        />
      ) : (
        <Member form={{ field, set, values }} />
      )}
      <PlaceField
        label='在哪个村（社区）？'
        hint='写村名里的一两个字'
        kinds={['community', 'village']}
        within={within}
        {...field('placeId')}
      />
    </View>
  )
}

function Member({ form }: { form: Pick<MentorshipDraft, 'field' | 'set' | 'values'> }) {
  const { search, setSearch, query } = useFoundPeople()
  const { error } = form.field('mentor.name')
  return (
    <View>
      <TextField label='按姓名找' maxLength={20} value={search} onChange={setSearch} />
      <PagedList query={query} empty={{ why: '没有找到', what: '换个字再找' }}>
        {(people) => (
          <ChoiceTiles
            label='点一下是哪位'
            {...(error ? { error: '请选择结对人' } : {})}
            choices={people.map((one) => ({
              value: one.id,
              label: one.name,
              note: one.villageName,
            }))}
            value={form.values.mentor.volunteerId}
            onChange={(id) => {
              form.set('mentor.volunteerId', id)
              form.set('mentor.name', people.find((one) => one.id === id)?.name ?? '')
            }}
          />
        )}
      </PagedList>
    </View>
  )
}
