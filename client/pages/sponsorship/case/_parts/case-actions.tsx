import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import { CASE_KEPT_DAYS } from '@shared/sponsorship/retention.rules'
import type { CaseDetail } from '@shared/sponsorship/student.model'
import { submitRefusalMessages } from '@shared/sponsorship/student.wording'
import { go } from '../../go'

/** What this person can do with the application now. */
export function CaseActions({ detail }: { detail: CaseDetail }) {
  const [withdrawing, setWithdrawing] = useState(false)
  const submit = useCommand(client.sponsorship.application.submit)
  const withdraw = useCommand(client.sponsorship.application.withdraw, {
    onDone: () => setWithdrawing(false),
  })
  const { studentId, status, isGuardian, agreement, endedAgreement } = detail
  const canBeVerified = detail.consents.some((one) => one.kind === 'verification' && one.inForce)
  const canWithdraw = isGuardian
    ? ['draft', 'verifying', 'verified', 'publicized', 'waiting'].includes(status)
    : status === 'draft'

  return (
    <View>
      {status === 'draft' && (
        <>
          <MainAction
            label='提交申请'
            busy={submit.busy}
            refusal={canBeVerified ? null : submitRefusalMessages.CONSENT_MISSING}
            onPress={() => submit.run({ studentId })}
          />
          <MainAction
            kind='second'
            label='改一改申请'
            onPress={() => go(`apply/index?studentId=${studentId}`)}
          />
        </>
      )}
      {isGuardian && agreement && !agreement.effective && (
        <MainAction
          label='看三方协议、签字'
          onPress={() => go(`agreement/index?agreementId=${agreement.agreementId}`)}
        />
      )}
      {isGuardian && agreement?.effective && (
        <MainAction label='签收款物' onPress={() => go(`receipts/index?studentId=${studentId}`)} />
      )}
      {isGuardian && agreement?.effective && (
        <MainAction
          kind='second'
          label={`看协议 ${agreement.number}`}
          onPress={() => go(`agreement/index?agreementId=${agreement.agreementId}`)}
        />
      )}
      {isGuardian && endedAgreement && (
        <MainAction
          kind='second'
          label='看结束的那次结对'
          onPress={() => go(`agreement/index?agreementId=${endedAgreement.agreementId}`)}
        />
      )}
      {agreement?.effective && (
        <>
          <MainAction
            kind='second'
            label='来往的信'
            onPress={() => go(`letters/index?agreementId=${agreement.agreementId}`)}
          />
          <MainAction kind='second' label='学期反馈' onPress={() => go('feedback/index')} />
        </>
      )}
      {isGuardian && status !== 'draft' && (
        <MainAction
          kind='second'
          label='孩子的资料（看、改、下载）'
          onPress={() => go(`record/index?studentId=${studentId}`)}
        />
      )}
      <MainAction
        kind='second'
        label='谁看过孩子的信息'
        onPress={() => go(`looks/index?studentId=${studentId}`)}
      />
      {canWithdraw && (
        <MainAction kind='danger' label='撤回申请' onPress={() => setWithdrawing(true)} />
      )}
      {withdrawing && (
        <Confirm
          title='撤回这份申请？'
          consequence={`撤回以后不再往下办，材料 ${CASE_KEPT_DAYS.withdrawn} 天后删除。以后还可以重新申请。`}
          verb='撤回申请'
          danger
          busy={withdraw.busy}
          onConfirm={() => withdraw.run({ studentId })}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </View>
  )
}
