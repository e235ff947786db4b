import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskReason } from '@client/components/ask-reason'
import { MainAction } from '@client/components/main-action'
import { PhotoPicker } from '@client/components/photo-picker'
import { SignaturePad } from '@client/components/signature-pad'
import type { FileId } from '@shared/account/file.model'

/** A party reads and signs with a finger. */
export function Hand({ busy, onSign }: { busy: boolean; onSign: (signatureId: FileId) => void }) {
  const [signatureId, setSignatureId] = useState<FileId | null>(null)
  return (
    <View>
      <SignaturePad value={signatureId} onChange={setSignatureId} />
      <MainAction
        label='我看过了，签字'
        busy={busy}
        refusal={signatureId ? null : '请先签名'}
        onPress={() => signatureId && onSign(signatureId)}
      />
    </View>
  )
}

/** The office brings the page the custodian has sealed. */
export function Seal({ busy, onSeal }: { busy: boolean; onSeal: (evidenceId: FileId) => void }) {
  const [evidence, setEvidence] = useState<FileId[]>([])
  const [evidenceId] = evidence
  return (
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
        busy={busy}
        refusal={evidenceId ? null : '请先传盖章页的照片'}
        onPress={() => evidenceId && onSeal(evidenceId)}
      />
    </View>
  )
}

type CancelProps = { what: string; busy: boolean; onCancel: (reason: string) => void }

/** The office takes back what waits for signatures; the page shows it cancelled when it is done. */
export function Cancel({ what, busy, onCancel }: CancelProps) {
  const [asking, setAsking] = useState(false)
  return (
    <View>
      <MainAction kind='danger' label={`作废${what}`} onPress={() => setAsking(true)} />
      {asking && (
        <AskReason
          title='为什么作废？'
          hint='资助人和监护人会看到这段话'
          verb={`作废${what}`}
          kind='danger'
          busy={busy}
          onSubmit={onCancel}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}
