import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { PhotoPicker } from '@client/components/photo-picker'
import { SignaturePad } from '@client/components/signature-pad'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { FileId } from '@shared/account/file.model'
import { momentInWords } from '@shared/kernel/local-date'
import { type Agreement, AgreementParty } from '@shared/sponsorship/agreement.model'
import { agreementPartyLabels } from '@shared/sponsorship/agreement.wording'
import type { Supplement } from '@shared/sponsorship/supplement.model'
import {
  changesInWords,
  supplementStatusLabels,
  supplementTitle,
} from '@shared/sponsorship/supplement.wording'
import { go } from '../../go'

type Props = { agreement: Agreement; isOffice: boolean }

/** S-10: every change since the agreement was signed, and what waits for a hand. */
export function Supplements({ agreement, isOffice }: Props) {
  const { agreementId, status } = agreement
  const query = useQuery({
    ...api.sponsorship.supplement.list.queryOptions({ input: { agreementId } }),
    meta: { keep: false },
  })
  const all = query.data ?? []
  const mayDraw = isOffice && status === 'effective' && !all.some((one) => one.status === 'signing')
  return (
    <View>
      {all.map((one) => (
        <One key={one.supplementId} one={one} agreement={agreement} isOffice={isOffice} />
      ))}
      {query.data && mayDraw && (
        <MainAction
          kind='second'
          label='拟补充协议'
          onPress={() => go(`supplement-draft/index?agreementId=${agreementId}`)}
        />
      )}
    </View>
  )
}

function One({ one, agreement, isOffice }: Props & { one: Supplement }) {
  const now = new Date()
  const party = isOffice ? null : agreement.myParty
  const waits = one.status === 'signing'
  const signed = one.signed.map((each) => each.party)
  return (
    <Card title={supplementTitle(one)} urgent={waits}>
      <StatusSentence
        tag={supplementStatusLabels[one.status]}
        tone={one.status === 'effective' ? 'good' : waits ? 'warm' : undefined}
        sentence={one.cancelReason ? `作废原因：${one.cancelReason}` : `原因：${one.reason}`}
      />
      <SummaryList
        rows={changesInWords(one, agreement.stage).map(({ label, from, to }) => ({
          label,
          value: `原来 ${from}\n改成 ${to}`,
        }))}
      />
      {AgreementParty.options.map((each) => {
        const hand = one.signed.find((signature) => signature.party === each)
        return (
          <Text key={each} className={prose.line}>
            {`${agreementPartyLabels[each]}：${hand ? `${momentInWords(hand.signedAt, now)}已签` : '还没有签'}`}
          </Text>
        )
      })}
      {waits && party && !signed.includes(party) && <Hand one={one} />}
      {waits && isOffice && <Office one={one} isSealed={signed.includes('custodian')} />}
    </Card>
  )
}

function Hand({ one: { supplementId } }: { one: Supplement }) {
  const [signatureId, setSignatureId] = useState<FileId | null>(null)
  const sign = useCommand(client.sponsorship.supplement.sign)
  return (
    <View>
      <SignaturePad value={signatureId} onChange={setSignatureId} />
      <MainAction
        label='我看过了，签字'
        busy={sign.busy}
        refusal={signatureId ? null : '请先签名'}
        onPress={() => signatureId && sign.run({ supplementId, signatureId })}
      />
    </View>
  )
}

function Office({ one: { supplementId }, isSealed }: { one: Supplement; isSealed: boolean }) {
  const [evidence, setEvidence] = useState<FileId[]>([])
  const [cancelling, setCancelling] = useState(false)
  const seal = useCommand(client.sponsorship.supplement.seal)
  const cancel = useCommand(client.sponsorship.supplement.cancel, {
    onDone: () => setCancelling(false),
  })
  const [evidenceId] = evidence
  return (
    <View>
      {!isSealed && (
        <View>
          <PhotoPicker
            label='受托机构盖章页'
            purpose='evidence'
            most={1}
            values={evidence}
            onChange={setEvidence}
          />
          <MainAction
            label='记下受托机构已盖章'
            busy={seal.busy}
            refusal={evidenceId ? null : '请先传盖章页的照片'}
            onPress={() => evidenceId && seal.run({ supplementId, evidenceId })}
          />
        </View>
      )}
      <MainAction kind='danger' label='作废补充协议' onPress={() => setCancelling(true)} />
      {cancelling && (
        <AskReason
          title='为什么作废？'
          hint='资助人和监护人会看到这段话'
          verb='作废'
          kind='danger'
          busy={cancel.busy}
          onSubmit={(reason) => cancel.run({ supplementId, reason })}
          onClose={() => setCancelling(false)}
        />
      )}
    </View>
  )
}
