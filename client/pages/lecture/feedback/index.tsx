import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useNow } from '@client/design/use-now'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { Booking, BookingId } from '@shared/lecture/booking.model'
import { FeedbackForm, NextTime, Punctuality } from '@shared/lecture/rating.model'
import { refusalToGiveFeedback } from '@shared/lecture/rating.rules'
import {
  feedbackRefusalMessages,
  nextTimeLabels,
  punctualityLabels,
} from '@shared/lecture/rating.wording'
import { Faces } from '../faces'

/** 反馈 of the unit that hosted (domain L-13): three taps and a line. */
export default function FeedbackPage() {
  const bookingId = useRouteId<BookingId>('bookingId')
  const booking = useQuery(api.lecture.booking.get.queryOptions({ input: { bookingId } }))
  const said = useQuery(api.lecture.rating.get.queryOptions({ input: { bookingId } }))
  if (booking.data && said.data) {
    return <Form booking={booking.data} isGiven={said.data.feedback !== null} />
  }
  return (
    <Page title='讲座反馈'>
      <QueryView query={booking}>{() => null}</QueryView>
    </Page>
  )
}

const schema = z.object(FeedbackForm)

function Form({ booking, isGiven }: { booking: Booking; isGiven: boolean }) {
  const { id: bookingId, startsAt, minutes, status: bookingStatus } = booking
  const form = useDraftForm({
    name: `lecture.feedback.${bookingId}`,
    schema,
    initial: { remark: '' },
    send: (values, requestId) =>
      client.lecture.rating.giveFeedback({ ...values, bookingId, requestId }),
    onDone: () => Taro.redirectTo({ url: `/pages/lecture/booking/index?bookingId=${bookingId}` }),
  })
  const now = useNow()
  const refusal = startsAt
    ? refusalToGiveFeedback({ startsAt, minutes, bookingStatus }, isGiven, now)
    : 'NOT_HELD'
  return (
    <Page
      title='讲得怎么样？'
      note={`《${booking.lectureTitle}》点三下，写一句，讲师和关工办会看到`}
      office={{ name: '承办关工办', phone: booking.officePhone }}
      action={
        <FormFoot
          label='交反馈'
          {...form.foot}
          refusal={refusal && feedbackRefusalMessages[refusal]}
        />
      }
    >
      <Faces label='这一课' {...form.field('face')} />
      <ChoiceTiles
        label='讲师到得早不早'
        columns={1}
        choices={Punctuality.options.map((value) => ({ value, label: punctualityLabels[value] }))}
        {...form.field('punctuality')}
      />
      <ChoiceTiles
        label='下一次'
        columns={1}
        choices={NextTime.options.map((value) => ({ value, label: nextTimeLabels[value] }))}
        {...form.field('nextTime')}
      />
      <TextField
        label='一句话'
        hint='可以不写'
        maxLength={100}
        {...form.field('remark')}
        value={form.values.remark ?? ''}
      />
    </Page>
  )
}
