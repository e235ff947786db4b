import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { Field } from '@client/components/field'
import { Notice } from '@client/components/notice'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { CommitteeId, type CommitteeKind } from '@shared/committee/committee.model'

type Props = {
  label: string
  hint: string
  kinds: readonly CommitteeKind[]
  /** Only below this committee. */
  within?: CommitteeId | undefined
  value: string | undefined
  error?: string
  onChange: (committeeId: CommitteeId) => void
}

const MOST = 8

/** A school, village or county, found by a word of its name. */
export function PlaceField({ value, label, error, onChange, ...search }: Props) {
  const [changing, setChanging] = useState(false)
  const id = CommitteeId.safeParse(value)
  const chosen = useQuery({
    ...api.committee.tree.get.queryOptions({ input: { committeeId: id.data as CommitteeId } }),
    enabled: id.success,
  })
  if (chosen.data && !changing) {
    const above = chosen.data.ancestors.at(-1)?.name ?? '已选'
    const row = { label: above, value: chosen.data.name, onChange: () => setChanging(true) }
    return (
      <Field label={label} error={error}>
        <SummaryList rows={[row]} />
      </Field>
    )
  }
  const handleChange = (committeeId: CommitteeId) => {
    setChanging(false)
    onChange(committeeId)
  }
  return <PlaceSearch label={label} error={error} onChange={handleChange} {...search} />
}

function PlaceSearch({ label, hint, kinds, within, error, onChange }: Omit<Props, 'value'>) {
  const [words, setWords] = useState('')
  const asked = words.trim()
  const query = useQuery({
    queryKey: ['places', asked, kinds, within],
    queryFn: async () => {
      const lists = await Promise.all(
        kinds.map((kind) =>
          client.committee.tree.search({ within: within ?? null, words: asked, kind }),
        ),
      )
      return lists.flat().slice(0, MOST)
    },
    enabled: asked !== '',
  })
  return (
    <View>
      <TextField label={label} hint={hint} value={words} onChange={setWords} error={error} />
      {query.data && query.data.length > 0 && (
        <ChoiceTiles
          label='点一下是哪个'
          columns={1}
          choices={query.data.map(({ id, name, above }) => ({
            value: id,
            label: name,
            note: above,
          }))}
          value={null}
          onChange={onChange}
        />
      )}
      {query.data?.length === 0 && <Notice>没有找到，请换一两个字再试</Notice>}
    </View>
  )
}
