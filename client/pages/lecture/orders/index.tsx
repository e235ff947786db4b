import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { PickerField } from '@client/components/picker-field'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { momentInWords } from '@shared/kernel/local-date'
import type { BookingCard, BookingStatus } from '@shared/lecture/booking.model'
import { bookingSentence, bookingStatusLabels } from '@shared/lecture/booking.wording'
import { go } from '../go'
import { UnsentNotice } from '../unsent-notice'

const stages = {
  open: ['requested', 'offered', 'confirmed'],
  requested: ['requested'],
  offered: ['offered'],
  confirmed: ['confirmed'],
  past: ['delivered', 'declined', 'cancelled'],
} satisfies Record<string, BookingStatus[]>

type Stage = keyof typeof stages

const choices: { value: Stage; label: string }[] = [
  { value: 'open', label: '没办结的' },
  { value: 'requested', label: '等待派单' },
  { value: 'offered', label: '等讲师应单' },
  { value: 'confirmed', label: '已约定' },
  { value: 'past', label: '已办结' },
]

/** The orders of one's unit, or of the office's whole area. */
export default function OrdersPage() {
  const { stage: asked } = useRouter().params
  const [stage, setStage] = useState<Stage>(
    choices.find((choice) => choice.value === asked)?.value ?? 'open',
  )
  const query = useInfiniteQuery(
    api.lecture.booking.list.infiniteOptions({
      input: (after: string | undefined) => ({ statuses: stages[stage], ...(after && { after }) }),
      ...turning,
      select: allItems<BookingCard>,
    }),
  )
  return (
    <Page
      title='讲座预约'
      wide
      action={<MainAction label='看课程菜单，点一课' kind='second' onPress={() => go('menu')} />}
    >
      <UnsentNotice />
      <PickerField label='看哪些' choices={choices} value={stage} onChange={setStage} />
      <PagedList query={query} empty={{ why: '这里现在没有单子', what: '换一类看看' }}>
        {(bookings) => (
          <View>
            {bookings.map((booking) => (
              <OrderCard key={booking.id} booking={booking} />
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}

function OrderCard({ booking }: { booking: BookingCard }) {
  const now = new Date()
  return (
    <Card
      title={`《${booking.lectureTitle}》`}
      label={`${booking.hostName}《${booking.lectureTitle}》`}
      urgent={booking.status === 'requested'}
      onPress={() => go('booking', { bookingId: booking.id })}
    >
      <Text className={prose.soft}>
        {`${booking.hostName} · 约 ${booking.expectedHeads} 人 · ${momentInWords(booking.startsAt ?? booking.firstChoiceAt, now)}`}
      </Text>
      <StatusSentence
        tag={bookingStatusLabels[booking.status]}
        tone={toneOf(booking.status)}
        sentence={bookingSentence(booking, now)}
      />
    </Card>
  )
}

const toneOf = (status: BookingStatus) => {
  if (status === 'confirmed' || status === 'delivered') return 'good'
  return status === 'requested' || status === 'offered' ? 'warm' : 'plain'
}
