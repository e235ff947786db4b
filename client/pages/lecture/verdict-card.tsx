import { Text } from '@tarojs/components'
import { Card } from '@client/components/card'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { Face, type Verdict } from '@shared/lecture/rating.model'
import { ANSWERS_NEEDED } from '@shared/lecture/rating.rules'
import { faceLabels, nextTimeLabels, punctualityLabels } from '@shared/lecture/rating.wording'
import styles from './lecture.module.scss'

type Props = {
  verdict: Verdict
  title: string
  /** The host reads what it said itself. */
  onlyFeedback?: boolean
}

/** What parents and host said of a talk, as far as it may be read. */
export function VerdictCard({ verdict, title, onlyFeedback = false }: Props) {
  const { answers, faces, remarks, feedback } = verdict
  const waiting =
    answers === 0
      ? '还没有家长评'
      : `已有 ${answers} 份，满 ${ANSWERS_NEEDED} 份才显示，免得认出是谁`
  return (
    <Card title={title}>
      {onlyFeedback ? null : faces ? (
        <SummaryList
          rows={Face.options.map((face) => ({
            label: faceLabels[face],
            value: `${faces[face] ?? 0} 份`,
          }))}
        />
      ) : (
        <Text className={prose.line}>{waiting}</Text>
      )}
      {remarks.length > 0 && (
        <Text className={styles.remarks}>{remarks.map((remark) => `“${remark}”`).join('\n')}</Text>
      )}
      {feedback ? (
        <SummaryList
          rows={[
            { label: '点单单位', value: faceLabels[feedback.face] },
            { label: '讲师到场', value: punctualityLabels[feedback.punctuality] },
            { label: '下一次', value: nextTimeLabels[feedback.nextTime] },
            ...(feedback.remark ? [{ label: '还说', value: feedback.remark }] : []),
          ]}
        />
      ) : (
        <Text className={prose.soft}>点单单位还没反馈</Text>
      )}
    </Card>
  )
}
