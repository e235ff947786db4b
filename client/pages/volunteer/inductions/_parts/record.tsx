import Taro from '@tarojs/taro'
import { useState } from 'react'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { DateField } from '@client/components/picker-field'
import { Sheet } from '@client/components/sheet'
import { SwitchRow } from '@client/components/switch-row'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeId } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { InductionKind } from '@shared/volunteer/induction.model'
import { inductionKindLabels } from '@shared/volunteer/induction.wording'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

type Props = {
  committeeId: CommitteeId
  volunteerIds: VolunteerId[]
  onDone: () => void
  onClose: () => void
}

const kinds: readonly InductionKind[] = ['training', 'check', 'waiver']

/** A training or a check for all who are chosen; an excuse from the training for one, with its reason. */
export function RecordInduction({ committeeId, volunteerIds, onDone, onClose }: Props) {
  const today = localDateOf(new Date())
  const [kind, setKind] = useState<InductionKind>('training')
  const [happenedOn, setHappenedOn] = useState(today)
  const [words, setWords] = useState('')
  const [coversProtection, setCoversProtection] = useState(true)
  const done = {
    onDone: ({ recorded }: { recorded: number }) => {
      Taro.showToast({ title: `登记了 ${recorded} 人`, icon: 'none' })
      onDone()
    },
  }
  const record = useCommand(client.volunteer.induction.record, done)
  const waive = useCommand(client.volunteer.induction.waive, done)
  const [first] = volunteerIds
  const refusal =
    kind === 'waiver' && volunteerIds.length !== 1
      ? '免训要一位一位办，请只选一位'
      : kind !== 'check' && words.trim().length < 2
        ? kind === 'training'
          ? '请填写培训名称'
          : '请填写免训的理由'
        : null

  function handlePress() {
    if (kind === 'waiver') {
      if (first) waive.run({ committeeId, volunteerId: first, reason: words })
      return
    }
    record.run({ committeeId, volunteerIds, kind, happenedOn, title: words, coversProtection })
  }

  return (
    <Sheet title={`给 ${volunteerIds.length} 人登记`} onClose={onClose}>
      <ChoiceTiles
        label='登记什么'
        choices={kinds.map((value) => ({ value, label: inductionKindLabels[value] }))}
        value={kind}
        onChange={setKind}
      />
      {kind !== 'waiver' && (
        <DateField label='哪一天' end={today} value={happenedOn} onChange={setHappenedOn} />
      )}
      {kind !== 'check' && (
        <TextField
          label={kind === 'training' ? '培训名称' : '为什么免训'}
          hint={kind === 'waiver' ? '理由会记在案；准入查询不能免' : '例如“岗前培训第一期”'}
          maxLength={60}
          value={words}
          onChange={setWords}
        />
      )}
      {kind === 'training' && (
        <SwitchRow
          label='讲了未成年人保护'
          words='讲了未成年人保护'
          isOn={coversProtection}
          onChange={setCoversProtection}
        />
      )}
      {(record.failure ?? waive.failure) && (
        <Notice tone='danger'>{record.failure ?? waive.failure}</Notice>
      )}
      <MainAction
        label='登记'
        busy={record.busy || waive.busy}
        refusal={refusal}
        onPress={handlePress}
      />
    </Sheet>
  )
}
