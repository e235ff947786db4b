import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { DataTable } from '@client/components/data-table'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import type { CommitteeId } from '@shared/committee/committee.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { portionInWords } from '@shared/sponsorship/aid.wording'
import type { StatisticMeasure } from '@shared/sponsorship/statistics.model'
import { statisticDefinitions, statisticLabels } from '@shared/sponsorship/statistics.wording'

/** The lines one number of the office counts: children by number, donors masked. */
export default function StatisticLinesPage() {
  const countyId = useRouteId<CommitteeId>('countyId')
  const measure = useRouteId<StatisticMeasure>('measure')
  const year = Number(useRouter().params.year ?? 0)
  const query = useInfiniteQuery({
    ...api.sponsorship.statistics.listLines.infiniteOptions({
      input: (after: string | undefined) => ({ countyId, year, measure, after }),
      ...turning,
      select: allItems,
    }),
    meta: { keep: false },
  })
  const today = localDateOf(new Date())
  return (
    <Page title={`${year} 年${statisticLabels[measure]}`} note={statisticDefinitions[measure]} wide>
      <PagedList query={query} empty={{ why: '这一年还没有签收' }}>
        {(lines) => (
          <DataTable
            label='统计明细'
            rows={lines}
            keyOf={({ movementId }) => String(movementId)}
            columns={[
              { label: '签收日期', cell: ({ happenedOn }) => dayInWords(happenedOn, today) },
              {
                label: '孩子',
                cell: ({ code, reportedStudents }) =>
                  code ?? (reportedStudents ? `整批 ${reportedStudents} 人（报送数）` : '整批'),
              },
              { label: '款物', cell: ({ portion }) => portionInWords(portion) },
              { label: '资助人', cell: ({ donor }) => donor ?? '没有结对' },
              { label: '项目', cell: ({ programme }) => programme },
            ]}
          />
        )}
      </PagedList>
    </Page>
  )
}
