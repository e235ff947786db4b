import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import type { PersonId } from '@shared/account/account.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { LecturerProfile } from '@shared/lecture/lecturer.model'
import { freeTimesInWords, monthInWords, vettingInWords } from '@shared/lecture/lecturer.wording'
import { go } from '../go'

/** One lecturer as whoever orders or arranges a talk reads them (domain L-01). */
export default function LecturerPage() {
  const personId = useRouteId<PersonId>('personId')
  const query = useQuery(api.lecture.lecturer.profile.queryOptions({ input: { personId } }))
  return (
    <Page
      title={query.data?.name ?? '讲师'}
      action={<MainAction label='看课程菜单' onPress={() => go('menu')} />}
    >
      <QueryView query={query}>{(lecturer) => <Profile lecturer={lecturer} />}</QueryView>
    </Page>
  )
}

function Profile({ lecturer }: { lecturer: LecturerProfile }) {
  const now = useNow()
  const today = localDateOf(now)
  const { freeAgainOn, leftThisMonth } = lecturer
  return (
    <>
      <StatusSentence
        tone={freeAgainOn || leftThisMonth === 0 ? 'warm' : 'good'}
        tag={freeAgainOn ? '外出' : leftThisMonth === 0 ? '本月已满' : '可以请'}
        sentence={
          freeAgainOn ? `${dayInWords(freeAgainOn, today)}起可以请` : monthInWords(lecturer)
        }
      />
      <Card>
        <SummaryList
          rows={[
            { label: '经历', value: lecturer.experience },
            { label: '能讲的板块', value: lecturer.sections.map(({ name }) => name).join('、') },
            { label: '愿意去', value: lecturer.areas.join('、') },
            { label: '有空', value: freeTimesInWords(lecturer.freeTimes) },
            { label: '场次', value: monthInWords(lecturer) },
            { label: '准入查询', value: vettingInWords(lecturer, today) },
            { label: '哪里的讲师', value: lecturer.committeeName },
          ]}
        />
      </Card>
      <Text className={prose.soft}>
        这里不显示讲师的手机号。请谁讲由关工办派单，有事打电话给关工办。
      </Text>
    </>
  )
}
