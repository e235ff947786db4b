import { useState } from 'react'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { PhotoPicker } from '@client/components/photo-picker'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { FileId } from '@shared/account/file.model'
import { disclosureIn } from '@shared/sponsorship/disclosure.rules'
import { disclosureMessages } from '@shared/sponsorship/disclosure.wording'
import type { Correspondence, Letter } from '@shared/sponsorship/letter.model'

type Props = { all: Correspondence; corrects: Letter | null; onClose: () => void }

/** A new letter, or one that came back. */
export function LetterForm({ all, corrects, onClose }: Props) {
  const [body, setBody] = useState(corrects?.body ?? '')
  const [photos, setPhotos] = useState<FileId[]>(corrects?.photoId ? [corrects.photoId] : [])
  const write = useCommand(client.sponsorship.letter.write, { onDone: onClose })
  const found = disclosureIn(body)
  const refusal = body.trim().length < 2 ? '请先写几句话' : found && disclosureMessages[found]
  return (
    <Card title={corrects ? '改一改这封信' : '写信'} urgent>
      <TextField
        label='信'
        hint={all.side === 'sponsor' ? '鼓励的话，孩子最爱听' : '孩子怎么说，就怎么写'}
        lines={6}
        maxLength={500}
        value={body}
        onChange={setBody}
      />
      {all.mayAddPhoto && (
        <PhotoPicker
          label='照片'
          hint='可以不放；画的画、奖状都好，遮住名字和学校'
          purpose='evidence'
          most={1}
          values={photos}
          onChange={setPhotos}
        />
      )}
      <MainAction
        label='请县关工办转交'
        busy={write.busy}
        refusal={refusal}
        onPress={() =>
          write.run({
            agreementId: all.agreementId,
            corrects: corrects?.letterId ?? null,
            sheet: { body, photoId: photos[0] ?? null },
          })
        }
      />
      <MainAction kind='second' label='先不写' onPress={onClose} />
    </Card>
  )
}
