import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf } from '@shared/kernel/calendar'
import { sumInWords } from '@shared/volunteer/deed.wording'
import type { Team, TeamId } from '@shared/volunteer/team.model'
import { teamKindLabels } from '@shared/volunteer/team.wording'
import { Keeping } from './_parts/keeping'
import { Members } from './_parts/members'

/** One team: what it is for, who is in it, what they did this year. */
export default function TeamPage() {
  const teamId = useRouteId<TeamId>('teamId')
  const [year] = useState(() => Number(localDateOf(new Date()).slice(0, 4)))
  const query = useQuery({
    ...api.volunteer.team.get.queryOptions({ input: { teamId, year } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={query.data?.name ?? '服务队'}
      {...(query.data ? { note: query.data.committeeName } : {})}
      wide
      action={query.data?.keeps && query.data.dissolvedOn === null && <Keeping team={query.data} />}
    >
      <QueryView query={query}>{(team) => <Sheet team={team} />}</QueryView>
    </Page>
  )
}

function Sheet({ team }: { team: Team }) {
  const today = localDateOf(new Date())
  const now = team.members.filter((one) => one.leftOn === null)
  const before = team.members.filter((one) => one.leftOn !== null)
  return (
    <View>
      {team.dissolvedOn && (
        <Notice>{`${dayInWords(team.dissolvedOn, today)}撤销：${team.dissolveReason ?? ''}`}</Notice>
      )}
      <Card>
        <SummaryList
          rows={[
            { label: '类别', value: teamKindLabels[team.kind] },
            { label: '队长', value: `${team.captainPost}（${team.captainName ?? '还没有定人'}）` },
            { label: '工作目标', value: team.goals || '未填' },
            { label: '队员', value: `${now.length} 人` },
            { label: '今年业绩', value: `${team.deeds} 笔` },
            { label: '已确认', value: sumInWords(team.confirmedMinutes) },
            { label: '申报，等确认', value: sumInWords(team.claimedMinutes) },
            { label: '建队', value: dayInWords(team.foundedOn, today) },
            ...(team.formerNames.length > 0
              ? [{ label: '原来叫', value: team.formerNames.join('、') }]
              : []),
          ]}
        />
      </Card>
      {team.scores.length > 0 && (
        <Card title='年度得分'>
          {team.scores.map((one) => (
            <View key={one.year}>
              <Text
                className={prose.line}
              >{`${one.year}年 ${one.score} 分（${one.scoredBy}）`}</Text>
              <Text className={prose.soft}>{one.note}</Text>
            </View>
          ))}
        </Card>
      )}
      <Text className={prose.heading}>队员</Text>
      {now.length === 0 ? (
        <EmptyState why='队里还没有人' what='把在册队员编进来' />
      ) : (
        <Members team={team} members={now} />
      )}
      {before.length > 0 && (
        <View>
          <Text className={prose.heading}>以前的队员</Text>
          <Members team={team} members={before} />
        </View>
      )}
    </View>
  )
}
