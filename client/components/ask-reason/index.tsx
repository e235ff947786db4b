import { useState } from 'react'
import { MainAction } from '../main-action'
import { Sheet } from '../sheet'
import { TextField } from '../text-field'

type Props = {
  /** 「为什么退回？」 */
  title: string
  /** Who will read it, e.g. 「报名人会看到这段话」. */
  hint?: string
  /** The verb on the button, e.g. 「退回补充」. */
  verb: string
  busy?: boolean
  kind?: 'main' | 'danger'
  onSubmit: (reason: string) => void
  onClose: () => void
}

const SHORTEST = 2

/** Ask for a reason before something is sent back, refused or taken down. */
export function AskReason({ title, hint, verb, busy, kind = 'main', onSubmit, onClose }: Props) {
  const [reason, setReason] = useState('')
  const missing = reason.trim().length < SHORTEST
  return (
    <Sheet title={title} onClose={onClose}>
      <TextField label='原因' hint={hint} lines={3} value={reason} onChange={setReason} />
      <MainAction
        label={verb}
        kind={kind}
        busy={busy}
        refusal={missing ? '请先写明原因' : null}
        onPress={() => onSubmit(reason)}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
