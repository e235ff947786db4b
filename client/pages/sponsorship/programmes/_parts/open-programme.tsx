import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { ProgrammeKind } from '@shared/sponsorship/aid.model'
import { programmeKindLabels } from '@shared/sponsorship/aid.wording'

const kinds = ProgrammeKind.options.map((value) => ({ value, label: programmeKindLabels[value] }))

export function OpenProgramme({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ProgrammeKind>('fixed')
  const [custodianName, setCustodianName] = useState('')
  const [registrationNumber, setRegistrationNumber] = useState('')
  const open = useCommand(client.sponsorship.programme.open, { onDone: onClose })
  return (
    <Sheet title='建一个项目' onClose={onClose}>
      <TextField label='项目名称' maxLength={40} value={name} onChange={setName} />
      <ChoiceTiles label='类型' choices={kinds} value={kind} onChange={setKind} />
      <TextField
        label='受托机构'
        hint='民政登记的基金会或慈善会'
        maxLength={60}
        value={custodianName}
        onChange={setCustodianName}
      />
      <TextField
        label='登记证号'
        maxLength={40}
        value={registrationNumber}
        onChange={setRegistrationNumber}
      />
      <View>
        <MainAction
          label='建好'
          busy={open.busy}
          onPress={() => open.run({ name, kind, custodianName, registrationNumber })}
        />
        <MainAction kind='second' label='先不办' onPress={onClose} />
      </View>
    </Sheet>
  )
}
