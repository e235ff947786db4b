import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { momentInWords } from '@shared/kernel/local-date'
import { audienceLabels, FREE_OF_CHARGE } from '@shared/lecture/lecture.wording'
import type { Session, SessionId } from '@shared/lecture/seat.model'
import { isTalkOver, maySeeRoster } from '@shared/lecture/seat.rules'
import { minimumWords } from '@shared/lecture/shortfall.wording'
import { go } from '../go'
import { Handouts } from '../handouts'
import { fullnessOf } from '../session-card'
import { useMe } from '../use-me'
import { WhenAndWhere } from '../when-and-where'
import { MySeatCard } from './_parts/my-seat-card'
import { RateTalk } from './_parts/rate-talk'
import { Roster } from './_parts/roster'
import { ScanDoor } from './_parts/scan-door'
import { SeatForm } from './_parts/seat-form'

/** One public talk: what a parent needs to decide, and a seat in three taps. */
export default function SessionPage() {
  const sessionId = useRouteId<SessionId>('sessionId')
  const session = useQuery(api.lecture.session.get.queryOptions({ input: { sessionId } }))
  const { me, isKnown } = useMe()
  const now = useNow()
  const seat = useQuery(
    api.lecture.seat.find.queryOptions({ input: { sessionId }, enabled: isKnown }),
  )
  useShareAppMessage(() => ({ title: session.data?.lectureTitle ?? '家长公开课' }))

  if (!session.data) {
    return (
      <Page title='家长公开课'>
        <QueryView query={session}>{() => null}</QueryView>
      </Page>
    )
  }
  if (me && seat.data === null && !maySeeRoster(session.data, me)) {
    return (
      <SeatForm session={session.data} me={me}>
        <Facts session={session.data} />
      </SeatForm>
    )
  }
  return (
    <Page
      title={session.data.lectureTitle}
      office={{ name: '承办关工办', phone: session.data.officePhone }}
    >
      {seat.data?.status === 'booked' && <RateTalk session={session.data} />}
      {seat.data && <MySeatCard seat={seat.data} />}
      {seat.data?.status === 'booked' && hasBegun(session.data, now) && (
        <Handouts bookingId={session.data.bookingId} />
      )}
      {seat.data?.status === 'booked' && <ScanDoor session={session.data} />}
      <Facts session={session.data} />
      {isAhead(session.data, now) && (
        <WhenAndWhere talk={{ ...session.data, title: session.data.lectureTitle }} />
      )}
      {me && maySeeRoster(session.data, me) && (
        <>
          {isAhead(session.data, now) && (
            <MainAction
              label='做一张海报，发班级群'
              kind='second'
              onPress={() => go('poster', { sessionId })}
            />
          )}
          <MainAction label='现场签到' kind='second' onPress={() => go('door', { sessionId })} />
          <MainAction
            label='电话提醒名单'
            kind='second'
            onPress={() => go('calls', { bookingId: session.data.bookingId })}
          />
          <Roster sessionId={sessionId} />
        </>
      )}
      {!isKnown && <Text className={prose.line}>请从微信里打开这一页订座。</Text>}
    </Page>
  )
}

const isAhead = ({ startsAt, bookingStatus }: Session, now: Date): boolean =>
  bookingStatus === 'confirmed' && now.getTime() < Date.parse(startsAt)

const hasBegun = ({ startsAt }: Session, now: Date): boolean =>
  now.getTime() >= Date.parse(startsAt)

function Facts({ session }: { session: Session }) {
  return (
    <>
      <Card>
        <SummaryList
          rows={[
            { label: '时间', value: momentInWords(session.startsAt, new Date()) },
            { label: '时长', value: `${session.minutes} 分钟` },
            { label: '主办', value: session.hostName },
            { label: '地点', value: `${session.venue} ${session.room}` },
            { label: '讲师', value: session.lecturerName ?? '调整中' },
            {
              label: '讲给谁听',
              value: session.audiences.map((one) => audienceLabels[one]).join('、'),
            },
            {
              label: '座位',
              value: isTalkOver(session, new Date())
                ? `订出 ${session.taken} 个`
                : fullnessOf(session),
            },
            ...(session.minSeats === null
              ? []
              : [{ label: '最低开讲', value: minimumWords(session) }]),
          ]}
        />
      </Card>
      <Notice tone='good'>{FREE_OF_CHARGE}</Notice>
    </>
  )
}
