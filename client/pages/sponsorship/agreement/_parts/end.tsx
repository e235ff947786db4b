import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { Agreement } from '@shared/sponsorship/agreement.model'
import type { EndReason } from '@shared/sponsorship/ending.model'
import { REASONS_OF, returnsToWaiting } from '@shared/sponsorship/ending.rules'
import { endReasonLabels, guardianReasonLabels } from '@shared/sponsorship/ending.wording'

/** S-14: each of the three ends what is in force in a way of its own. */
export function End({ agreement, isOffice }: { agreement: Agreement; isOffice: boolean }) {
  const [ending, setEnding] = useState(false)
  if (agreement.status !== 'effective') return null
  const close = () => setEnding(false)
  const onEnded = () => {
    close()
    Taro.pageScrollTo({ scrollTop: 0 })
  }
  const { myParty } = agreement
  return (
    <>
      <MainAction
        kind='danger'
        label={labelOf(isOffice, myParty)}
        onPress={() => setEnding(true)}
      />
      {ending && isOffice && (
        <OfficeSheet agreement={agreement} onEnded={onEnded} onClose={close} />
      )}
      {ending && !isOffice && myParty === 'sponsor' && (
        <SponsorSheet agreement={agreement} onEnded={onEnded} onClose={close} />
      )}
      {ending && !isOffice && myParty === 'guardian' && (
        <GuardianSheet agreement={agreement} onEnded={onEnded} onClose={close} />
      )}
    </>
  )
}

function labelOf(isOffice: boolean, myParty: Agreement['myParty']): string {
  if (isOffice) return '更换或结束结对'
  return myParty === 'sponsor' ? '我不能继续资助了' : '不再参加结对'
}

type Props = { agreement: Agreement; onEnded: () => void; onClose: () => void }

function SponsorSheet({ agreement: { agreementId }, onEnded, onClose }: Props) {
  const leave = useCommand(client.sponsorship.agreement.leave, { onDone: onEnded })
  return (
    <Confirm
      title='不能继续资助了？'
      consequence='谢谢您帮过孩子，不用说明原因。孩子会回到待助库，排在最前面。已经交给受托机构的款物照样送到孩子手里，还没有交的不再拨付。结束以后不能恢复，以后可以再选孩子。'
      verb='结束这次资助'
      danger
      busy={leave.busy}
      onConfirm={() => leave.run({ agreementId, reason: 'sponsorLeft' })}
      onClose={onClose}
    />
  )
}

function GuardianSheet({ agreement: { agreementId }, onEnded, onClose }: Props) {
  const [reason, setReason] = useState<EndReason | null>(null)
  const leave = useCommand(client.sponsorship.agreement.leave, { onDone: onEnded })
  return (
    <Sheet title='不再参加结对？' onClose={onClose}>
      <ChoiceTiles
        label='是哪种情况'
        columns={1}
        choices={REASONS_OF.guardian.map((value) => ({
          value,
          label: guardianReasonLabels[value] ?? '',
        }))}
        value={reason}
        onChange={setReason}
      />
      <Text className={prose.soft}>
        已经在路上的款物照样给孩子，资助人不再看到孩子的信息。结束以后不能恢复，需要时可以再申请。
      </Text>
      <MainAction
        kind='danger'
        label='结束结对'
        busy={leave.busy}
        refusal={reason ? null : '请先选是哪种情况'}
        onPress={() => reason && leave.run({ agreementId, reason })}
      />
      <MainAction kind='second' label='先不办' onPress={onClose} />
    </Sheet>
  )
}

function OfficeSheet({ agreement: { agreementId }, onEnded, onClose }: Props) {
  const [reason, setReason] = useState<EndReason | null>(null)
  const [note, setNote] = useState('')
  const end = useCommand(client.sponsorship.agreement.end, { onDone: onEnded })
  const missing = note.trim().length < 2 ? '请先写内部备注' : null
  return (
    <Sheet title='为什么结束？' onClose={onClose}>
      <ChoiceTiles
        label='原因'
        columns={1}
        choices={REASONS_OF.office.map((value) => ({
          value,
          label: endReasonLabels[value],
          note: returnsToWaiting(value) ? '孩子回待助库，排最前' : '孩子的结对结束',
        }))}
        value={reason}
        onChange={setReason}
      />
      <TextField
        label='内部备注'
        hint='谁说的、怎么核实的；只有关工办看得到'
        lines={3}
        maxLength={200}
        value={note}
        onChange={setNote}
      />
      <MainAction
        kind='danger'
        label='结束结对'
        busy={end.busy}
        refusal={reason ? missing : '请先选原因'}
        onPress={() => reason && end.run({ agreementId, reason, note })}
      />
      <MainAction kind='second' label='先不办' onPress={onClose} />
    </Sheet>
  )
}
