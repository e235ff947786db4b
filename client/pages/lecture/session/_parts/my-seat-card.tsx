import { useState } from 'react'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { StatusSentence } from '@client/components/status-sentence'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { MySeat } from '@shared/lecture/seat.model'
import { isTalkOver, refusalToAcceptSeat, refusalToCancelSeat } from '@shared/lecture/seat.rules'
import {
  acceptSeatRefusalMessages,
  cancelSeatRefusalMessages,
  seatSentence,
  seatStatusLabels,
} from '@shared/lecture/seat.wording'

const leaving = {
  booked: {
    button: '去不了，退座',
    title: '退掉座位？',
    consequence: '座位马上问候补的第一家。再来要重新订，可能要排候补。',
    verb: '退座',
  },
  offered: {
    button: '不要了，让给下一家',
    title: '让出这个座位？',
    consequence: '座位马上问候补的下一家。再来要重新排队。',
    verb: '让出',
  },
  waiting: {
    button: '不等了',
    title: '不再候补？',
    consequence: '退出后再来要重新排队。',
    verb: '退出候补',
  },
}

/** The seat, one button to take what is held, and one for whoever cannot come after all. */
export function MySeatCard({ seat }: { seat: MySeat }) {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const cancel = useCommand(client.lecture.seat.cancel, { onDone: close })
  const now = useNow()
  const refusal = refusalToCancelSeat(seat, seat.session, now)
  const accept = useCommand(client.lecture.seat.accept)
  const isOffered = seat.status === 'offered'
  const acceptRefusal = refusalToAcceptSeat(seat, now)
  const hasBegun = now.getTime() >= Date.parse(seat.session.startsAt)
  const isOver = isTalkOver(seat.session, now)
  const words = leaving[seat.status as keyof typeof leaving]
  return (
    <Card urgent={!isOver}>
      <StatusSentence
        tag={isOver ? '已讲完' : seatStatusLabels[seat.status]}
        tone={seat.status === 'booked' ? 'good' : 'warm'}
        sentence={seatSentence(seat, now)}
      />
      {isOffered && (
        <MainAction
          label='要这个座位'
          busy={accept.busy}
          refusal={acceptRefusal && acceptSeatRefusalMessages[acceptRefusal]}
          onPress={() => accept.run({ seatId: seat.id })}
        />
      )}
      {!hasBegun && (
        <MainAction
          kind='second'
          label={words.button}
          refusal={refusal && cancelSeatRefusalMessages[refusal]}
          onPress={() => setAsking(true)}
        />
      )}
      {asking && (
        <Confirm
          title={words.title}
          consequence={words.consequence}
          verb={words.verb}
          busy={cancel.busy}
          onConfirm={() => cancel.run({ seatId: seat.id })}
          onClose={close}
        />
      )}
    </Card>
  )
}
