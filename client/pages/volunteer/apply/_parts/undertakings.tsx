import { View } from '@tarojs/components'
import { ConsentCard } from '@client/components/consent-card'
import { Notice } from '@client/components/notice'
import { SignaturePad } from '@client/components/signature-pad'
import type { FileId } from '@shared/account/file.model'
import { UndertakingKind } from '@shared/volunteer/undertaking.model'
import { CURRENT_VERSIONS } from '@shared/volunteer/undertaking.rules'
import { undertakingTexts } from '@shared/volunteer/undertaking.wording'
import type { ApplyForm } from './use-apply-form'

/** Screen three: four things to agree to one by one, and a signature. */
export function Undertakings({ form: { field, values } }: { form: ApplyForm }) {
  const declined = Object.values(values.answers).includes(false)
  return (
    <View>
      {UndertakingKind.options.map((kind) => (
        <OneUndertaking key={kind} kind={kind} {...field(`answers.${kind}`)} />
      ))}
      {declined && <Notice>四项都同意才能入队。您可以先不报名，填的内容会留在手机里。</Notice>}
      <SignaturePad {...field('signatureId')} value={values.signatureId as FileId | null} />
    </View>
  )
}

type Props = {
  kind: UndertakingKind
  value: boolean | undefined
  error: string | undefined
  onChange: (agrees: boolean) => void
}

function OneUndertaking({ kind, value, error, onChange }: Props) {
  const text = undertakingTexts[kind][CURRENT_VERSIONS[kind] - 1]
  if (!text) return null
  return (
    <ConsentCard
      title={text.title}
      text={text.lines.join('\n')}
      answer={value ?? null}
      error={error}
      onAnswer={onChange}
    />
  )
}
