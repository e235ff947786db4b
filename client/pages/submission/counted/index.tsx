import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import type { CommitteeId } from '@shared/committee/committee.model'
import { outletLevelLabels } from '@shared/submission/adoption.wording'
import type { CountedAdoption, PointsPeriod } from '@shared/submission/points.model'
import { periodLabels } from '@shared/submission/points.wording'
import { thisYear } from '../period-field'

/** P-08: the adoptions behind one line of the ranking. */
export default function CountedPage() {
  const { params } = useRouter()
  const committeeId = useRouteId<CommitteeId>('committeeId')
  const unitId = useRouteId<CommitteeId>('unitId')
  const year = Number(params.year ?? thisYear())
  const period = periodOf(params.period)
  const name = params.name ? decodeURIComponent(params.name) : null
  const query = useQuery(
    api.submission.points.rows.queryOptions({ input: { committeeId, year, period, unitId, name } }),
  )
  return (
    <Page
      title='积分明细'
      note={[name, `${year}年${periodLabels[period]}`].filter(Boolean).join(' · ')}
      wide
    >
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState why='这一段没有计入的采用' />
          ) : (
            <DataTable
              label='积分明细'
              rows={rows}
              keyOf={({ adoptionId }) => adoptionId}
              columns={columns}
            />
          )
        }
      </QueryView>
    </Page>
  )
}

const periodOf = (asked: string | undefined): PointsPeriod =>
  asked && asked in periodLabels ? (asked as PointsPeriod) : 'year'

const columns = [
  {
    label: '刊登日期',
    cell: ({ adoptedOn }: CountedAdoption) => adoptedOn.replaceAll('-', '.'),
    sortBy: ({ adoptedOn }: CountedAdoption) => adoptedOn,
  },
  { label: '稿件', cell: ({ title }: CountedAdoption) => `《${title}》` },
  { label: '署名', cell: ({ bylines }: CountedAdoption) => bylines.join('、') },
  {
    label: '报刊或网站',
    cell: ({ outletName, level }: CountedAdoption) =>
      `${outletName}（${outletLevelLabels[level]}）`,
  },
  {
    label: '积分',
    cell: ({ points }: CountedAdoption) => (points > 0 ? `${points} 分` : '已按最高一级计'),
    numeric: true,
  },
]
