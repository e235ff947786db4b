import { Text } from '@tarojs/components'
import { Card } from '@client/components/card'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { momentInWords } from '@shared/kernel/local-date'
import type { Correction } from '@shared/sponsorship/correction.model'
import { answerTimeInWords, correctionAnswerLabels } from '@shared/sponsorship/correction.wording'

/** One request of the guardian and what came of it. */
export function Asked({ one }: { one: Correction }) {
  const { words, askedAt, answer, reason, answeredAt } = one
  const answered = answeredAt ? `${momentInWords(answeredAt, new Date())}答复` : answerTimeInWords
  return (
    <Card title={`${momentInWords(askedAt, new Date())}请求更正`}>
      <Text className={prose.line}>{words}</Text>
      <StatusSentence
        tag={answer ? correctionAnswerLabels[answer] : '等答复'}
        tone={answer === 'corrected' ? 'good' : 'warm'}
        sentence={reason ? `${answered}：${reason}` : answered}
      />
    </Card>
  )
}
