import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import type { ArticleId, Round } from '@shared/submission/article.model'
import { refusalOfDueDay } from '@shared/submission/review.rules'
import { dueRefusalMessages } from '@shared/submission/review.wording'

type Props = {
  seen: { articleId: ArticleId; round: Round; version: number }
  onDone: () => void
  onClose: () => void
}

const USUAL_DAYS = 7
const MOST_NOTES = 20

/** 退改: numbered notes, one a box, and the day the revision is owed. */
export function ReturnSheet({ seen, onDone, onClose }: Props) {
  const today = localDateOf(new Date())
  const [notes, setNotes] = useState([''])
  const [dueOn, setDueOn] = useState(addDays(today, USUAL_DAYS))
  const send = useCommand(client.submission.review.return, { onDone })
  const written = notes.map((note) => note.trim()).filter((note) => note !== '')
  const late = refusalOfDueDay(dueOn, today)
  const refusal = written.length === 0 ? '请至少写一条意见' : late && dueRefusalMessages[late]

  return (
    <Sheet title='要改哪里？' onClose={onClose}>
      {[...notes.keys()].map((at) => (
        <TextField
          key={at}
          label={`第 ${at + 1} 条`}
          lines={2}
          value={notes[at] ?? ''}
          onChange={(text) => setNotes(notes.map((note, other) => (other === at ? text : note)))}
        />
      ))}
      <View>
        <MainAction
          kind='second'
          label='再加一条'
          refusal={notes.length >= MOST_NOTES ? `最多 ${MOST_NOTES} 条` : null}
          onPress={() => setNotes([...notes, ''])}
        />
        <DateField
          label='请在哪天前交修改稿'
          value={dueOn}
          start={addDays(today, 1)}
          onChange={setDueOn}
        />
        <MainAction
          label='退给作者改'
          busy={send.busy}
          refusal={refusal}
          note='作者会逐条看到这些意见'
          onPress={() => send.run({ ...seen, notes: written, dueOn })}
        />
        <MainAction kind='second' label='先不办' onPress={onClose} />
      </View>
    </Sheet>
  )
}
