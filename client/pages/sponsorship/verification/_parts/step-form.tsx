import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { PhotoPicker } from '@client/components/photo-picker'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { holdsAnywhere } from '@shared/account/account.rules'
import type { FileId } from '@shared/account/file.model'
import type { CaseDetail, VerificationLevel } from '@shared/sponsorship/student.model'
import { VERIFIER_OF } from '@shared/sponsorship/student.rules'
import { levelLabels } from '@shared/sponsorship/student.wording'
import { ReturnSheet } from './return-sheet'

type Props = { detail: CaseDetail }

/** The opinion of the office whose step it is; for everyone else there is nothing to fill in. */
export function StepForm({ detail }: Props) {
  const me = useQuery(api.account.me.get.queryOptions({ input: {} }))
  const { step, status } = detail
  const isMine = step && me.data && holdsAnywhere(me.data, [VERIFIER_OF[step]])
  return status === 'verifying' && isMine ? <Opinion detail={detail} step={step} /> : null
}

function Opinion({ detail, step }: Props & { step: VerificationLevel }) {
  const { studentId } = detail
  const [opinion, setOpinion] = useState('')
  const [visitors, setVisitors] = useState(['', ''])
  const [evidence, setEvidence] = useState<FileId[]>([])
  const [asking, setAsking] = useState<'return' | 'refuse' | null>(null)
  const pass = useCommand(client.sponsorship.verification.pass)
  const refuse = useCommand(client.sponsorship.verification.refuse, {
    onDone: () => setAsking(null),
  })
  const visits = step === 'school'
  const named = visitors.map((name) => name.trim()).filter(Boolean)
  const visitRefusal = visits && named.length < 2 ? '家访要写上两位的姓名' : null

  return (
    <Card title={levelLabels[step]} urgent>
      <TextField
        label='核实意见'
        hint='写一句看到的情况，例如“已上门，情况属实”'
        lines={3}
        maxLength={300}
        value={opinion}
        onChange={setOpinion}
      />
      {visits &&
        visitors.map((name, index) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: the two places have no other name
            key={index}
            label={`家访人${index === 0 ? '一' : '二'}`}
            maxLength={20}
            value={name}
            onChange={(typed) =>
              setVisitors(visitors.map((old, at) => (at === index ? typed : old)))
            }
          />
        ))}
      <PhotoPicker
        label='照片或材料'
        hint='可以不传；不要拍到孩子的脸'
        purpose='evidence'
        most={1}
        values={evidence}
        onChange={setEvidence}
      />
      <View>
        <MainAction
          label='情况属实，同意'
          busy={pass.busy}
          refusal={opinion.trim().length < 2 ? '请先写核实意见' : visitRefusal}
          onPress={() =>
            pass.run({
              studentId,
              opinion,
              visitors: visits ? named : [],
              evidenceId: evidence[0] ?? null,
            })
          }
        />
        <MainAction kind='second' label='退回补充' onPress={() => setAsking('return')} />
        <MainAction kind='danger' label='不符合条件' onPress={() => setAsking('refuse')} />
      </View>
      {asking === 'return' && <ReturnSheet detail={detail} onClose={() => setAsking(null)} />}
      {asking === 'refuse' && (
        <AskReason
          title='为什么不符合？'
          hint='监护人会看到这段话'
          verb='不符合，结束申请'
          kind='danger'
          busy={refuse.busy}
          onSubmit={(reason) => refuse.run({ studentId, reason })}
          onClose={() => setAsking(null)}
        />
      )}
    </Card>
  )
}
