import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { PhoneField } from '@client/components/phone-field'
import { PickerField } from '@client/components/picker-field'
import { SwitchRow } from '@client/components/switch-row'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { changedFacts } from '@shared/sponsorship/correction.rules'
import { correctRefusalMessages, factLabels } from '@shared/sponsorship/correction.wording'
import type { RecordFacts, StudentRecord } from '@shared/sponsorship/student.model'
import { grades } from '../../grades'
import { MonthField } from '../../month-field'

type Props = { record: StudentRecord; onDone: () => void }

/** The county's office puts the record right, asked by the guardian or by what it found itself. */
export function Correct({ record, onDone }: Props) {
  const [correcting, setCorrecting] = useState(false)
  const asked = record.corrections.find((one) => one.answer === null)
  return (
    <View>
      {asked && <Asked asked={asked} onDone={onDone} />}
      {correcting ? (
        <Facts record={record} onDone={onDone} onClose={() => setCorrecting(false)} />
      ) : (
        <MainAction kind='second' label='更正资料' onPress={() => setCorrecting(true)} />
      )}
    </View>
  )
}

type AskedProps = { asked: StudentRecord['corrections'][number]; onDone: () => void }

function Asked({ asked: { correctionId, words }, onDone }: AskedProps) {
  const [refusing, setRefusing] = useState(false)
  const refuse = useCommand(client.sponsorship.correction.refuse, { onDone })
  return (
    <Card title='监护人请您更正' urgent>
      <Text className={prose.line}>{words}</Text>
      <MainAction kind='second' label='不能改，写明原因' onPress={() => setRefusing(true)} />
      {refusing && (
        <AskReason
          title='为什么不能改？'
          hint='监护人会看到这段话'
          verb='答复监护人'
          busy={refuse.busy}
          onSubmit={(reason) => refuse.run({ correctionId, reason })}
          onClose={() => setRefusing(false)}
        />
      )}
    </Card>
  )
}

function Facts({ record, onDone, onClose }: Props & { onClose: () => void }) {
  const { studentId } = record
  const { name, birthMonth, grade, guardianName, guardianPhone } = record.form
  const before: RecordFacts = { name, birthMonth, grade, guardianName, guardianPhone }
  const [facts, setFacts] = useState(before)
  const [newGuardian, setNewGuardian] = useState(false)
  const make = useCommand(client.sponsorship.correction.make, { onDone })
  const field = <Fact extends keyof RecordFacts>(fact: Fact) => ({
    label: factLabels[fact],
    value: facts[fact],
    onChange: (value: RecordFacts[Fact]) => setFacts({ ...facts, [fact]: value }),
    error: make.complaintAt(`facts.${fact}`),
  })
  const changed = changedFacts(before, facts).length > 0
  return (
    <Card title='更正资料' urgent>
      <TextField maxLength={20} {...field('name')} />
      <MonthField {...field('birthMonth')} />
      <PickerField
        {...field('grade')}
        choices={grades}
        value={String(facts.grade)}
        onChange={(chosen) => setFacts({ ...facts, grade: Number(chosen) })}
      />
      <TextField maxLength={20} {...field('guardianName')} />
      <PhoneField {...field('guardianPhone')} />
      <SwitchRow
        label='换了监护人'
        words='换了监护人'
        isOn={newGuardian}
        onChange={setNewGuardian}
      />
      {newGuardian && (
        <Notice>
          原来的监护人不能再看、再办；五项同意重新问，等新的监护人凭关联码接过去，一项一项决定，没同意以前相关内容不显示
        </Notice>
      )}
      <MainAction
        label='改好，告诉监护人'
        busy={make.busy}
        refusal={changed ? null : correctRefusalMessages.NOTHING_CHANGED}
        onPress={() => make.run({ studentId, facts, newGuardian })}
      />
      <MainAction kind='second' label='先不改' onPress={onClose} />
    </Card>
  )
}
