import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { localDateOf } from '@shared/kernel/local-date'
import type { AidMovement } from '@shared/sponsorship/aid.model'
import { aidStageLabels, portionInWords } from '@shared/sponsorship/aid.wording'

type Props = { movement: AidMovement; onClose: () => void }

const NEXT = { pending: 'atCustodian', atCustodian: 'atSchool' } as const

/** What can be done with one line of the ledger: bring the help one step on, or put the line right. */
export function MovementSheet({ movement, onClose }: Props) {
  const [reversing, setReversing] = useState(false)
  const reverse = useCommand(client.sponsorship.aid.reverse, { onDone: onClose })
  const { movementId, reversed, reverses, to } = movement
  const stands = !reversed && reverses === null
  if (reversing) {
    return (
      <AskReason
        title='为什么冲正？'
        hint='原来那笔不会删，会加一笔相反的'
        verb='冲正'
        kind='danger'
        busy={reverse.busy}
        onSubmit={(reason) => reverse.run({ movementId, reason })}
        onClose={onClose}
      />
    )
  }
  return (
    <Sheet title={`第 ${movementId} 笔`} onClose={onClose}>
      <Text className={prose.line}>{portionInWords(movement.portion)}</Text>
      {movement.note && <Text className={prose.soft}>{movement.note}</Text>}
      {stands && (to === 'pending' || to === 'atCustodian') && (
        <Advance movement={movement} from={to} onDone={onClose} />
      )}
      <View>
        {stands && <MainAction kind='danger' label='冲正' onPress={() => setReversing(true)} />}
        <MainAction kind='second' label='关上' onPress={onClose} />
      </View>
    </Sheet>
  )
}

type AdvanceProps = { movement: AidMovement; from: keyof typeof NEXT; onDone: () => void }

function Advance({ movement: { aidId, portion }, from, onDone }: AdvanceProps) {
  const [receiptNumber, setReceiptNumber] = useState('')
  const [happenedOn, setHappenedOn] = useState(localDateOf(new Date()))
  const advance = useCommand(client.sponsorship.aid.advance, { onDone })
  const needsReceipt = from === 'pending'
  return (
    <View>
      {needsReceipt && (
        <TextField
          label='票据号'
          hint='受托机构开的'
          maxLength={40}
          value={receiptNumber}
          onChange={setReceiptNumber}
        />
      )}
      <DateField label='日期' value={happenedOn} onChange={setHappenedOn} />
      <View>
        <MainAction
          label={`记为${aidStageLabels[NEXT[from]]}`}
          busy={advance.busy}
          refusal={needsReceipt && receiptNumber.trim() === '' ? '请填写票据号' : null}
          onPress={() => advance.run({ aidId, from, portion, receiptNumber, happenedOn })}
        />
      </View>
    </View>
  )
}
