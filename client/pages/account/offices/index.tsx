import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { CallButton } from '@client/components/call-button'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useMe } from '@client/session/use-me'
import type { CommitteeId } from '@shared/committee/committee.model'

/** Find a committee by a word of its name, and call it. Whoever has an office sees it at once. */
export default function OfficesPage() {
  const { me } = useMe()
  const [chosen, setChosen] = useState<CommitteeId | null>(null)
  const own = me?.grants[0]?.committeeId
  const shown = chosen ?? own
  return (
    <Page title='找关工委' note='有不明白的，打个电话问一问'>
      {shown && <Office committeeId={shown} />}
      <Search onChoose={setChosen} />
    </Page>
  )
}

function Office({ committeeId }: { committeeId: CommitteeId }) {
  const query = useQuery(api.committee.tree.get.queryOptions({ input: { committeeId } }))
  return (
    <QueryView query={query}>
      {({ name, officePhone, contactName, ancestors }) => (
        <Card title={name}>
          <SummaryList
            rows={[
              { label: '上级', value: ancestors.at(-1)?.name ?? '没有' },
              { label: '联系人', value: contactName ?? '没有登记' },
            ]}
          />
          <CallButton name={name} phone={officePhone} />
        </Card>
      )}
    </QueryView>
  )
}

function Search({ onChoose }: { onChoose: (committeeId: CommitteeId) => void }) {
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  const query = useQuery({
    ...api.committee.tree.search.queryOptions({ input: { within: null, words: asked } }),
    enabled: asked !== '',
  })
  return (
    <View>
      <TextField
        label='名称里的一两个字'
        hint='例如“江畔”“实验学校”'
        maxLength={20}
        value={words}
        onChange={setWords}
      />
      <MainAction
        kind='second'
        label='查找'
        refusal={words.trim() === '' ? '请先写一两个字' : null}
        onPress={() => setAsked(words.trim())}
      />
      {asked !== '' && (
        <QueryView query={query}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState why={`没有找到“${asked}”`} what='换一两个字再试，比如社区或学校的名字' />
            ) : (
              <ChoiceTiles
                label='点一下是哪个'
                columns={1}
                choices={found.map(({ id, name, above }) => ({
                  value: id,
                  label: name,
                  note: above,
                }))}
                value={null}
                onChange={(id) => onChoose(id)}
              />
            )
          }
        </QueryView>
      )}
    </View>
  )
}
