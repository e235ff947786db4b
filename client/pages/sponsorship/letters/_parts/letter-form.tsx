import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { PhotoPicker } from '@client/components/photo-picker'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { FileId } from '@shared/account/file.model'
import { disclosureIn } from '@shared/sponsorship/disclosure.rules'
import { disclosureMessages } from '@shared/sponsorship/disclosure.wording'
import { type Correspondence, type Letter, LetterSheet } from '@shared/sponsorship/letter.model'

type Props = { all: Correspondence; corrects: Letter | null; onClose: () => void }

/** A new letter, or one that came back; what is typed stays on the phone until it is sent. */
export function LetterForm({ all, corrects, onClose }: Props) {
  const { agreementId } = all
  const form = useDraftForm({
    name: `sponsorship.letter.${corrects?.letterId ?? agreementId}`,
    schema: LetterSheet,
    initial: { body: corrects?.body ?? '', photoId: corrects?.photoId ?? null },
    send: (sheet, requestId) =>
      client.sponsorship.letter.write({
        agreementId,
        corrects: corrects?.letterId ?? null,
        sheet: { ...sheet, photoId: all.mayAddPhoto ? sheet.photoId : null },
        requestId,
      }),
    onDone: onClose,
  })
  const { body, photoId } = form.values
  const found = disclosureIn(body)
  return (
    <Card title={corrects ? '改一改这封信' : '写信'} urgent>
      <TextField
        label='信'
        hint={all.side === 'sponsor' ? '鼓励的话，孩子最爱听' : '孩子怎么说，就怎么写'}
        lines={6}
        maxLength={500}
        {...form.field('body')}
      />
      {all.mayAddPhoto && (
        <PhotoPicker
          label='照片'
          hint='可以不放；画的画、奖状都好，遮住名字和学校'
          purpose='evidence'
          most={1}
          values={photoId ? [photoId as FileId] : []}
          onChange={([first]) => form.set('photoId', first ?? null)}
        />
      )}
      <FormFoot
        label='请县关工办转交'
        {...form.foot}
        refusal={body.trim() === '' ? '请先写几句话' : found && disclosureMessages[found]}
      />
      <MainAction kind='second' label='先不写' onPress={onClose} />
    </Card>
  )
}
