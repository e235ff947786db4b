import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { PhotoTicks } from '@client/components/photo-ticks'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useDraftForm } from '@client/forms/use-draft-form'
import { momentInWords } from '@shared/kernel/local-date'
import { ArchiveForm, MOST_TALK_PHOTOS, type TalkPhoto } from '@shared/lecture/archive.model'
import { refusalToKeepPhotos } from '@shared/lecture/archive.rules'
import { photoRefusalMessages } from '@shared/lecture/archive.wording'
import type { Booking, BookingId } from '@shared/lecture/booking.model'
import { refusalToDeliver } from '@shared/lecture/booking.rules'
import { deliverRefusalMessages } from '@shared/lecture/booking.wording'
import { totalOf } from '@shared/lecture/coverage.rules'

/** 归档 (domain L-14): what is known already, the topic, the pictures, and what will come of it. */
export default function ArchivePage() {
  const bookingId = useRouteId<BookingId>('bookingId')
  const query = useQuery(api.lecture.booking.get.queryOptions({ input: { bookingId } }))
  if (query.data) return <Form booking={query.data} />
  return (
    <Page title='讲座归档'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

const schema = z.object(ArchiveForm)

const messages = { ...deliverRefusalMessages, ...photoRefusalMessages }

function Form({ booking }: { booking: Booking }) {
  const { id: bookingId, heads } = booking
  const form = useDraftForm({
    name: `lecture.archive.${bookingId}`,
    schema,
    initial: { topic: booking.lectureTitle, photos: [] },
    send: (values, requestId) =>
      client.lecture.booking.deliver({ ...values, bookingId, requestId }),
    onDone: () => Taro.redirectTo({ url: `/pages/lecture/booking/index?bookingId=${bookingId}` }),
  })
  const now = useNow()
  const photos = form.values.photos ?? []
  const refusal = refusalToDeliver(booking, now) ?? refusalToKeepPhotos(photos)
  return (
    <Page
      title='归档这场讲座'
      note='归档后人数不能再改'
      action={<FormFoot label='归档' {...form.foot} refusal={refusal && messages[refusal]} />}
    >
      <Card>
        <SummaryList
          rows={[
            { label: '点单单位', value: booking.hostName },
            { label: '时间', value: booking.startsAt ? momentInWords(booking.startsAt, now) : '' },
            { label: '讲师', value: booking.lecturerName ?? '' },
            { label: '家长', value: `${heads?.parents ?? 0} 人次` },
            { label: '老师', value: `${heads?.teachers ?? 0} 人次` },
            { label: '学生', value: `${heads?.students ?? 0} 人次` },
            { label: '合计', value: `${heads ? totalOf(heads) : 0} 人次` },
          ]}
        />
      </Card>
      <TextField
        label='主题'
        maxLength={60}
        {...form.field('topic')}
        value={form.values.topic ?? ''}
      />
      <PhotoTicks
        photos={photos as TalkPhoto[]}
        purpose='evidence'
        most={MOST_TALK_PHOTOS}
        onChange={form.field('photos').onChange}
      />
      <Text className={prose.soft}>
        场次、学校、人次会进统计，讲师的业绩记载簿会记一笔，大事记会多一条备选。
      </Text>
    </Page>
  )
}
