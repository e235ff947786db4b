import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import type { CommitteeCard, CommitteeId, CommitteeKind } from '@shared/committee/committee.model'
import { kindInWords, statusLabels } from '@shared/committee/committee.wording'

const open = (row: CommitteeCard) =>
  Taro.navigateTo({ url: `/pages/committee/tree/index?committeeId=${row.id}` })

/** The committees right below one, each with how many lie below it. */
export function ChildUnits({ parentId }: { parentId: CommitteeId | null }) {
  const query = useInfiniteQuery(
    api.committee.tree.children.infiniteOptions({
      input: (after: string | undefined) => ({ parentId, after, limit: 50 }),
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
            <EmptyState why='下面还没有关工组织' />
          ) : (
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
          )
        }}
      </QueryView>
      <More query={query} />
    </View>
  )
}

/** Every committee of one kind below one, with what stands right above each. */
export function UnitsOfKind(props: { committeeId: CommitteeId; kind: CommitteeKind }) {
  const query = useInfiniteQuery(
    api.committee.tree.listKind.infiniteOptions({
      input: (after: string | undefined) => ({ ...props, after, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  return (
    <View>
      <QueryView query={query}>
        {({ pages }) => (
          <DataTable
            label='名单'
            rows={pages.flatMap((page) => page.items)}
            keyOf={(row) => row.id}
            onOpen={open}
            columns={[
              { label: '名称', cell: (row) => row.name },
              { label: '上级', cell: (row) => row.parentName ?? '—' },
              { label: '类别', cell: (row) => <Kind row={row} /> },
            ]}
          />
        )}
      </QueryView>
      <More query={query} />
    </View>
  )
}

function Kind({ row }: { row: CommitteeCard }) {
  if (row.status !== 'active') return <Tag label={statusLabels[row.status]} tone='warm' />
  return <>{kindInWords(row.kind, row.level)}</>
}

type Paged = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

const More = ({ query }: { query: Paged }) =>
  query.hasNextPage ? (
    <MainAction
      label='再看后面的'
      kind='second'
      busy={query.isFetchingNextPage}
      onPress={() => query.fetchNextPage()}
    />
  ) : null
