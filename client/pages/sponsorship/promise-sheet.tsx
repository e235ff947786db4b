import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { localDateOf } from '@shared/kernel/local-date'
import type { AgreementId, ProgrammeId } from '@shared/sponsorship/agreement.model'
import { AidKind } from '@shared/sponsorship/aid.model'
import { aidKindLabels } from '@shared/sponsorship/aid.wording'
import { emptyPortion, PortionFields, portionOf } from './portion-fields'

type Props = { programmeId: ProgrammeId; agreementId?: AgreementId; onClose: () => void }

const kinds = AidKind.options.map((value) => ({ value, label: aidKindLabels[value] }))

/** Help that an agreement promises its student, or that the programme as a whole expects. */
export function PromiseSheet({ programmeId, agreementId, onClose }: Props) {
  const [kind, setKind] = useState<AidKind>('cash')
  const [typed, setTyped] = useState(emptyPortion)
  const [happenedOn, setHappenedOn] = useState(localDateOf(new Date()))
  const [note, setNote] = useState('')
  const promise = useCommand(client.sponsorship.aid.promise, { onDone: onClose })
  const portion = portionOf(kind, typed)
  return (
    <Sheet title='记一笔待拨付' onClose={onClose}>
      <ChoiceTiles label='款还是物' choices={kinds} value={kind} onChange={setKind} />
      <PortionFields kind={kind} typed={typed} onChange={setTyped} />
      <DateField label='日期' value={happenedOn} onChange={setHappenedOn} />
      <TextField label='备注' hint='可以不填' maxLength={100} value={note} onChange={setNote} />
      <View>
        <MainAction
          label='记下'
          busy={promise.busy}
          refusal={portion ? null : '请先把数量、金额填好'}
          onPress={() =>
            portion &&
            promise.run({
              programmeId,
              agreementId: agreementId ?? null,
              portion,
              happenedOn,
              note,
            })
          }
        />
        <MainAction kind='second' label='先不办' onPress={onClose} />
      </View>
    </Sheet>
  )
}
