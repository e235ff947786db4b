import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { Tag } from '@client/components/tag'
import { go } from '@client/session/go'
import { useMyOffice } from '@client/session/my-office'
import type { CommitteeId } from '@shared/committee/committee.model'
import { dayInWords, daysBetween, localDateOf } from '@shared/kernel/local-date'
import { ratioInWords } from '@shared/kernel/ratio.rules'
import type { OathStanding } from '@shared/volunteer/collective-oath.model'
import { COLLECTIVE_OATH_OFFICES, OATH_WATCHERS } from '@shared/volunteer/collective-oath.rules'
import { dueInWords } from '@shared/volunteer/collective-oath.wording'

/** V-08: which township swore when, which is late; a township plans its own here. */
export default function CollectiveOathsPage() {
  const seen = useMyOffice(OATH_WATCHERS)
  return seen ? <Watch committeeId={seen.committeeId} /> : <Page title='集体宣誓' />
}

function Watch({ committeeId }: { committeeId: CommitteeId }) {
  const query = useQuery(api.volunteer.collectiveOath.list.queryOptions({ input: { committeeId } }))
  const office = useMyOffice(COLLECTIVE_OATH_OFFICES)
  const own = query.data?.find((one) => one.committeeId === office?.committeeId)
  return (
    <Page title='集体宣誓' note='在册队员每两年一次' wide action={own && <Plan own={own} />}>
      <QueryView query={query}>{(rows) => <Standings rows={rows} />}</QueryView>
    </Page>
  )
}

function Plan({ own }: { own: OathStanding }) {
  if (own.planned) {
    const { ceremonyId } = own.planned
    return (
      <MainAction label='看这场集体宣誓' onPress={() => go('volunteer/ceremony', { ceremonyId })} />
    )
  }
  return (
    <MainAction
      label='安排集体宣誓'
      onPress={() => go('volunteer/collective-plan', { committeeId: own.committeeId })}
    />
  )
}

function Standings({ rows }: { rows: OathStanding[] }) {
  const today = localDateOf(new Date())
  const late = rows.filter((one) => one.daysOverdue > 0).length
  const unknown = rows.filter((one) => one.dueOn === null).length
  if (rows.length === 0) return <EmptyState why='这里没有乡镇（街道）' />
  return (
    <View>
      <StatusSentence
        tag={late > 0 ? `${late} 个逾期` : '没有逾期'}
        tone={late > 0 ? 'brand' : 'good'}
        sentence={`共 ${rows.length} 个乡镇（街道）${
          unknown > 0 ? `，${unknown} 个还没有填上次是哪天` : ''
        }`}
      />
      <DataTable
        label='各乡镇（街道）的集体宣誓'
        rows={rows}
        keyOf={(one) => one.committeeId}
        {...(rows.some((one) => one.lastCeremonyId ?? one.planned) && {
          onOpen: (one: OathStanding) => {
            const id = one.planned?.ceremonyId ?? one.lastCeremonyId
            if (id) go('volunteer/ceremony', { ceremonyId: id })
          },
        })}
        columns={[
          { label: '乡镇（街道）', cell: (one) => one.committeeName },
          {
            label: '上次',
            cell: (one) => (one.lastOn ? dayInWords(one.lastOn, today) : '未填'),
            sortBy: (one) => one.lastOn ?? '',
          },
          {
            label: '上次到场',
            cell: (one) =>
              one.invited === null || one.sworn === null
                ? '未填'
                : `${ratioInWords(one.sworn, one.invited)}${
                    one.madeUp > 0 ? `，另补誓 ${one.madeUp} 人` : ''
                  }`,
          },
          {
            label: '下次到期',
            cell: (one) => (one.dueOn ? dayInWords(one.dueOn, today) : '未填'),
            sortBy: (one) => one.dueOn ?? '',
          },
          { label: '情况', cell: (one) => <Due standing={one} today={today} /> },
        ]}
      />
    </View>
  )
}

function Due({ standing, today }: { standing: OathStanding; today: string }) {
  const { dueOn, planned } = standing
  if (planned) {
    return <Tag label={`已定${dayInWords(localDateOf(planned.startsAt), today)}`} tone='good' />
  }
  const words = dueInWords(dueOn, dueOn ? daysBetween(today, dueOn) : 0)
  return standing.daysOverdue > 0 ? <Tag label={words} tone='brand' /> : <Text>{words}</Text>
}
