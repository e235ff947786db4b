import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { PhotoPicker } from '@client/components/photo-picker'
import { SignaturePad } from '@client/components/signature-pad'
import { useCommand } from '@client/forms/use-command'
import type { FileId } from '@shared/account/file.model'
import type { Agreement } from '@shared/sponsorship/agreement.model'
import { go } from '../../go'
import { PromiseSheet } from '../../promise-sheet'

/** A party signs with a finger; the office brings the page the custodian has sealed. */
export function Sign({ agreement, isOffice }: { agreement: Agreement; isOffice: boolean }) {
  if (isOffice && agreement.status === 'effective') return <Follow agreement={agreement} />
  if (agreement.status !== 'signing') return null
  const signed = agreement.signatures.map((one) => one.party)
  if (isOffice) return <Seal agreement={agreement} isSealed={signed.includes('custodian')} />
  if (!agreement.myParty || signed.includes(agreement.myParty)) return null
  return <Hand agreement={agreement} />
}

function Hand({ agreement: { agreementId } }: { agreement: Agreement }) {
  const [signatureId, setSignatureId] = useState<FileId | null>(null)
  const sign = useCommand(client.sponsorship.agreement.sign)
  return (
    <Card title='请您签字' urgent>
      <SignaturePad value={signatureId} onChange={setSignatureId} />
      <MainAction
        label='我看过了，签字'
        busy={sign.busy}
        refusal={signatureId ? null : '请先签名'}
        onPress={() => signatureId && sign.run({ agreementId, signatureId })}
      />
    </Card>
  )
}

function Seal({ agreement, isSealed }: { agreement: Agreement; isSealed: boolean }) {
  const { agreementId } = agreement
  const [evidence, setEvidence] = useState<FileId[]>([])
  const [cancelling, setCancelling] = useState(false)
  const seal = useCommand(client.sponsorship.agreement.seal)
  const cancel = useCommand(client.sponsorship.agreement.cancel, {
    onDone: () => setCancelling(false),
  })
  const [evidenceId] = evidence
  return (
    <Card title='县关工办办理'>
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
            onPress={() => evidenceId && seal.run({ agreementId, evidenceId })}
          />
        </View>
      )}
      <View>
        <MainAction kind='danger' label='作废这份协议' onPress={() => setCancelling(true)} />
      </View>
      {cancelling && (
        <AskReason
          title='为什么作废？'
          hint='资助人和监护人会看到这段话'
          verb='作废协议'
          kind='danger'
          busy={cancel.busy}
          onSubmit={(reason) => cancel.run({ agreementId, reason })}
          onClose={() => setCancelling(false)}
        />
      )}
    </Card>
  )
}

/** What the agreement promises enters the ledger; the money itself goes from the custodian's account. */
function Follow({ agreement: { agreementId, terms } }: { agreement: Agreement }) {
  const [promising, setPromising] = useState(false)
  const { programmeId } = terms
  return (
    <Card title='款物台账'>
      <View>
        <MainAction label='记一笔待拨付' onPress={() => setPromising(true)} />
        <MainAction
          kind='second'
          label='看项目台账'
          onPress={() => go(`programme/index?programmeId=${programmeId}`)}
        />
      </View>
      {promising && (
        <PromiseSheet
          programmeId={programmeId}
          agreementId={agreementId}
          onClose={() => setPromising(false)}
        />
      )}
    </Card>
  )
}
