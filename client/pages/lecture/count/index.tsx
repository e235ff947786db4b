import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { FormFoot } from '@client/components/form-foot'
import { Notice } from '@client/components/notice'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { Actor } from '@shared/account/account.model'
import { optionalLine } from '@shared/kernel/text'
import { type Booking, type BookingId, HeadsForm } from '@shared/lecture/booking.model'
import { refusalToCount } from '@shared/lecture/booking.rules'
import { countRefusalMessages } from '@shared/lecture/booking.wording'
import { totalOf } from '@shared/lecture/coverage.rules'
import styles from '../lecture.module.scss'
import { dropUnsent } from '../unsent-counts'
import { useMe } from '../use-me'
import { useCountOffline } from './_parts/use-count-offline'

/** 现场人数 (domain L-12): three numbers, said apart. */
export default function CountPage() {
  const bookingId = useRouteId<BookingId>('bookingId')
  const query = useQuery(api.lecture.booking.get.queryOptions({ input: { bookingId } }))
  const { me } = useMe()
  if (query.data && me) return <CountForm booking={query.data} me={me} />
  return (
    <Page title='现场人数'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

const schema = z.object({ ...HeadsForm, note: optionalLine('补记说明', { max: 100 }) })

function CountForm({ booking, me }: { booking: Booking; me: Actor }) {
  const { id: bookingId, heads } = booking
  const form = useDraftForm({
    name: `lecture.count.${bookingId}`,
    schema,
    initial: { ...heads, note: booking.countNote ?? '' },
    send: (values, requestId) => client.lecture.booking.count({ ...values, bookingId, requestId }),
    onDone: () => {
      dropUnsent(bookingId)
      Taro.redirectTo({ url: `/pages/lecture/booking/index?bookingId=${bookingId}` })
    },
  })
  const { lectureTitle: title } = booking
  const isUnsent = useCountOffline({ bookingId, title }, form.foot)
  const { note = '', parents, teachers, students } = form.values
  const refusal = refusalToCount(booking, note.trim(), me, useNow())
  const isLate = note !== '' || refusal === 'NOTE_NEEDED'
  const counted = z.object(HeadsForm).safeParse({ parents, teachers, students })
  return (
    <Page
      title='登记现场人数'
      note={`《${booking.lectureTitle}》数到场的人，没有就填 0`}
      office={{ name: '承办关工办', phone: booking.officePhone }}
      action={
        <FormFoot
          label={heads ? '更正人数' : '登记人数'}
          {...form.foot}
          failure={
            isUnsent && form.foot.isUnanswered
              ? '没连上网，人数存在手机里，连上后自动上传'
              : form.foot.failure
          }
          refusal={refusal && countRefusalMessages[refusal]}
        />
      }
    >
      {isUnsent && <Notice title='未上传 1 条'>有网后自动上传，也可以点重试。</Notice>}
      <NumberField label='家长' {...form.field('parents')} />
      <NumberField label='老师' {...form.field('teachers')} />
      <NumberField label='学生' {...form.field('students')} />
      <View className={styles.sum}>
        <Text className={prose.big}>
          {counted.success ? `合计 ${totalOf(counted.data)} 人次` : '三项都填了，这里出合计'}
        </Text>
      </View>
      {isLate && (
        <TextField
          label='补记说明'
          hint='为什么现在才记，写一句就好'
          lines={2}
          {...form.field('note')}
        />
      )}
    </Page>
  )
}
