import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import * as z from 'zod'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useDraftForm } from '@client/forms/use-draft-form'
import { CorrectionWords } from '@shared/sponsorship/correction.model'
import { answerTimeInWords } from '@shared/sponsorship/correction.wording'
import type { StudentId } from '@shared/sponsorship/student.model'

const Request = z.object({ words: CorrectionWords })

export function AskCorrection({ studentId }: { studentId: StudentId }) {
  const [asking, setAsking] = useState(false)
  if (asking) return <Sheet studentId={studentId} onDone={() => setAsking(false)} />
  return (
    <View>
      <MainAction label='有写错的，请办公室改' onPress={() => setAsking(true)} />
    </View>
  )
}

function Sheet({ studentId, onDone }: { studentId: StudentId; onDone: () => void }) {
  const form = useDraftForm({
    name: `sponsorship.correction.${studentId}`,
    schema: Request,
    initial: { words: '' },
    send: ({ words }, requestId) =>
      client.sponsorship.correction.ask({ studentId, words, requestId }),
    onDone,
  })
  return (
    <Card title='请办公室更正' urgent>
      <TextField
        label='哪里要改，改成什么'
        hint='例如“电话换成 139…”“现在是外婆在管”'
        lines={3}
        maxLength={200}
        {...form.field('words')}
      />
      <Text className={prose.soft}>{answerTimeInWords}</Text>
      <FormFoot {...form.foot} label='发给县关工办' />
      <MainAction kind='second' label='先不改' onPress={onDone} />
    </Card>
  )
}
