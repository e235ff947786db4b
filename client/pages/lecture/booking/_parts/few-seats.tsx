import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { Actor } from '@shared/account/account.model'
import type { Booking } from '@shared/lecture/booking.model'
import { isOrganiser } from '@shared/lecture/booking.rules'
import type { SessionId } from '@shared/lecture/seat.model'
import { isShort, mustDecide } from '@shared/lecture/shortfall.rules'
import { shortfallSentence } from '@shared/lecture/shortfall.wording'
import { MoveSheet } from './move-sheet'

type Props = { booking: Booking; sessionId: SessionId; me: Actor }

/** 最低开讲人数 (domain L-19): the office goes on, moves or cancels, and says why. */
export function FewSeats({ booking, sessionId, me }: Props) {
  const { data: session } = useQuery(api.lecture.session.get.queryOptions({ input: { sessionId } }))
  const now = useNow()
  const [asking, setAsking] = useState<'goOn' | 'move' | 'cancel' | null>(null)
  const close = () => setAsking(null)
  const goOn = useCommand(client.lecture.session.goOn, { onDone: close })
  const cancel = useCommand(client.lecture.booking.cancel, { onDone: close })
  if (!session || !isShort(session)) return null
  if (session.wentOnAt) return <Notice tone='good'>人数不多，已定照常开讲，都已通知。</Notice>
  if (!mustDecide(session, now)) return <Notice>{`${shortfallSentence(session)}。`}</Notice>
  if (!isOrganiser(booking.hostPath, me)) {
    return <Notice>{`${shortfallSentence(session)}，由关工办决定，定了马上通知您。`}</Notice>
  }
  return (
    <View>
      <Notice tone='warm'>{`${shortfallSentence(session)}。请您决定，定了就通知讲师、点单单位和家长。`}</Notice>
      <MainAction label='照常开讲' onPress={() => setAsking('goOn')} />
      <MainAction kind='second' label='改期再讲' onPress={() => setAsking('move')} />
      <MainAction kind='danger' label='人少，取消' onPress={() => setAsking('cancel')} />
      {asking === 'goOn' && (
        <AskReason
          title='为什么照常开讲？'
          hint='讲师、点单单位和家长会看到'
          verb='定了，照常开讲'
          busy={goOn.busy}
          onSubmit={(reason) => goOn.run({ sessionId, reason })}
          onClose={close}
        />
      )}
      {asking === 'cancel' && (
        <AskReason
          title='为什么取消这场讲座？'
          hint='讲师和已订座的家长会看到'
          verb='取消讲座'
          kind='danger'
          busy={cancel.busy}
          onSubmit={(reason) => cancel.run({ bookingId: booking.id, reason })}
          onClose={close}
        />
      )}
      {asking === 'move' && <MoveSheet booking={booking} me={me} onClose={close} />}
    </View>
  )
}
