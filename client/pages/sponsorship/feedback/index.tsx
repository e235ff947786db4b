import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { disclosureIn } from '@shared/sponsorship/disclosure.rules'
import { disclosureMessages } from '@shared/sponsorship/disclosure.wording'
import { FeedbackLines, type FeedbackSlip } from '@shared/sponsorship/feedback.model'
import { textOf } from '@shared/sponsorship/feedback.rules'
import {
  feedbackLineLabels,
  feedbackStatusLabels,
  termInWords,
} from '@shared/sponsorship/feedback.wording'
import { LineRows } from '../line-rows'

const EMPTY: FeedbackLines = { study: '', life: '', joy: '', words: '' }
const HINTS: FeedbackLines = {
  study: '例如“数学有进步，爱看书了”',
  life: '例如“每天帮奶奶做饭”',
  joy: '例如“当了小组长”',
  words: '孩子想对资助人说的一句话',
}
const KEYS = ['study', 'life', 'joy', 'words'] as const

/** S-12: class teacher or guardian writes four short lines a term. */
export default function FeedbackPage() {
  const query = useQuery({
    ...api.sponsorship.feedback.listToWrite.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  return (
    <Page title='学期反馈' note='四句话就好。不写全名、学校、地址、电话，县关工办看过才给资助人'>
      <QueryView query={query}>
        {(slips) =>
          slips.length === 0 ? (
            <EmptyState why='现在没有要写的反馈' what='孩子结对以后，每学期写一次' />
          ) : (
            <View>
              {slips.map((slip) => (
                <Slip key={`${slip.agreementId}${slip.term}`} slip={slip} />
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

function sentenceOf({ status, reason, dueOn }: FeedbackSlip): string {
  if (status === 'shown') return '资助人已经能看了，谢谢您'
  if (status === 'submitted') return '县关工办正在看，一般 5 个工作日内转给资助人，现在还能改'
  if (status === 'returned') return `请改一改：${reason}`
  return `${dayInWords(dueOn, localDateOf(new Date()))}前写好，资助人在等`
}

function Slip({ slip }: { slip: FeedbackSlip }) {
  const isOpen = slip.status === null || slip.status === 'returned'
  const [writing, setWriting] = useState(isOpen)
  return (
    <Card title={`${slip.code} · ${termInWords(slip.term)}`} urgent={isOpen}>
      <StatusSentence
        tag={slip.status ? feedbackStatusLabels[slip.status] : '还没写'}
        tone={slip.status === 'shown' ? 'good' : 'warm'}
        sentence={`${slip.maskedName}：${sentenceOf(slip)}`}
      />
      {writing && slip.status !== 'shown' ? (
        <Writing slip={slip} onDone={() => setWriting(false)} />
      ) : (
        slip.lines && <LineRows lines={slip.lines} />
      )}
      {!writing && slip.status === 'submitted' && (
        <MainAction kind='second' label='改一改' onPress={() => setWriting(true)} />
      )}
    </Card>
  )
}

/** What is typed stays on the phone until it is sent. */
function Writing({ slip, onDone }: { slip: FeedbackSlip; onDone: () => void }) {
  const { agreementId, term } = slip
  const form = useDraftForm({
    name: `sponsorship.feedback.${agreementId}.${term}`,
    schema: FeedbackLines,
    initial: slip.lines ?? EMPTY,
    send: (lines, requestId) =>
      client.sponsorship.feedback.write({ agreementId, term, lines, requestId }),
    onDone,
  })
  const missing = KEYS.find((key) => form.values[key].trim().length < 2)
  const found = disclosureIn(textOf(form.values))
  const complaint = missing
    ? `请写一写“${feedbackLineLabels[missing]}”`
    : found && disclosureMessages[found]
  return (
    <View>
      {KEYS.map((key) => (
        <TextField
          key={key}
          label={feedbackLineLabels[key]}
          hint={HINTS[key]}
          lines={2}
          maxLength={60}
          {...form.field(key)}
        />
      ))}
      <FormFoot label='交给县关工办看' {...form.foot} refusal={complaint} />
    </View>
  )
}
