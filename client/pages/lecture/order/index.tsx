import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { PhoneField } from '@client/components/phone-field'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { SwitchRow } from '@client/components/switch-row'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { Actor } from '@shared/account/account.model'
import { BookingForm } from '@shared/lecture/booking.model'
import { bookingRoles, NOTICE_DAYS } from '@shared/lecture/booking.rules'
import { Audience, type LectureDetail, type LectureId } from '@shared/lecture/lecture.model'
import { audienceLabels } from '@shared/lecture/lecture.wording'
import { PointField } from '../point-field'
import { useMe } from '../use-me'
import { TimeChoice } from './_parts/time-choice'

/** 点单 (domain L-03): what, when, where, for whom, and whom to call. */
export default function OrderPage() {
  const lectureId = useRouteId<LectureId>('lectureId')
  const query = useQuery(api.lecture.lecture.get.queryOptions({ input: { lectureId } }))
  const { me } = useMe()
  if (!query.data || !me) {
    return (
      <Page title='点单'>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    )
  }
  return <OrderForm lecture={query.data} me={me} />
}

const schema = z.object(BookingForm)

function OrderForm({ lecture, me }: { lecture: LectureDetail; me: Actor }) {
  const slots = useQuery(
    api.lecture.lecture.slots.queryOptions({ input: { lectureId: lecture.id } }),
  )
  const hosts = me.grants
    .filter((grant) => bookingRoles.some((role) => role === grant.role))
    .map((grant) => ({ value: grant.committeeId as string, label: grant.committeeName }))
  const form = useDraftForm({
    name: `lecture.order.${lecture.id}`,
    schema,
    initial: {
      lectureId: lecture.id,
      hostId: hosts[0]?.value,
      firstChoiceAt: '',
      secondChoiceAt: '',
      venue: hosts[0]?.label.replace('（示例）', '') ?? '',
      room: '',
      point: null,
      isOutdoors: false,
      audiences: lecture.audiences,
      equipment: '',
      contactName: me.name ?? '',
      contactPhone: me.phone ?? '',
    },
    send: (values, requestId) => client.lecture.booking.request({ ...values, requestId }),
    onDone: ({ bookingId }) =>
      Taro.redirectTo({ url: `/pages/lecture/booking/index?bookingId=${bookingId}` }),
  })
  const free = slots.data
  return (
    <Page
      title='点单'
      note={`《${lecture.title}》${lecture.minutes} 分钟，公益免费`}
      office={{ name: `${lecture.committeeName}关工办`, phone: lecture.officePhone }}
      action={<FormFoot label='提交点单' {...form.foot} />}
    >
      {hosts.length > 1 && (
        <PickerField label='点单单位' choices={hosts} {...form.field('hostId')} />
      )}
      <Text className={prose.soft}>{`请至少提前 ${NOTICE_DAYS} 天，选两个时间。`}</Text>
      <TimeChoice label='首选时间' slots={free} {...form.field('firstChoiceAt')} />
      <TimeChoice label='备选时间' slots={free} {...form.field('secondChoiceAt')} />
      <TextField label='地点' hint='讲师按这个地点安排路程' {...form.field('venue')} />
      <TextField label='会场' hint='如：报告厅' {...form.field('room')} />
      <PointField
        label='地图上的位置（可不填）'
        hint='标出来，讲师就知道有多远'
        {...form.field('point')}
      />
      <SwitchRow
        label='在室外或要走动'
        words='在室外或要走动（田间、参观、研学）'
        isOn={form.field('isOutdoors').value ?? false}
        onChange={form.field('isOutdoors').onChange}
      />
      <ManyChoiceTiles
        label='讲给谁听'
        choices={Audience.options.map((value) => ({ value, label: audienceLabels[value] }))}
        values={form.field('audiences').value ?? []}
        error={form.field('audiences').error}
        onChange={form.field('audiences').onChange}
      />
      <NumberField label='预计人数' {...form.field('expectedHeads')} />
      <TextField label='会场设备（可不填）' hint='如：投影、话筒' {...form.field('equipment')} />
      <TextField label='联系人' {...form.field('contactName')} />
      <PhoneField label='联系人手机号' {...form.field('contactPhone')} />
    </Page>
  )
}
