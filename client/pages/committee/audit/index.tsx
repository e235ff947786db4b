import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { DataTable } from '@client/components/data-table'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import type { Role } from '@shared/account/account.model'
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

const LIMIT = 50

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

const roleInWords = (role: Role | null) => (role ? roleLabels[role] : '本人')

function Changes({ committeeId }: { committeeId: CommitteeId }) {
  const now = new Date()
  const query = useInfiniteQuery(
    api.committee.audit.listChanges.infiniteOptions({
      ...turning,
      input: (after) => ({ committeeId, after, limit: LIMIT }),
      select: allItems,
    }),
  )
  return (
    <PagedList query={query} empty={{ why: '还没有操作记录' }}>
      {(rows) => (
        <DataTable
          label='操作'
          rows={rows}
          keyOf={(row) => String(row.id)}
          columns={[
            { label: '时间', cell: (row) => momentInWords(row.happenedAt, now) },
            { label: '谁', cell: (row) => row.actorName ?? '系统自动' },
            { label: '身份', cell: (row) => roleInWords(row.actingAs) },
            { label: '办了什么', cell: (row) => topicInWords(row.topic) },
            { label: '单位', cell: (row) => row.committeeName ?? '—' },
            {
              label: '编号',
              cell: (row) => `${row.id}${row.afterHash ? ` · ${row.afterHash.slice(0, 8)}` : ''}`,
            },
          ]}
        />
      )}
    </PagedList>
  )
}

function Reads({ committeeId }: { committeeId: CommitteeId }) {
  const now = new Date()
  const query = useInfiniteQuery(
    api.committee.audit.listReads.infiniteOptions({
      ...turning,
      input: (after) => ({ committeeId, after, limit: LIMIT }),
      select: allItems,
    }),
  )
  return (
    <PagedList query={query} empty={{ why: '还没有人看过敏感信息' }}>
      {(rows) => (
        <DataTable
          label='查看'
          rows={rows}
          keyOf={(row) => String(row.id)}
          columns={[
            { label: '时间', cell: (row) => momentInWords(row.readAt, now) },
            { label: '谁', cell: (row) => row.readerName ?? '未填姓名' },
            { label: '身份', cell: (row) => roleInWords(row.actingAs) },
            { label: '看的是', cell: (row) => subjectInWords(row.subjectKind) },
            { label: '为了', cell: (row) => row.purpose },
          ]}
        />
      )}
    </PagedList>
  )
}
