import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { replaceWith } from '../go'

const DIGITS = 8

/** A guardian takes over the case somebody filled in for them. */
export default function ClaimPage() {
  const [code, setCode] = useState('')
  const claim = useCommand(client.sponsorship.application.claim, {
    onDone: ({ studentId }) => replaceWith(`case/index?studentId=${studentId}`),
  })
  return (
    <Page
      title='关联孩子的申请'
      action={
        <MainAction
          label='关联'
          busy={claim.busy}
          refusal={code.trim().length < DIGITS ? '请填 8 位关联码' : null}
          onPress={() => claim.run({ code })}
        />
      }
    >
      <Notice>您在“我的”里登记的手机号，要和申请里监护人的手机号一样</Notice>
      <TextField
        label='关联码'
        hint='填表的老师或村干部会念给您听，8 位数字'
        kind='number'
        maxLength={12}
        value={code}
        onChange={setCode}
        error={claim.failure ?? undefined}
      />
    </Page>
  )
}
