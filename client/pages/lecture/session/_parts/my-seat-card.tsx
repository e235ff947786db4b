import { useState } from 'react'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { StatusSentence } from '@client/components/status-sentence'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { MySeat } from '@shared/lecture/seat.model'
import { refusalToCancelSeat } from '@shared/lecture/seat.rules'
import {
  cancelSeatRefusalMessages,
  seatSentence,
  seatStatusLabels,
} from '@shared/lecture/seat.wording'

/** The seat, and one button for whoever cannot come after all. */
export function MySeatCard({ seat }: { seat: MySeat }) {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const cancel = useCommand(client.lecture.seat.cancel, { onDone: close })
  const now = useNow()
  const refusal = refusalToCancelSeat(seat, seat.session, now)
  const waits = seat.status === 'waiting'
  return (
    <Card urgent>
      <StatusSentence
        tag={seatStatusLabels[seat.status]}
        tone={waits ? 'warm' : 'good'}
        sentence={seatSentence(seat, now)}
      />
      <MainAction
        kind='second'
        label={waits ? '不等了' : '去不了，退座'}
        refusal={refusal && cancelSeatRefusalMessages[refusal]}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <Confirm
          title={waits ? '不再候补？' : '退掉座位？'}
          consequence={
            waits
              ? '退出后再来要重新排队。'
              : '座位马上给候补的第一家。再来要重新订，可能要排候补。'
          }
          verb={waits ? '退出候补' : '退座'}
          busy={cancel.busy}
          onConfirm={() => cancel.run({ seatId: seat.id })}
          onClose={close}
        />
      )}
    </Card>
  )
}
