import { useState } from 'react'
import { pickDocument } from '@client/api/documents'
import { uploadBytes } from '@client/api/upload'
import { Field } from '@client/components/field'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { finishRefusalMessages } from '@shared/account/account.wording'
import type { FileId } from '@shared/account/file.model'
import {
  DOCUMENTS_FOR,
  HEAD_BYTES,
  isRecording,
  kindOf,
  LARGEST_FILE_BYTES,
} from '@shared/account/file.rules'

type Props = {
  label: string
  purpose: 'outline' | 'handout'
  value: string | null | undefined
  hint?: string
  error?: string | undefined
  onChange: (fileId: FileId | null, isVoice: boolean) => void
}

/** A Word, a PDF or a recording from a chat, or from the disk of a PC. */
export function DocumentField({
  label,
  purpose,
  value,
  hint = 'Word（.docx）或 PDF，10 MB 以内',
  error,
  onChange,
}: Props) {
  const [busy, setBusy] = useState(false)
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<string | null>(null)

  async function handlePick() {
    const picked = await pickDocument(DOCUMENTS_FOR[purpose] ?? [])
    if (!picked) return
    setFailure(null)
    if (picked.bytes.byteLength > LARGEST_FILE_BYTES) {
      setFailure(finishRefusalMessages.TOO_LARGE)
      return
    }
    setBusy(true)
    try {
      const kind = kindOf(new Uint8Array(picked.bytes.slice(0, HEAD_BYTES)), picked.name)
      onChange(await uploadBytes(picked.bytes, purpose, picked.name), isRecording(kind ?? ''))
      setName(picked.name)
    } catch (refusal) {
      setFailure(refusal instanceof Error ? refusal.message : '没有传上去，请再试一次')
    }
    setBusy(false)
  }

  return (
    <Field label={label} hint={hint} error={error}>
      {value && <Notice tone='good'>{name ? `“${name}”传好了` : '文件传好了'}</Notice>}
      {failure && <Notice tone='danger'>{failure}</Notice>}
      <MainAction
        label={value ? '换一个文件' : '选文件'}
        kind='second'
        busy={busy}
        onPress={handlePick}
      />
      {value && (
        <MainAction label='不用这个文件' kind='second' onPress={() => onChange(null, false)} />
      )}
    </Field>
  )
}
