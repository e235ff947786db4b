import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { DateField, TimeField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { PersonId } from '@shared/account/account.model'
import { localDateOf, momentAt, momentInWords } from '@shared/kernel/local-date'
import type { Booking, BookingId } from '@shared/lecture/booking.model'
import { refusalToOffer } from '@shared/lecture/offer.rules'
import { offerRefusalMessages } from '@shared/lecture/offer.wording'
import { CandidateCard } from './_parts/candidate-card'
import { SetOut } from './_parts/set-out'

/** 派单: a time, and lecturers in the order in which they are to be asked. */
export default function OfferPage() {
  const bookingId = useRouteId<BookingId>('bookingId')
  const query = useQuery(api.lecture.booking.get.queryOptions({ input: { bookingId } }))
  if (query.data) return <OfferForm booking={query.data} />
  return (
    <Page title='派单'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

type Which = 'first' | 'second' | 'other'
const MOST = 5

function OfferForm({ booking }: { booking: Booking }) {
  const now = new Date()
  const [which, setWhich] = useState<Which>('first')
  const [day, setDay] = useState(localDateOf(booking.firstChoiceAt))
  const [time, setTime] = useState('19:00')
  const [chosen, setChosen] = useState<PersonId[]>([])
  const startsAt = {
    first: booking.firstChoiceAt,
    second: booking.secondChoiceAt,
    other: momentAt(day, time).toISOString(),
  }[which]
  const candidates = useQuery(
    api.lecture.booking.candidates.queryOptions({ input: { bookingId: booking.id, startsAt } }),
  )
  const offer = useCommand(client.lecture.booking.offer, { onDone: goBack })
  const refusal = refusalToOffer(booking, startsAt, now)

  function chooseTime(one: Which) {
    setWhich(one)
    setChosen([])
  }

  const toggle = (id: PersonId) =>
    setChosen(
      chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(0, MOST),
    )

  return (
    <Page
      title='选讲师派单'
      note={`${booking.hostName}《${booking.lectureTitle}》，约 ${booking.expectedHeads} 人`}
      wide
      action={
        <MainAction
          label={chosen.length > 1 ? `先问第 1 位，共排 ${chosen.length} 位` : '派单给这位讲师'}
          busy={offer.busy}
          refusal={
            refusal ? offerRefusalMessages[refusal] : chosen.length === 0 ? '请先点选讲师' : null
          }
          note='讲师可以接受或谢绝，48 小时不答复就问下一位'
          onPress={() => offer.run({ bookingId: booking.id, startsAt, lecturerIds: chosen })}
        />
      }
    >
      <ChoiceTiles
        label='哪个时间'
        columns={1}
        choices={[
          { value: 'first', label: `首选 ${momentInWords(booking.firstChoiceAt, now)}` },
          { value: 'second', label: `备选 ${momentInWords(booking.secondChoiceAt, now)}` },
          { value: 'other', label: '与点单单位商量的别的时间' },
        ]}
        value={which}
        onChange={chooseTime}
      />
      {which === 'other' && (
        <View>
          <DateField label='哪一天' value={day} onChange={setDay} />
          <TimeField label='几点开始' value={time} onChange={setTime} />
        </View>
      )}
      <Text className={prose.heading}>请谁去讲</Text>
      <Text className={prose.soft}>按问的先后点选，再点一次取消。灰色的说明了为什么不能派。</Text>
      <QueryView query={candidates}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState why='讲师库里还没有审核通过的讲师' />
          ) : (
            <View>
              {list.map((candidate) => (
                <CandidateCard
                  key={candidate.lecturerId}
                  candidate={candidate}
                  startsAt={startsAt}
                  turn={chosen.indexOf(candidate.lecturerId) + 1}
                  onPress={() => toggle(candidate.lecturerId)}
                />
              ))}
            </View>
          )
        }
      </QueryView>
      <SetOut />
    </Page>
  )
}
