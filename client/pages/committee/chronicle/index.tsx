import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { Timeline } from '@client/components/timeline'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { useMe } from '@client/session/use-me'
import { holdsAnywhere } from '@shared/account/account.rules'
import type { ChronicleCandidate, ChronicleStatus } from '@shared/committee/chronicle.model'
import { CHRONICLERS } from '@shared/committee/chronicle.rules'
import { chronicleStatusLabels } from '@shared/committee/chronicle.wording'
import { dayInWords, type LocalDate, localDateOf } from '@shared/kernel/local-date'

const YEARS = 5

const monthDay = (day: LocalDate) => dayInWords(day, localDateOf(new Date()))

/** 大事记: what the log offers, and what the office chose for the year. */
export default function ChroniclePage() {
  const { me } = useMe()
  const thisYear = Number(localDateOf(new Date()).slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back)
  const [year, setYear] = useState(thisYear)
  const query = useQuery(api.committee.chronicle.list.queryOptions({ input: { year } }))
  return (
    <Page title='大事记' note='选入的按日子排，一年一册'>
      {me && holdsAnywhere(me, CHRONICLERS) && <Candidates />}
      <Text className={prose.heading}>{`${year} 年`}</Text>
      <PickerField
        label='哪一年'
        choices={years.map((one) => ({ value: String(one), label: `${one} 年` }))}
        value={String(year)}
        onChange={(one) => setYear(Number(one))}
      />
      <QueryView query={query}>
        {(entries) =>
          entries.length === 0 ? (
            <Text className={prose.line}>这一年还没有选入的</Text>
          ) : (
            <Timeline
              moments={entries.map((entry) => ({
                what: `${monthDay(entry.happenedOn)} ${entry.words}`,
                detail: entry.unitName,
                state: 'done',
              }))}
            />
          )
        }
      </QueryView>
    </Page>
  )
}

function Candidates() {
  const query = useInfiniteQuery(
    api.committee.chronicle.listCandidates.infiniteOptions({
      ...turning,
      input: (after) => ({ after, limit: 20 }),
      select: allItems,
    }),
  )
  return (
    <View>
      <Text className={prose.heading}>备选</Text>
      <PagedList query={query} empty={{ why: '没有备选', what: '讲座归档后会出现在这里' }}>
        {(candidates) => (
          <View>
            {candidates.map((candidate) => (
              <Candidate key={candidate.eventId} candidate={candidate} />
            ))}
          </View>
        )}
      </PagedList>
    </View>
  )
}

const say = (status: ChronicleStatus) =>
  void Taro.showToast({ title: chronicleStatusLabels[status], icon: 'none' })

function Candidate({ candidate }: { candidate: ChronicleCandidate }) {
  const { eventId, happenedOn, unitName } = candidate
  const [words, setWords] = useState(candidate.words)
  const keep = useCommand(client.committee.chronicle.keep, { onDone: () => say('kept') })
  const drop = useCommand(client.committee.chronicle.drop, { onDone: () => say('dropped') })
  return (
    <Card title={`${monthDay(happenedOn)} ${unitName}`}>
      <TextField label='怎么写' lines={3} maxLength={200} value={words} onChange={setWords} />
      <MainAction
        label='选入大事记'
        busy={keep.busy}
        refusal={words.trim().length < 4 ? '请写一句话' : null}
        onPress={() => keep.run({ eventId, words })}
      />
      <MainAction
        label='不选'
        kind='second'
        busy={drop.busy}
        onPress={() => drop.run({ eventId })}
      />
    </Card>
  )
}
