import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { CaseDetail } from '@shared/sponsorship/student.model'
import { returnLabels } from '@shared/sponsorship/student.wording'
import { CaseReturn } from '@shared/sponsorship/verification.model'

type Props = { detail: CaseDetail; onClose: () => void }

/** Back to the applicant or to an earlier step, with the reason. */
export function ReturnSheet({ detail, onClose }: Props) {
  const [to, setTo] = useState<CaseReturn>('applicant')
  const [reason, setReason] = useState('')
  const back = useCommand(client.sponsorship.verification.return, { onDone: onClose })
  const at = detail.step ? detail.plan.indexOf(detail.step) : detail.plan.length
  const earlier = CaseReturn.options.filter(
    (one) => one === 'applicant' || detail.plan.slice(0, at).includes(one),
  )
  return (
    <Sheet title='退到哪一步？' onClose={onClose}>
      <ChoiceTiles
        label='退给谁'
        columns={1}
        choices={earlier.map((value) => ({ value, label: returnLabels[value] }))}
        value={to}
        onChange={setTo}
      />
      <TextField
        label='要补充什么'
        hint='对方会看到这段话'
        lines={3}
        value={reason}
        onChange={setReason}
      />
      <View>
        <MainAction
          label='退回补充'
          busy={back.busy}
          refusal={reason.trim().length < 2 ? '请先写明要补充什么' : null}
          onPress={() => back.run({ studentId: detail.studentId, to, reason })}
        />
        <MainAction kind='second' label='先不办' onPress={onClose} />
      </View>
    </Sheet>
  )
}
