import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { Field } from '@client/components/field'
import { Notice } from '@client/components/notice'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { CommitteeId } from '@shared/committee/committee.model'

type Props = { value: string; error?: string; onChange: (villageId: string) => void }

/** Where one lives, found by a word of its name; what is chosen stands with its township. */
export function VillageField({ value, error, onChange }: Props) {
  const [changing, setChanging] = useState(false)
  const chosen = useVillage(value)
  if (chosen.data && !changing) {
    const above = chosen.data.ancestors.at(-1)?.name
    return (
      <Field label='住在哪个村（社区）' error={error}>
        <SummaryList
          rows={[
            {
              label: above ?? '已选',
              value: chosen.data.name,
              onChange: () => setChanging(true),
            },
          ]}
        />
      </Field>
    )
  }
  return (
    <VillageSearch
      error={error}
      onChange={(villageId) => {
        setChanging(false)
        onChange(villageId)
      }}
    />
  )
}

/** The chosen village with its setting, its township and its telephone. */
export function useVillage(villageId: string) {
  const id = CommitteeId.safeParse(villageId)
  return useQuery({
    ...api.committee.tree.get.queryOptions({ input: { committeeId: id.data as CommitteeId } }),
    enabled: id.success,
  })
}

function VillageSearch({ error, onChange }: Omit<Props, 'value'>) {
  const [words, setWords] = useState('')
  const asked = words.trim()
  const searching = (kind: 'village' | 'community') => ({
    ...api.committee.tree.search.queryOptions({ input: { within: null, words: asked, kind } }),
    enabled: asked !== '',
  })
  const villages = useQuery(searching('village'))
  const communities = useQuery(searching('community'))
  const found = [...(communities.data ?? []), ...(villages.data ?? [])].slice(0, 8)
  const searched = villages.isSuccess && communities.isSuccess

  return (
    <View>
      <TextField
        label='住在哪个村（社区）'
        hint='写名字里的一两个字，例如“江畔”'
        value={words}
        onChange={setWords}
        error={error}
      />
      {found.length > 0 && (
        <ChoiceTiles
          label='点一下是哪个'
          columns={1}
          choices={found.map(({ id, name, above }) => ({ value: id, label: name, note: above }))}
          value={null}
          onChange={onChange}
        />
      )}
      {searched && found.length === 0 && <Notice>没有找到，请换一两个字再试</Notice>}
    </View>
  )
}
