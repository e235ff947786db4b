import { useInfiniteQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { useCommand } from '@client/forms/use-command'
import { roleLabels } from '@shared/account/account.wording'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { GrantedRole } from '@shared/committee/role.model'
import { GRANTERS } from '@shared/committee/role.rules'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { useUnitId } from '../my-unit'

/** who holds which role here and below; giving one, and taking one back with a reason. */
export default function RolesPage() {
  const committeeId = useUnitId(GRANTERS)
  return committeeId ? <Roles committeeId={committeeId} /> : <Page title='职责管理' />
}

function Roles({ committeeId }: { committeeId: CommitteeId }) {
  const [taking, setTaking] = useState<GrantedRole | null>(null)
  const query = useInfiniteQuery(
    api.committee.role.list.infiniteOptions({
      input: (after: string | undefined) => ({ committeeId, after, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  const revoke = useCommand(client.committee.role.revoke, { onDone: () => setTaking(null) })
  return (
    <Page
      title='职责管理'
      note='本级和下级，谁在管什么。收回以后，下一步操作就生效。'
      wide
      action={
        <MainAction
          label='授予职责'
          onPress={() =>
            Taro.navigateTo({ url: `/pages/committee/grant/index?committeeId=${committeeId}` })
          }
        />
      }
    >
      {revoke.failure && <Notice tone='danger'>{revoke.failure}</Notice>}
      <QueryView query={query}>
        {({ pages }) => <RoleTable rows={pages.flatMap((page) => page.items)} onTake={setTaking} />}
      </QueryView>
      {query.hasNextPage && (
        <MainAction
          label='再看后面的'
          kind='second'
          busy={query.isFetchingNextPage}
          onPress={() => query.fetchNextPage()}
        />
      )}
      {taking && (
        <AskReason
          title={`收回${taking.name ?? '这个人'}的“${roleLabels[taking.role]}”？`}
          hint='本人会看到这段话'
          verb='收回职责'
          kind='danger'
          busy={revoke.busy}
          onSubmit={(reason) => revoke.run({ grantId: taking.id, reason })}
          onClose={() => setTaking(null)}
        />
      )}
    </Page>
  )
}

type TableProps = { rows: readonly GrantedRole[]; onTake: (role: GrantedRole) => void }

function RoleTable({ rows, onTake }: TableProps) {
  const today = localDateOf(new Date())
  if (rows.length === 0) return <EmptyState why='还没有授予过职责' what='点下面的“授予职责”' />
  return (
    <DataTable
      label='职责'
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => row.revocable && onTake(row)}
      columns={[
        { label: '姓名', cell: (row) => row.name ?? '未填', sortBy: (row) => row.name ?? '' },
        { label: '职责', cell: (row) => roleLabels[row.role], sortBy: (row) => row.role },
        { label: '单位', cell: (row) => row.committeeName, sortBy: (row) => row.committeeName },
        { label: '手机号', cell: (row) => row.phone ?? '未填' },
        { label: '授予', cell: (row) => dayInWords(localDateOf(row.grantedAt), today) },
        { label: '办理', cell: (row) => (row.revocable ? '收回 ›' : '—') },
      ]}
    />
  )
}
