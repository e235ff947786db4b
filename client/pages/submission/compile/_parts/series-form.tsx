import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeId } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import { numbersAfter } from '@shared/submission/briefing.rules'
import { numbersInWords } from '@shared/submission/briefing.wording'

/** Once for each committee: what stands on top, and where the paper issues ended. */
export function SeriesForm({ committeeId }: { committeeId: CommitteeId }) {
  const thisYear = Number(localDateOf(new Date()).slice(0, 4))
  const [name, setName] = useState('关心下一代工作')
  const [office, setOffice] = useState('')
  const [year, setYear] = useState(String(thisYear))
  const [issueNumber, setIssueNumber] = useState('0')
  const [serialNumber, setSerialNumber] = useState('0')
  const open = useCommand(client.submission.briefing.openSeries)
  const last = {
    year: Number(year),
    issueNumber: Number(issueNumber),
    serialNumber: Number(serialNumber),
  }
  const isWhole = Object.values(last).every(Number.isInteger) && year !== ''
  const refusal = !office.trim() ? '请填写编印单位' : isWhole ? null : '年份和期号只写数字'
  return (
    <Page
      title='先定刊名'
      note='只填这一次。期号接着纸质简报往下编'
      action={
        <MainAction
          label='定下来'
          busy={open.busy}
          refusal={refusal}
          note={isWhole ? `下一期是 ${numbersInWords(numbersAfter(last, thisYear))}` : undefined}
          onPress={() => open.run({ committeeId, name: name.trim(), office: office.trim(), last })}
        />
      }
    >
      <TextField label='刊名' maxLength={30} value={name} onChange={setName} />
      <TextField
        label='编印单位'
        hint='例如 市关心下一代工作委员会办公室'
        maxLength={40}
        value={office}
        onChange={setOffice}
      />
      <TextField label='上一期是哪一年' kind='number' value={year} onChange={setYear} />
      <TextField
        label='上一期是当年第几期'
        hint='没有出过就填 0'
        kind='number'
        value={issueNumber}
        onChange={setIssueNumber}
      />
      <TextField
        label='上一期是总第几期'
        hint='没有出过就填 0'
        kind='number'
        value={serialNumber}
        onChange={setSerialNumber}
      />
    </Page>
  )
}
