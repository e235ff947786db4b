import { useState } from 'react'
import { client } from '@client/api/api'
import { Confirm } from '@client/components/confirm'
import { useCommand } from '@client/forms/use-command'
import { HOLD_DAYS } from '@shared/sponsorship/hold.rules'
import { holdRefusalMessages } from '@shared/sponsorship/hold.wording'
import type { StudentCard } from '@shared/sponsorship/student.model'
import { replaceWith } from '../../go'

/** The hold; and where a relation is possible, the request to the township to look into it (S-09). */
export function Choosing({ card, onClose }: { card: StudentCard; onClose: () => void }) {
  const { studentId, code } = card
  const [asked, setAsked] = useState(false)
  const place = useCommand(client.sponsorship.hold.place, {
    onDone: ({ holdId }) => replaceWith(`pairing/index?holdId=${holdId}`),
  })
  const ask = useCommand(client.sponsorship.relation.ask, { onDone: () => setAsked(true) })
  if (asked) {
    return (
      <Confirm
        title='已请乡镇关工委核实'
        consequence={`编号 ${code}。核实好了会在消息里告诉您，这段时间孩子也可能被别的资助人选走。`}
        verb='知道了，看别的孩子'
        onConfirm={onClose}
        onClose={onClose}
      />
    )
  }
  if (place.failure === holdRefusalMessages.RELATION_UNCLEAR) {
    return (
      <Confirm
        title='要先核实利害关系'
        consequence='帮扶不能给亲属或经办的孩子，这是为了公平。可以请乡镇关工委先核实，一般 5 个工作日内有结论。'
        verb='请乡镇关工委核实'
        busy={ask.busy}
        onConfirm={() => ask.run({ studentId })}
        onClose={onClose}
      />
    )
  }
  return (
    <Confirm
      title={`帮 ${code}？`}
      consequence={`先为您暂留 ${HOLD_DAYS} 天，县关工办会联系您办三方协议。现在不用付钱，也可以放回。`}
      verb='我想帮这个孩子'
      busy={place.busy}
      onConfirm={() => place.run({ studentId })}
      onClose={onClose}
    />
  )
}
