import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList, type SummaryRow } from '@client/components/summary-list'
import { Timeline } from '@client/components/timeline'
import prose from '@client/design/prose.module.scss'
import { momentInWords } from '@shared/kernel/local-date'
import type { Booking, BookingId } from '@shared/lecture/booking.model'
import {
  bookingChangeLabels,
  bookingSentence,
  bookingStatusLabels,
} from '@shared/lecture/booking.wording'
import { totalOf } from '@shared/lecture/coverage.rules'
import { audienceLabels } from '@shared/lecture/lecture.wording'
import type { Offer } from '@shared/lecture/offer.model'
import { go } from '../go'
import { useMe } from '../use-me'
import { Actions } from './_parts/actions'
import { Afterwards } from './_parts/afterwards'
import { BeforeTalk } from './_parts/before-talk'

/** One order from the first wish to the archive, and whose turn it is. */
export default function BookingPage() {
  const bookingId = useRouteId<BookingId>('bookingId')
  const query = useQuery(api.lecture.booking.get.queryOptions({ input: { bookingId } }))
  const { me } = useMe()
  const booking = query.data
  return (
    <Page
      title={booking ? `《${booking.lectureTitle}》` : '讲座进度'}
      office={booking && { name: '承办关工办', phone: booking.officePhone }}
      action={booking && me && <Actions booking={booking} me={me} />}
    >
      <QueryView query={query}>
        {(one) => (
          <>
            {me && <BeforeTalk booking={one} me={me} />}
            <Facts booking={one} />
            {me && <Afterwards booking={one} me={me} />}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Facts({ booking }: { booking: Booking }) {
  const now = new Date()
  const { status, heads, offers, changes } = booking
  const isGood = status === 'confirmed' || status === 'delivered'
  return (
    <>
      <StatusSentence
        tag={bookingStatusLabels[status]}
        tone={isGood ? 'good' : 'warm'}
        sentence={bookingSentence(booking, now)}
      />
      {booking.reason && <Text className={prose.line}>{`原因：${booking.reason}`}</Text>}
      <Card>
        <SummaryList
          changeLabel='看看'
          rows={[
            { label: '点单单位', value: booking.hostName },
            ...(booking.startsAt
              ? [{ label: '时间', value: momentInWords(booking.startsAt, now) }]
              : [
                  { label: '首选时间', value: momentInWords(booking.firstChoiceAt, now) },
                  { label: '备选时间', value: momentInWords(booking.secondChoiceAt, now) },
                ]),
            { label: '时长', value: `${booking.minutes} 分钟` },
            {
              label: '地点',
              value: `${booking.venue} ${booking.room}${booking.isOutdoors ? '（室外或走动）' : ''}`,
            },
            lecturerRow(booking),
            {
              label: '听众',
              value: `${booking.audiences.map((one) => audienceLabels[one]).join('、')}，约 ${booking.expectedHeads} 人`,
            },
            { label: '设备', value: booking.equipment || '未填' },
            { label: '联系人', value: `${booking.contactName} ${booking.contactPhone}` },
          ]}
        />
      </Card>
      {heads && (
        <Card title='现场人数（人次）'>
          <SummaryList
            rows={[
              { label: '家长', value: heads.parents },
              { label: '老师', value: heads.teachers },
              { label: '学生', value: heads.students },
              { label: '合计', value: `${totalOf(heads)} 人次` },
              ...(booking.countNote ? [{ label: '补记说明', value: booking.countNote }] : []),
            ]}
          />
        </Card>
      )}
      {changes.length > 0 && (
        <Card title='改期和取消'>
          <Timeline
            moments={changes.map((change) => ({
              what: `${momentInWords(change.changedAt, now)}${bookingChangeLabels[change.kind]}：${change.reason}`,
              detail: change.toAt
                ? `从${momentInWords(change.fromAt, now)}改到${momentInWords(change.toAt, now)}`
                : `原定${momentInWords(change.fromAt, now)}`,
              state: 'done',
            }))}
          />
        </Card>
      )}
      {offers.length > 0 && (
        <Card title='派单记录'>
          <Timeline
            moments={offers.map((offer) => ({
              what: `${offer.lecturerName}：${said[offer.status]}`,
              detail: `${momentInWords(offer.offeredAt, now)}派单${offer.reason ? `，${offer.reason}` : ''}`,
              state: offer.status === 'pending' ? 'next' : 'done',
            }))}
          />
        </Card>
      )}
    </>
  )
}

const lecturerRow = ({ lecturerId, lecturerName }: Booking): SummaryRow => ({
  label: '讲师',
  value: lecturerName ?? '还没定',
  ...(lecturerId && { onChange: () => go('lecturer', { personId: lecturerId }) }),
})

/** What the office reads of each lecturer it asked. */
const said: Record<Offer['status'], string> = {
  pending: '还没答复',
  accepted: '接受了',
  declined: '谢绝了',
  expired: '48 小时没答复',
  withdrawn: '已收回',
}
