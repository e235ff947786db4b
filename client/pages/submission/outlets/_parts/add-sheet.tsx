import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeId } from '@shared/committee/committee.model'
import { OutletLevel, OutletName } from '@shared/submission/adoption.model'
import { outletLevelLabels } from '@shared/submission/adoption.wording'

type Props = { committeeId: CommitteeId; onClose: () => void }

/** One more outlet for this county. */
export function AddSheet({ committeeId, onClose }: Props) {
  const [name, setName] = useState('')
  const [level, setLevel] = useState<OutletLevel | null>(null)
  const add = useCommand(client.submission.outlet.add, { onDone: onClose })
  const wrong = OutletName.safeParse(name).error?.issues[0]?.message
  return (
    <Sheet title='添一家报刊或网站' onClose={onClose}>
      <TextField
        label='名称'
        hint='写全名，例如《靖江日报》'
        maxLength={40}
        value={name}
        onChange={setName}
      />
      <ChoiceTiles
        label='级别'
        choices={OutletLevel.options.map((value) => ({ value, label: outletLevelLabels[value] }))}
        value={level}
        onChange={setLevel}
      />
      <View>
        <MainAction
          label='添进名录'
          busy={add.busy}
          refusal={wrong ?? (level === null ? '请选择级别' : null)}
          onPress={() => level && add.run({ committeeId, name, level })}
        />
        <MainAction kind='second' label='先不办' onPress={onClose} />
      </View>
    </Sheet>
  )
}
