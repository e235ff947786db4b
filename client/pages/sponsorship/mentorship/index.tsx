import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { MentorshipDetail, MentorshipId } from '@shared/sponsorship/mentorship.model'
import {
  AVERAGE_DEFINITION,
  averageInWords,
  mentorshipKindLabels,
  mentorshipStatusLabels,
  nextInWords,
  peopleInWords,
  peopleLabels,
  rhythmLabels,
} from '@shared/sponsorship/mentorship.wording'
import { go } from '../go'
import { Ending } from './_parts/ending'

/** One pairing: what was agreed, each meeting, and each year's yield. */
export default function MentorshipPage() {
  const mentorshipId = useRouteId<MentorshipId>('mentorshipId')
  const query = useQuery(api.sponsorship.mentorship.get.queryOptions({ input: { mentorshipId } }))
  const runs = query.data?.status === 'active'
  return (
    <Page
      title={query.data ? mentorshipKindLabels[query.data.terms.kind] : '结对'}
      office={
        query.data?.officePhone ? { name: '关工委', phone: query.data.officePhone } : undefined
      }
      action={
        runs && (
          <MainAction
            label='记一次'
            onPress={() => go(`meeting/index?mentorshipId=${mentorshipId}`)}
          />
        )
      }
    >
      <QueryView query={query}>{(detail) => <Sheet detail={detail} />}</QueryView>
    </Page>
  )
}

function Sheet({ detail }: { detail: MentorshipDetail }) {
  const today = localDateOf(new Date())
  const { mentorshipId, terms, status, notes, yields } = detail
  const runs = status === 'active'
  return (
    <View>
      <Card>
        <StatusSentence
          tag={mentorshipStatusLabels[status]}
          tone={runs ? 'good' : undefined}
          sentence={
            runs
              ? nextInWords(detail, today)
              : `${dayInWords(detail.endedOn ?? today, today)}结束：${detail.endReason ?? ''}`
          }
        />
        <SummaryList rows={rowsOf(detail)} />
      </Card>
      {terms.kind === 'farming' && (
        <Card title='每年的收成'>
          {yields.length === 0 && <Text className={prose.soft}>还没有填过</Text>}
          {yields.map((one) => (
            <View key={one.year}>
              <Text className={prose.line}>
                {[
                  `${one.year} 年`,
                  one.areaMu > 0 && `${one.areaMu} 亩`,
                  `户均纯收入 ${averageInWords(one)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Text className={prose.soft}>{`${one.enteredBy}填写`}</Text>
            </View>
          ))}
          <Text className={prose.soft}>{AVERAGE_DEFINITION}</Text>
          <MainAction
            kind='second'
            label='填一年的收成'
            onPress={() => go(`yield/index?mentorshipId=${mentorshipId}`)}
          />
        </Card>
      )}
      <Text className={prose.heading}>做了什么</Text>
      {notes.length === 0 && <EmptyState why='还没有记过' what='去过一次，就点下面的“记一次”' />}
      {notes.map((one) => (
        <Card
          key={one.meetingId}
          title={`${dayInWords(one.happenedOn, today)}，${peopleInWords(terms.kind, one.people)}`}
        >
          <Text className={prose.line}>{one.text}</Text>
          <Text className={prose.soft}>{`${one.enteredBy}记`}</Text>
          {runs && (
            <MainAction
              kind='second'
              label='更正这一条'
              onPress={() =>
                go(`meeting/index?mentorshipId=${mentorshipId}&replaces=${one.meetingId}`)
              }
            />
          )}
        </Card>
      ))}
      {detail.isOffice && runs && <Ending mentorshipId={mentorshipId} />}
    </View>
  )
}

function rowsOf({ terms, mentor, place, startsOn }: MentorshipDetail) {
  return [
    { label: '结对人', value: mentor },
    { label: '在哪里', value: place },
    { label: peopleLabels[terms.kind], value: peopleInWords(terms.kind, terms.people) },
    terms.kind === 'care'
      ? { label: '来回', value: `${terms.distanceKm} 公里` }
      : { label: terms.kind === 'craft' ? '手艺' : '种什么、养什么', value: terms.subject },
    ...(terms.kind === 'farming' && terms.partners !== ''
      ? [{ label: '帮扶对象', value: terms.partners }]
      : []),
    { label: '多久一次', value: rhythmLabels[terms.rhythm] },
    { label: '哪天开始', value: startsOn.replaceAll('-', '.') },
  ]
}
