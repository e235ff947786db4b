import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { NumberField } from '@client/components/number-field'
import { Sheet } from '@client/components/sheet'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { Booking } from '@shared/lecture/booking.model'
import { Capacity, MinSeats } from '@shared/lecture/seat.model'
import { fitsTheHall, refusalToOpen } from '@shared/lecture/seat.rules'
import { openRefusalMessages } from '@shared/lecture/seat.wording'
import { go } from '../../go'

/** Make the talk a 公开场: how many seats, and what parents will be asked. */
export function OpenSheet({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const [capacity, setCapacity] = useState(booking.expectedHeads)
  const [least, setLeast] = useState(Number.NaN)
  const open = useCommand(client.lecture.session.open, {
    onDone: ({ sessionId }) => {
      onClose()
      go('session', { sessionId })
    },
  })
  const checked = Capacity.safeParse(capacity)
  const minSeats = Number.isNaN(least) ? null : least
  const minimum = MinSeats.nullable().safeParse(minSeats)
  const fits = fitsTheHall({ capacity, minSeats })
  const refusal = refusalToOpen(booking, useNow()) ?? (fits ? null : 'MINIMUM_TOO_HIGH')
  return (
    <Sheet title='开放给家长订座' onClose={onClose}>
      <NumberField
        label='一共多少个座位'
        value={capacity}
        error={checked.success ? undefined : checked.error.issues[0]?.message}
        onChange={setCapacity}
      />
      <NumberField
        label='最低开讲人数（可不填）'
        hint='开讲前一天还不够，由关工办决定照常、改期还是取消'
        value={least}
        error={minimum.success ? undefined : minimum.error.issues[0]?.message}
        onChange={setLeast}
      />
      <Text className={prose.soft}>家长只填称呼、手机和孩子学段，一家最多两位。</Text>
      <View>
        <MainAction
          label='开放订座'
          busy={open.busy}
          refusal={refusal && openRefusalMessages[refusal]}
          onPress={() =>
            checked.success &&
            minimum.success &&
            open.run({ bookingId: booking.id, capacity, minSeats })
          }
        />
        <MainAction label='先不办' kind='second' onPress={onClose} />
      </View>
    </Sheet>
  )
}
