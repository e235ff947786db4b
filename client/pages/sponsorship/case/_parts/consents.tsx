import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { SummaryList } from '@client/components/summary-list'
import { useCommand } from '@client/forms/use-command'
import type { ConsentKind, ConsentState } from '@shared/sponsorship/consent.model'
import {
  consentAnswerLabels,
  consentKindLabels,
  consentTexts,
} from '@shared/sponsorship/consent.wording'
import type { CaseDetail } from '@shared/sponsorship/student.model'
import { go } from '../../go'

/** The five consents as they stand, each of which the guardian takes back in two taps. */
export function Consents({ detail }: { detail: CaseDetail }) {
  const { studentId, isGuardian, studentDecides } = detail
  const [revoking, setRevoking] = useState<ConsentKind | null>(null)
  const revoke = useCommand(client.sponsorship.consent.revoke, {
    onDone: () => setRevoking(null),
  })
  const isAsked = detail.consents.some((one) => !one.guardian)
  return (
    <Card title='同意书' urgent={isAsked && isGuardian}>
      <SummaryList
        rows={detail.consents.map((one) => ({
          label: consentKindLabels[one.kind],
          value: standingOf(one),
          onChange: isGuardian && one.inForce ? () => setRevoking(one.kind) : undefined,
        }))}
        changeLabel='收回'
      />
      <View>
        <MainAction
          kind={isAsked && isGuardian ? 'main' : 'second'}
          label={isGuardian ? '看同意书、作决定' : '上传监护人签过的同意书'}
          onPress={() => go(`consent/index?studentId=${studentId}`)}
        />
        {studentDecides && (
          <MainAction
            kind='second'
            label='请孩子本人决定'
            note='满 14 周岁，孩子自己也要同意'
            onPress={() => go(`consent/index?studentId=${studentId}&party=student`)}
          />
        )}
      </View>
      {revoking && (
        <Confirm
          title={`收回“${consentKindLabels[revoking]}”？`}
          consequence={`收回马上生效。${consentTexts[revoking].without}`}
          verb='收回同意'
          danger
          busy={revoke.busy}
          onConfirm={() => revoke.run({ studentId, kind: revoking })}
          onClose={() => setRevoking(null)}
        />
      )}
    </Card>
  )
}

function standingOf({ guardian, student, inForce }: ConsentState): string {
  if (!guardian) return '还没有问'
  const words = consentAnswerLabels[guardian.answer]
  if (inForce || guardian.answer !== 'given') return words
  return student
    ? `监护人${words}，孩子${consentAnswerLabels[student.answer]}`
    : `监护人${words}，等孩子本人决定`
}
