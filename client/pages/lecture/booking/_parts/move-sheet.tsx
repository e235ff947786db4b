import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { DateField, TimeField } from '@client/components/picker-field'
import { Sheet } from '@client/components/sheet'
import { SwitchRow } from '@client/components/switch-row'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { Actor } from '@shared/account/account.model'
import { localDateOf, momentAt } from '@shared/kernel/local-date'
import type { Booking } from '@shared/lecture/booking.model'
import { refusalToMove } from '@shared/lecture/booking.rules'
import { moveRefusalMessages } from '@shared/lecture/booking.wording'

/** 改期: another time, judged by the same law as a new order. */
export function MoveSheet(props: { booking: Booking; me: Actor; onClose: () => void }) {
  const { booking, me, onClose } = props
  const [day, setDay] = useState(localDateOf(booking.startsAt ?? booking.firstChoiceAt))
  const [time, setTime] = useState('14:00')
  const [reason, setReason] = useState('')
  const [sameLecturer, setSameLecturer] = useState(true)
  const hasLecturer = booking.status !== 'requested'
  const move = useCommand(client.lecture.booking.move, { onDone: onClose })
  const startsAt = momentAt(day, time).toISOString()
  const refusal = refusalToMove(booking, startsAt, me, useNow())
  const missing = reason.trim().length < 2 ? '请写明为什么改期' : null
  return (
    <Sheet title='改到什么时候？' onClose={onClose}>
      <DateField label='哪一天' value={day} onChange={setDay} />
      <TimeField label='几点开始' value={time} onChange={setTime} />
      <TextField label='原因' lines={2} value={reason} onChange={setReason} />
      {hasLecturer && (
        <SwitchRow
          label='还请原来的讲师'
          words='还请原来的讲师'
          isOn={sameLecturer}
          onChange={setSameLecturer}
        />
      )}
      <Text className={prose.soft}>
        {hasLecturer && sameLecturer
          ? '先请原来的讲师确认新时间，已订的座位都留着。'
          : '关工办按新时间找讲师，已订的座位都留着。'}
      </Text>
      <View>
        <MainAction
          label='改期'
          busy={move.busy}
          refusal={refusal ? moveRefusalMessages[refusal] : missing}
          onPress={() => move.run({ bookingId: booking.id, startsAt, reason, sameLecturer })}
        />
        <MainAction label='先不办' kind='second' onPress={onClose} />
      </View>
    </Sheet>
  )
}
