import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { go } from '@client/session/go'
import { useMyOffice } from '@client/session/my-office'
import type { Grant } from '@shared/account/account.model'
import { sumInWords } from '@shared/volunteer/deed.wording'
import type { TeamCard, TeamTally } from '@shared/volunteer/team.model'
import { TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { teamKindLabels } from '@shared/volunteer/team.wording'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'

/** O-08: the teams of an area, counted from rows; people and places are never added up (T-TEAM-1). */
export default function TeamsPage() {
  const office = useMyOffice(REGISTER_READERS)
  return office ? <Teams office={office} /> : <Page title='队伍' />
}

function Teams({ office }: { office: Grant }) {
  const { committeeId, committeeName, role } = office
  const query = useQuery(api.volunteer.team.list.queryOptions({ input: { committeeId } }))
  return (
    <Page
      title='服务队'
      note={`${committeeName}及以下`}
      wide
      action={
        TEAM_KEEPERS.includes(role) && (
          <MainAction
            label='新建一支队伍'
            onPress={() => go('register/team-edit', { committeeId })}
          />
        )
      }
    >
      <QueryView query={query}>
        {({ tally, teams }) =>
          teams.length === 0 ? (
            <EmptyState why='还没有服务队' what='新建一支，再把队员编进来' />
          ) : (
            <View>
              <Counted tally={tally} />
              <List teams={teams} />
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

function Counted({ tally }: { tally: TeamTally }) {
  return (
    <Card>
      <SummaryList
        rows={[
          { label: '队伍', value: `${tally.teams} 支` },
          { label: '队员', value: `${tally.people} 人` },
          { label: '人次合计', value: `${tally.places} 人次（一人两队算两次）` },
          ...(tally.byKind.length > 1
            ? tally.byKind.map(({ kind, teams, people, places }) => ({
                label: teamKindLabels[kind],
                value: `${teams} 支，${people} 人，${places} 人次`,
              }))
            : []),
        ]}
      />
    </Card>
  )
}

function List({ teams }: { teams: TeamCard[] }) {
  return (
    <DataTable
      label='服务队'
      rows={teams}
      keyOf={(team) => team.id}
      onOpen={(team) => go('register/team', { teamId: team.id })}
      columns={[
        { label: '服务队', cell: (team) => team.name },
        { label: '类别', cell: (team) => teamKindLabels[team.kind] },
        {
          label: '队长',
          cell: (team) => [team.captainPost, team.captainName].filter(Boolean).join(' '),
        },
        {
          label: '队员',
          cell: (team) => `${team.people} 人`,
          numeric: true,
          sortBy: (team) => team.people,
        },
        {
          label: '今年确认时长',
          cell: (team) => sumInWords(team.confirmedMinutes),
          numeric: true,
          sortBy: (team) => team.confirmedMinutes,
        },
        {
          label: '今年得分',
          cell: (team) => (team.score === null ? '未打分' : `${team.score} 分`),
          numeric: true,
          sortBy: (team) => team.score ?? -1,
        },
      ]}
    />
  )
}
