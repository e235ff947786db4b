import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { Booking } from '@shared/lecture/booking.model'
import { Capacity } from '@shared/lecture/seat.model'
import { refusalToOpen } from '@shared/lecture/seat.rules'
import { openRefusalMessages } from '@shared/lecture/seat.wording'
import { go } from '../../go'
import { NumberField } from '../../number-field'

/** Make the talk a 公开场: how many seats, and what parents will be asked. */
export function OpenSheet({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const [capacity, setCapacity] = useState(booking.expectedHeads)
  const open = useCommand(client.lecture.session.open, {
    onDone: ({ sessionId }) => {
      onClose()
      go('session', { sessionId })
    },
  })
  const checked = Capacity.safeParse(capacity)
  const refusal = refusalToOpen(booking, useNow())
  return (
    <Sheet title='开放给家长订座' onClose={onClose}>
      <NumberField
        label='一共多少个座位'
        value={capacity}
        error={checked.success ? undefined : checked.error.issues[0]?.message}
        onChange={setCapacity}
      />
      <Text className={prose.soft}>家长只填称呼、手机和孩子学段，一家最多两位。</Text>
      <View>
        <MainAction
          label='开放订座'
          busy={open.busy}
          refusal={refusal && openRefusalMessages[refusal]}
          onPress={() => checked.success && open.run({ bookingId: booking.id, capacity })}
        />
        <MainAction label='先不办' kind='second' onPress={onClose} />
      </View>
    </Sheet>
  )
}
