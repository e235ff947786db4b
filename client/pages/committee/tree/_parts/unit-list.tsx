import { useInfiniteQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import type { CommitteeCard, CommitteeId, CommitteeKind } from '@shared/committee/committee.model'
import { kindInWords, statusLabels } from '@shared/committee/committee.wording'

const open = (row: CommitteeCard) =>
  Taro.navigateTo({ url: `/pages/committee/tree/index?committeeId=${row.id}` })

const LIMIT = 50

/** The committees right below one, each with how many lie below it. */
export function ChildUnits({ parentId }: { parentId: CommitteeId | null }) {
  const query = useInfiniteQuery(
    api.committee.tree.children.infiniteOptions({
      ...turning,
      input: (after) => ({ parentId, after, limit: LIMIT }),
      select: allItems,
    }),
  )
  return (
    <PagedList query={query} empty={{ why: '下面还没有关工组织' }}>
      {(rows) => (
        <DataTable
          label='下级'
          rows={rows}
          keyOf={(row) => row.id}
          onOpen={open}
          columns={[
            { label: '名称', cell: (row) => row.name },
            { label: '类别', cell: (row) => <Kind row={row} /> },
            {
              label: '下面',
              cell: (row) => (row.countBelow > 0 ? `${row.countBelow} 个 ›` : '没有下级'),
              numeric: true,
              sortBy: (row) => row.countBelow,
            },
          ]}
        />
      )}
    </PagedList>
  )
}

/** Every committee of one kind below one, with what stands right above each. */
export function UnitsOfKind(props: { committeeId: CommitteeId; kind: CommitteeKind }) {
  const query = useInfiniteQuery(
    api.committee.tree.listKind.infiniteOptions({
      ...turning,
      input: (after) => ({ ...props, after, limit: LIMIT }),
      select: allItems,
    }),
  )
  return (
    <PagedList query={query} empty={{ why: '没有这一类关工组织' }}>
      {(rows) => (
        <DataTable
          label='名单'
          rows={rows}
          keyOf={(row) => row.id}
          onOpen={open}
          columns={[
            { label: '名称', cell: (row) => row.name },
            { label: '上级', cell: (row) => row.parentName ?? '—' },
            { label: '类别', cell: (row) => <Kind row={row} /> },
          ]}
        />
      )}
    </PagedList>
  )
}

function Kind({ row }: { row: CommitteeCard }) {
  if (row.status !== 'active') return <Tag label={statusLabels[row.status]} tone='warm' />
  return <>{kindInWords(row.kind, row.level)}</>
}
