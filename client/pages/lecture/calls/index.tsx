import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { momentInWords } from '@shared/kernel/local-date'
import type { BookingId } from '@shared/lecture/booking.model'
import type { CallList } from '@shared/lecture/reminder.model'
import { CallCard } from './_parts/call-card'

/** 电话提醒名单 (domain L-11): whom no message reached, one card and one call each. */
export default function CallsPage() {
  const bookingId = useRouteId<BookingId>('bookingId')
  const query = useQuery(api.lecture.reminder.list.queryOptions({ input: { bookingId } }))
  const talk = query.data
  return (
    <Page
      title='电话提醒名单'
      note='这些人收不到微信提醒，请打个电话。每看一次号码都有记录。'
      wide
      office={talk && { name: '承办关工办', phone: talk.officePhone }}
    >
      <QueryView query={query}>{(list) => <Calls list={list} />}</QueryView>
    </Page>
  )
}

function Calls({ list }: { list: CallList }) {
  const { lines, startsAt, remindedAt } = list
  const left = lines.filter((line) => line.calledAt === null).length
  return (
    <View>
      <Text className={prose.line}>
        {`《${list.lectureTitle}》${startsAt ? momentInWords(startsAt, new Date()) : ''}，${list.venue}`}
      </Text>
      {lines.length === 0 ? (
        <EmptyState
          why={remindedAt ? '微信提醒都送到了，不用打电话' : '还没到提醒的时候'}
          what={remindedAt ? undefined : '开讲前一天下午 6 点发微信提醒，没送到的会列在这里'}
        />
      ) : (
        <>
          <Text className={prose.heading}>
            {left === 0 ? '都打过了，谢谢您' : `还有 ${left} 位要打电话`}
          </Text>
          {lines.map((line) => (
            <CallCard key={line.personId} bookingId={list.bookingId} line={line} />
          ))}
        </>
      )}
    </View>
  )
}
