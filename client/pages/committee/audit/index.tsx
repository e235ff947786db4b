import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { roleLabels } from '@shared/account/account.wording'
import { subjectInWords, topicInWords } from '@shared/committee/audit.wording'
import type { CommitteeId } from '@shared/committee/committee.model'
import { TREE_KEEPERS } from '@shared/committee/committee.rules'
import { momentInWords } from '@shared/kernel/local-date'
import { useUnitId } from '../my-unit'

type Show = 'changes' | 'reads'

const shows: { value: Show; label: string; note: string }[] = [
  { value: 'changes', label: '改了什么', note: '谁、什么身份、什么时候' },
  { value: 'reads', label: '看了什么', note: '看过敏感信息的记录' },
]

/** X-04: the log nobody can rewrite, for the year's audit. */
export default function AuditPage() {
  const committeeId = useUnitId(TREE_KEEPERS)
  const [show, setShow] = useState<Show>('changes')
  return (
    <Page title='操作日志' note='只能看，不能改；删除也会留下记录' wide>
      <ChoiceTiles label='看哪些' choices={shows} value={show} onChange={setShow} />
      {committeeId && show === 'changes' && <Changes committeeId={committeeId} />}
      {committeeId && show === 'reads' && <Reads committeeId={committeeId} />}
    </Page>
  )
}

function Changes({ committeeId }: { committeeId: CommitteeId }) {
  const now = new Date()
  const query = useInfiniteQuery(
    api.committee.audit.listChanges.infiniteOptions({
      input: (after: string | undefined) => ({ committeeId, after, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  return (
    <View>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items)
          return rows.length === 0 ? (
            <EmptyState why='还没有操作记录' />
          ) : (
            <DataTable
              label='操作'
              rows={rows}
              keyOf={(row) => String(row.id)}
              columns={[
                { label: '时间', cell: (row) => momentInWords(row.happenedAt, now) },
                { label: '谁', cell: (row) => row.actorName ?? '系统自动' },
                {
                  label: '身份',
                  cell: (row) => (row.actingAs ? roleLabels[row.actingAs] : '本人'),
                },
                { label: '办了什么', cell: (row) => topicInWords(row.topic) },
                { label: '单位', cell: (row) => row.committeeName ?? '—' },
                {
                  label: '编号',
                  cell: (row) =>
                    `${row.id}${row.afterHash ? ` · ${row.afterHash.slice(0, 8)}` : ''}`,
                },
              ]}
            />
          )
        }}
      </QueryView>
      <More query={query} />
    </View>
  )
}

function Reads({ committeeId }: { committeeId: CommitteeId }) {
  const now = new Date()
  const query = useInfiniteQuery(
    api.committee.audit.listReads.infiniteOptions({
      input: (after: string | undefined) => ({ committeeId, after, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  return (
    <View>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items)
          return rows.length === 0 ? (
            <EmptyState why='还没有人看过敏感信息' />
          ) : (
            <DataTable
              label='查看'
              rows={rows}
              keyOf={(row) => String(row.id)}
              columns={[
                { label: '时间', cell: (row) => momentInWords(row.readAt, now) },
                { label: '谁', cell: (row) => row.readerName ?? '未填姓名' },
                {
                  label: '身份',
                  cell: (row) => (row.actingAs ? roleLabels[row.actingAs] : '本人'),
                },
                { label: '看的是', cell: (row) => subjectInWords(row.subjectKind) },
                { label: '为了', cell: (row) => row.purpose },
              ]}
            />
          )
        }}
      </QueryView>
      <More query={query} />
    </View>
  )
}

type Paged = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

const More = ({ query }: { query: Paged }) =>
  query.hasNextPage ? (
    <MainAction
      label='再看更早的'
      kind='second'
      busy={query.isFetchingNextPage}
      onPress={() => query.fetchNextPage()}
    />
  ) : null
