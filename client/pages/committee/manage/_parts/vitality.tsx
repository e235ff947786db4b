import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import { useCommand } from '@client/forms/use-command'
import { type CommitteeId, Vitality as Level } from '@shared/committee/committee.model'
import { vitalityLabels } from '@shared/committee/committee.wording'
import { localDateOf } from '@shared/kernel/local-date'

const choices = Level.options.map((value) => ({ value, label: vitalityLabels[value] }))

/** Judge how alive a committee is, as of today. */
export function Vitality({ committeeId }: { committeeId: CommitteeId }) {
  const [asks, setAsks] = useState(false)
  const [level, setLevel] = useState<Level | null>(null)
  const judge = useCommand(client.committee.tree.judgeVitality, { onDone: () => setAsks(false) })
  return (
    <View>
      <MainAction kind='second' label='重新评定' onPress={() => setAsks(true)} />
      {asks && (
        <Sheet title='现在是哪一级？' onClose={() => setAsks(false)}>
          <ChoiceTiles label='活力' choices={choices} value={level} onChange={setLevel} />
          <MainAction
            label='评定'
            busy={judge.busy}
            refusal={level ? null : '请先选一级'}
            onPress={() =>
              level &&
              judge.run({ committeeId, vitality: level, judgedOn: localDateOf(new Date()) })
            }
          />
          <MainAction label='先不办' kind='second' onPress={() => setAsks(false)} />
        </Sheet>
      )}
    </View>
  )
}
