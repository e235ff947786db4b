import { View } from '@tarojs/components'
import { ConsentCard } from '@client/components/consent-card'
import { Notice } from '@client/components/notice'
import { PhotoPicker } from '@client/components/photo-picker'
import { SignaturePad } from '@client/components/signature-pad'
import type { FileId } from '@shared/account/file.model'
import type { EnteredAs } from '@shared/volunteer/entry.model'
import { UndertakingKind } from '@shared/volunteer/undertaking.model'
import { CURRENT_VERSIONS } from '@shared/volunteer/undertaking.rules'
import { undertakingTexts } from '@shared/volunteer/undertaking.wording'
import type { ApplyForm } from './use-apply-form'

type SheetProps = { form: ApplyForm; deputy: EnteredAs | null }

/** Screen three: four things to agree to one by one, and the elder's own hand. */
export function Undertakings({ form: { field, values }, deputy }: SheetProps) {
  const proof = field('signatureId')
  const declined = Object.values(values.answers).includes(false)
  return (
    <View>
      {deputy && <Notice>{askElder[deputy]}</Notice>}
      {UndertakingKind.options.map((kind) => (
        <OneUndertaking key={kind} kind={kind} {...field(`answers.${kind}`)} />
      ))}
      {declined && <Notice>四项都同意才能入队。您可以先不报名，填的内容会留在手机里。</Notice>}
      {deputy === 'clerk' ? (
        <PhotoPicker
          label='签过字的纸质登记表'
          hint='拍清楚整张纸，要看得见本人签名'
          purpose='evidence'
          most={1}
          values={values.signatureId ? [values.signatureId as FileId] : []}
          error={proof.error && '请拍一张本人签过字的纸质登记表'}
          onChange={([photo]) => proof.onChange(photo ?? null)}
        />
      ) : (
        <SignaturePad
          label={deputy ? '请老人自己签名' : '手写签名'}
          {...proof}
          value={values.signatureId as FileId | null}
        />
      )}
    </View>
  )
}

const askElder: Record<EnteredAs, string> = {
  child: '请把手机交给老人，让老人自己听、自己选、自己签名',
  clerk: '这四项要逐项读给本人听，本人同意并在登记表上签字后再选',
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
