import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import type { Grant } from '@shared/account/account.model'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { useMyOffice } from '../my-office'

/** S4: the register and the ten teams, counted from rows; people and places are never added up. */
export default function TeamsPage() {
  const office = useMyOffice(REGISTER_READERS)
  return office ? <Register office={office} /> : <Page title='队伍' />
}

function Register({ office }: { office: Grant }) {
  const query = useQuery(
    api.volunteer.register.tally.queryOptions({ input: { committeeId: office.committeeId } }),
  )
  return (
    <Page title='队伍' note={`${office.committeeName}及以下`} wide>
      <QueryView query={query}>
        {({ tally, teams }) => (
          <View>
            <Card title='名册'>
              <SummaryList
                rows={[
                  { label: '在册五老志愿者', value: `${tally.enrolledElders} 人` },
                  { label: '在册普通志愿者', value: `${tally.enrolledOrdinary} 人` },
                  { label: '待宣誓（不算在册）', value: `${tally.awaitingOath} 人` },
                  { label: '在服务队里', value: `${tally.peopleInTeams} 人` },
                  { label: '各队人次合计', value: `${tally.teamPlaces} 人次（一人两队算两次）` },
                ]}
              />
            </Card>
            {teams.length === 0 ? (
              <EmptyState why='还没有服务队' />
            ) : (
              <DataTable
                label='服务队'
                rows={teams}
                keyOf={(team) => team.id}
                columns={[
                  { label: '服务队', cell: (team) => team.name },
                  { label: '队长', cell: (team) => team.captainPost },
                  {
                    label: '队员',
                    cell: (team) => `${team.people} 人`,
                    numeric: true,
                    sortBy: (team) => team.people,
                  },
                ]}
              />
            )}
          </View>
        )}
      </QueryView>
    </Page>
  )
}
