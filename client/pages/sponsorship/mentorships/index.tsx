import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { useMe } from '@client/session/use-me'
import { holdsAnywhere } from '@shared/account/account.rules'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { type Mentorship, MentorshipKind } from '@shared/sponsorship/mentorship.model'
import { isOverdue, MENTORSHIP_OFFICES } from '@shared/sponsorship/mentorship.rules'
import {
  mentorshipKindLabels,
  mentorshipStatusLabels,
  nextInWords,
  termsInWords,
} from '@shared/sponsorship/mentorship.wording'
import { go } from '../go'
import { Numbers } from './_parts/numbers'

/** S-19: care, farming and craft pairings; the office's area, or one's own. */
export default function MentorshipsPage() {
  const { me, query } = useMe()
  if (me) return holdsAnywhere(me, MENTORSHIP_OFFICES) ? <OfArea /> : <Own />
  return (
    <Page title='其他结对'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function Own() {
  const query = useQuery(api.sponsorship.mentorship.listMine.queryOptions({ input: {} }))
  return (
    <Page title='我的结对' note='每次做了什么，记一句就好；不写孩子的姓名'>
      <QueryView query={query}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState why='还没有给您登记结对' what='想和谁结对，请告诉村（社区）关工委' />
          ) : (
            <List list={list} />
          )
        }
      </QueryView>
    </Page>
  )
}

type Show = MentorshipKind | 'all'

const shows: { value: Show; label: string }[] = [
  { value: 'all', label: '全部' },
  ...MentorshipKind.options.map((value) => ({ value, label: mentorshipKindLabels[value] })),
]

function OfArea() {
  const [show, setShow] = useState<Show>('all')
  const query = useInfiniteQuery(
    api.sponsorship.mentorship.list.infiniteOptions({
      ...turning,
      input: (after) => ({ kind: show === 'all' ? null : show, after }),
      select: allItems,
    }),
  )
  return (
    <Page
      title='其他结对'
      note='留守关爱、科技帮扶、传艺；不写孩子的姓名'
      wide
      action={<MainAction label='登记一对' onPress={() => go('mentorship-form/index')} />}
    >
      <Numbers onOpen={setShow} />
      <ChoiceTiles label='看哪些' choices={shows} value={show} onChange={setShow} />
      <PagedList
        query={query}
        more='再看后面的'
        empty={{ why: '还没有登记', what: '点下面的“登记一对”' }}
      >
        {(list) => <List list={list} />}
      </PagedList>
    </Page>
  )
}

function List({ list }: { list: Mentorship[] }) {
  const today = localDateOf(new Date())
  return (
    <View>
      {list.map((one) => (
        <Card
          key={one.mentorshipId}
          title={`${mentorshipKindLabels[one.terms.kind]}：${one.mentor}`}
          onPress={() => go(`mentorship/index?mentorshipId=${one.mentorshipId}`)}
        >
          <StatusSentence {...standing(one, today)} />
          <Text className={prose.line}>{`${one.place} · ${termsInWords(one.terms)}`}</Text>
        </Card>
      ))}
    </View>
  )
}

function standing(one: Mentorship, today: string) {
  const overdue = isOverdue(one, today)
  const last = one.lastMetOn
    ? `记了 ${one.meetings} 次，上次${dayInWords(one.lastMetOn, today)}`
    : '还没有记过'
  return {
    tag: overdue ? '该记了' : mentorshipStatusLabels[one.status],
    tone: overdue ? ('warm' as const) : one.status === 'active' ? ('good' as const) : undefined,
    sentence: one.status === 'active' ? `${last}；${nextInWords(one, today)}` : last,
  }
}
