import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { sponsorKindLabels, sponsorStatusLabels } from '@shared/sponsorship/sponsor.wording'
import { go } from '../go'

/** T-AID-4: sponsors counted together and apart, and their registrations. */
export default function SponsorsPage() {
  const query = useQuery(api.sponsorship.sponsor.list.queryOptions({ input: {} }))
  const tally = useQuery(api.sponsorship.sponsor.tally.queryOptions({ input: {} }))
  const today = localDateOf(new Date())
  return (
    <Page title='资助人' wide>
      <QueryView query={tally}>
        {({ enterprises, people, total }) => (
          <Card title='已核验'>
            <SummaryList
              rows={[
                { label: '爱心单位', value: `${enterprises} 家` },
                { label: '个人', value: `${people} 人` },
                { label: '合计', value: `${total}（${enterprises} + ${people}）` },
              ]}
            />
          </Card>
        )}
      </QueryView>
      <QueryView query={query}>
        {(sponsors) =>
          sponsors.length === 0 ? (
            <EmptyState why='还没有人登记' />
          ) : (
            <View>
              <DataTable
                label='资助人'
                rows={sponsors}
                keyOf={(one) => one.sponsorId}
                onOpen={(one) => go(`sponsor/index?sponsorId=${one.sponsorId}`)}
                columns={[
                  {
                    label: '名称',
                    cell: (one) =>
                      one.nameHidden ? `${one.displayName}（宣传不写姓名）` : one.displayName,
                  },
                  { label: '类别', cell: (one) => sponsorKindLabels[one.kind] },
                  { label: '手机', cell: (one) => one.maskedPhone },
                  { label: '状态', cell: (one) => sponsorStatusLabels[one.status] },
                  {
                    label: '登记',
                    cell: (one) => dayInWords(localDateOf(one.registeredAt), today),
                    sortBy: (one) => one.registeredAt,
                  },
                ]}
              />
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}
