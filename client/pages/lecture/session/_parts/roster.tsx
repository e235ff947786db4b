import { useInfiniteQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import prose from '@client/design/prose.module.scss'
import type { RosterLine, SessionId } from '@shared/lecture/seat.model'
import { childStageLabels, seatStatusLabels } from '@shared/lecture/seat.wording'

/** Who comes, masked, for the host at the door. */
export function Roster({ sessionId }: { sessionId: SessionId }) {
  const query = useInfiniteQuery(
    api.lecture.session.roster.infiniteOptions({
      input: (after: string | undefined) => ({ sessionId, limit: 50, ...(after && { after }) }),
      ...turning,
      select: allItems<RosterLine>,
    }),
  )
  return (
    <>
      <Text className={prose.heading}>谁会来</Text>
      <PagedList query={query} empty={{ why: '还没有人订座', what: '把这一页发到班级群里' }}>
        {(lines) => (
          <DataTable
            label='订座名单'
            rows={lines}
            keyOf={(line) => line.id}
            columns={[
              { label: '称呼', cell: (line) => line.calledAs },
              { label: '手机', cell: (line) => line.phone },
              { label: '学段', cell: (line) => childStageLabels[line.childStage] },
              { label: '大人', cell: (line) => line.adults, numeric: true },
              { label: '座位', cell: (line) => seatStatusLabels[line.status] },
            ]}
          />
        )}
      </PagedList>
    </>
  )
}
