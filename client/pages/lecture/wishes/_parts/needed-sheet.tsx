import { Text } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { NumberField } from '@client/components/number-field'
import { Sheet } from '@client/components/sheet'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeId } from '@shared/committee/committee.model'
import { WishesNeeded } from '@shared/lecture/wish.model'

type Props = {
  office: { committeeId: CommitteeId; committeeName: string }
  /** What holds now, where that is known. */
  needed: number | undefined
  onClose: () => void
}

/** After how many voices the office gets a task. */
export function NeededSheet({ office, needed, onClose }: Props) {
  const [value, setValue] = useState(needed ?? Number.NaN)
  const save = useCommand(client.lecture.wish.setNeeded, { onDone: onClose })
  const checked = WishesNeeded.safeParse(value)
  return (
    <Sheet title='满几人可开一场' onClose={onClose}>
      <NumberField
        label='几位家长想听，就提醒关工办'
        hint={`${office.committeeName}所辖的乡镇都按这个数`}
        value={value}
        error={checked.success ? undefined : checked.error.issues[0]?.message}
        onChange={setValue}
      />
      <Text className={prose.soft}>改了马上算数：够数的那一类，会出现在您的首页上。</Text>
      <MainAction
        label='就按这个数'
        busy={save.busy}
        onPress={() =>
          checked.success && save.run({ committeeId: office.committeeId, needed: checked.data })
        }
      />
      <MainAction label='先不改' kind='second' onPress={onClose} />
    </Sheet>
  )
}
