import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { Sheet } from '@client/components/sheet'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { useMe } from '@client/session/use-me'
import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import { addDays, addYears, localDateOf } from '@shared/kernel/local-date'
import type { VolunteerFile } from '@shared/volunteer/register.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { INSURANCE_KEEPERS } from '@shared/volunteer/volunteer.rules'

const inWords = (reasons: readonly string[]) =>
  reasons.length === 0 ? '可以' : `先不派：${reasons.join('；')}`

/** O-15: what may be offered to this member and why not; the answers stay with the member. */
export function FitnessCard({ file }: { file: VolunteerFile }) {
  const { me } = useMe()
  const [insures, setInsures] = useState(false)
  const query = useQuery(
    api.volunteer.fitness.get.queryOptions({ input: { volunteerId: file.id } }),
  )
  return (
    <Card title='适合做什么'>
      <QueryView query={query}>
        {({ checkedOn, dueOn, insurance, field, risk }) => (
          <SummaryList
            rows={[
              { label: '健康自查', value: checkedOn ?? `还没有做，${dueOn} 前要做` },
              { label: '外出的活动', value: inWords(field) },
              { label: '有风险的活动', value: inWords(risk) },
              {
                label: '保险',
                value: insurance
                  ? `${insurance.insurer} ${insurance.policyNumber}，到 ${insurance.endsOn}`
                  : '没有登记',
              },
            ]}
          />
        )}
      </QueryView>
      {me && mayInsure(me, file) && (
        <MainAction label='登记保险' kind='second' onPress={() => setInsures(true)} />
      )}
      {insures && <InsuranceSheet volunteerId={file.id} onClose={() => setInsures(false)} />}
    </Card>
  )
}

const mayInsure = (me: Actor, file: VolunteerFile) => holds(me, INSURANCE_KEEPERS, file.villagePath)

function InsuranceSheet({
  volunteerId,
  onClose,
}: {
  volunteerId: VolunteerId
  onClose: () => void
}) {
  const today = localDateOf(new Date())
  const [insurer, setInsurer] = useState('')
  const [policyNumber, setPolicyNumber] = useState('')
  const [startsOn, setStartsOn] = useState(today)
  const [endsOn, setEndsOn] = useState(addDays(addYears(today, 1), -1))
  const { run, busy, complaintAt } = useCommand(client.volunteer.fitness.recordInsurance, {
    onDone: onClose,
  })
  return (
    <Sheet title='登记保险' onClose={onClose}>
      <TextField
        label='保险公司'
        maxLength={40}
        value={insurer}
        error={complaintAt('insurance.insurer')}
        onChange={setInsurer}
      />
      <TextField
        label='保险单号'
        maxLength={40}
        value={policyNumber}
        error={complaintAt('insurance.policyNumber')}
        onChange={setPolicyNumber}
      />
      <DateField label='从哪天起' value={startsOn} onChange={setStartsOn} />
      <DateField label='到哪天止' start={startsOn} value={endsOn} onChange={setEndsOn} />
      <MainAction
        label='登记保险'
        busy={busy}
        refusal={insurer.trim() && policyNumber.trim() ? null : '请写明保险公司和保险单号'}
        onPress={() => run({ volunteerId, insurance: { insurer, policyNumber, startsOn, endsOn } })}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
