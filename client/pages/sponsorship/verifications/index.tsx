import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { DataTable } from '@client/components/data-table'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { CaseSummary } from '@shared/sponsorship/student.model'
import { needInWords, standingInWords } from '@shared/sponsorship/student.wording'
import { go } from '../go'

type Show = 'mine' | 'all'

const shows: { value: Show; label: string }[] = [
  { value: 'mine', label: '等我办的' },
  { value: 'all', label: '全部' },
]

/** S-03: the cases of the reader's area, the oldest first; no real name in a list. */
export default function VerificationsPage() {
  const [show, setShow] = useState<Show>('mine')
  const query = useInfiniteQuery({
    ...api.sponsorship.student.list.infiniteOptions({
      ...turning,
      input: (after) => ({ show, after }),
      select: allItems,
    }),
    meta: { keep: false },
  })
  return (
    <Page title='助学核实' wide>
      <ChoiceTiles label='看哪些' choices={shows} value={show} onChange={setShow} />
      <PagedList
        query={query}
        more='再看后面的'
        empty={{ why: '现在没有要核实的', what: '有新的会在首页提醒您' }}
      >
        {(cases) => <Cases cases={cases} />}
      </PagedList>
    </Page>
  )
}

function Cases({ cases }: { cases: CaseSummary[] }) {
  const today = localDateOf(new Date())
  return (
    <DataTable
      label='助学核实'
      rows={cases}
      keyOf={(one) => one.studentId}
      onOpen={(one) => go(`verification/index?studentId=${one.studentId}`)}
      columns={[
        { label: '编号', cell: (one) => one.code },
        { label: '学生', cell: (one) => one.maskedName },
        { label: '住在', cell: (one) => `${one.township} ${one.village}` },
        { label: '需要的帮助', cell: (one) => needInWords(one.need, one.stage) },
        { label: '到哪一步', cell: (one) => <Standing one={one} today={today} /> },
      ]}
    />
  )
}

function Standing({ one, today }: { one: CaseSummary; today: string }) {
  return (
    <View>
      {one.overdue && <Tag label='超时' tone='brand' />}
      <Text>{`${standingInWords(one.status, one.step)}（${dayInWords(one.statusSince, today)}起）`}</Text>
    </View>
  )
}
