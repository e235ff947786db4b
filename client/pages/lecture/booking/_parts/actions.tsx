import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { CallButton } from '@client/components/call-button'
import { MainAction } from '@client/components/main-action'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { Actor } from '@shared/account/account.model'
import type { Booking } from '@shared/lecture/booking.model'
import {
  isOpen,
  isOrganiser,
  refusalToCancel,
  refusalToCount,
  refusalToDeliver,
} from '@shared/lecture/booking.rules'
import { cancelRefusalMessages, deliverRefusalMessages } from '@shared/lecture/booking.wording'
import { go } from '../../go'
import { MoveSheet } from './move-sheet'
import { OpenSheet } from './open-sheet'

type Asking = 'cancel' | 'decline' | 'move' | 'open' | 'more' | null

/** The one thing that is this person's to do now; what else may be done is one tap behind it. */
export function Actions({ booking, me }: { booking: Booking; me: Actor }) {
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => setAsking(null)
  const { id: bookingId } = booking
  const cancel = useCommand(client.lecture.booking.cancel, { onDone: close })
  const decline = useCommand(client.lecture.booking.decline, { onDone: close })
  const main = mainOf(booking, me, useNow(), setAsking)

  return (
    <View>
      {main}
      {asking === 'more' && <More booking={booking} me={me} onAsk={setAsking} />}
      {asking !== 'more' && isOpen(booking) && (
        <MainAction kind='second' label='改期、取消…' onPress={() => setAsking('more')} />
      )}
      {asking === 'cancel' && (
        <AskReason
          title='为什么取消这场讲座？'
          hint='讲师和已订座的家长会看到'
          verb='取消这场讲座'
          kind='danger'
          busy={cancel.busy}
          onSubmit={(reason) => cancel.run({ bookingId, reason })}
          onClose={close}
        />
      )}
      {asking === 'decline' && (
        <AskReason
          title='为什么没能安排？'
          hint='点单单位会看到这段话'
          verb='回复未能安排'
          busy={decline.busy}
          onSubmit={(reason) => decline.run({ bookingId, reason })}
          onClose={close}
        />
      )}
      {asking === 'move' && <MoveSheet booking={booking} me={me} onClose={close} />}
      {asking === 'open' && <OpenSheet booking={booking} onClose={close} />}
    </View>
  )
}

function mainOf(booking: Booking, me: Actor, now: Date, ask: (asking: Asking) => void) {
  const { id: bookingId, status, sessionId, heads } = booking
  const byOffice = isOrganiser(booking.hostPath, me)
  const note = '补记'
  if (status === 'requested' && byOffice) {
    return <MainAction label='选讲师派单' onPress={() => go('offer', { bookingId })} />
  }
  if (status !== 'confirmed') return null
  if (heads && byOffice) {
    const refusal = refusalToDeliver(booking, now)
    return (
      <MainAction
        label='归档'
        refusal={refusal && deliverRefusalMessages[refusal]}
        onPress={() => go('archive', { bookingId })}
      />
    )
  }
  if (refusalToCount(booking, note, me, now) === null) {
    return (
      <MainAction
        label={heads ? '更正现场人数' : '登记现场人数'}
        onPress={() => go('count', { bookingId })}
      />
    )
  }
  return sessionId ? (
    <MainAction label='看公开场和订座' onPress={() => go('session', { sessionId })} />
  ) : (
    <MainAction label='开放给家长订座' onPress={() => ask('open')} />
  )
}

function More({
  booking,
  me,
  onAsk,
}: {
  booking: Booking
  me: Actor
  onAsk: (asking: Asking) => void
}) {
  const refusal = refusalToCancel(booking, me, useNow())
  const words = refusal && cancelRefusalMessages[refusal]
  return (
    <View>
      {refusal === 'TOO_LATE' && <CallButton name='承办关工办' phone={booking.officePhone} />}
      <MainAction kind='second' label='改期' refusal={words} onPress={() => onAsk('move')} />
      {booking.status === 'requested' && isOrganiser(booking.hostPath, me) && (
        <MainAction kind='second' label='这次没能安排' onPress={() => onAsk('decline')} />
      )}
      <MainAction
        kind='danger'
        label='取消这场讲座'
        refusal={words}
        onPress={() => onAsk('cancel')}
      />
      <MainAction kind='second' label='先不办' onPress={() => onAsk(null)} />
    </View>
  )
}
