import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { timeInWords } from '@shared/kernel/local-date'
import type { OpenedRecord, StudentId } from '@shared/sponsorship/student.model'
import { difficultyLabels, levelLabels } from '@shared/sponsorship/student.wording'
import { RECORD_PURPOSES } from '@shared/sponsorship/view.rules'
import { RecordDoor, UntilClosed } from '../../record-door'
import styles from '../../sponsorship.module.scss'

type Purpose = (typeof RECORD_PURPOSES)[number]

/** Shut until who is in charge agrees; each look is written down and shown to the guardian. */
export const Record = ({ studentId }: { studentId: StudentId }) => (
  <RecordDoor studentId={studentId} purposes={RECORD_PURPOSES}>
    {(purpose) => <Opening studentId={studentId} purpose={purpose} />}
  </RecordDoor>
)

function Opening({ studentId, purpose }: { studentId: StudentId; purpose: Purpose }) {
  const query = useQuery({
    ...api.sponsorship.student.open.queryOptions({ input: { studentId, purpose } }),
    // Fetched once: a refresh of the page would be one more look that nobody asked for.
    enabled: ({ state }) => state.data === undefined,
    meta: { keep: false },
  })
  return (
    <QueryView query={query}>
      {(record) => (
        <UntilClosed closesAt={record.closesAt}>
          <Opened record={record} />
        </UntilClosed>
      )}
    </QueryView>
  )
}

function Opened({ record: { form, opinions, closesAt } }: { record: OpenedRecord }) {
  return (
    <Card title='材料（已记录这次查看）'>
      <Text className={prose.soft}>{`可以看到${timeInWords(closesAt)}，到时自动合上`}</Text>
      <SummaryList
        rows={[
          { label: '学生', value: form.name },
          { label: '出生年月', value: form.birthMonth.replace('-', '年').concat('月') },
          { label: '监护人', value: form.guardianName },
          { label: '监护人电话', value: form.guardianPhone },
          {
            label: '家里的困难',
            value: form.difficulties.map((one) => difficultyLabels[one]).join('、'),
          },
          { label: '说明', value: form.note || '未填' },
        ]}
      />
      {opinions.map((one) => (
        <View key={`${one.level}${one.decidedOn}${one.outcome}`}>
          <Text className={prose.line}>{`${levelLabels[one.level]}（${one.verifier}）：`}</Text>
          <Text className={prose.line}>{one.opinion}</Text>
          {one.visitors.length > 0 && (
            <Text className={prose.soft}>{`家访：${one.visitors.join('、')}`}</Text>
          )}
          {one.evidenceUrl && (
            <Image className={styles.picture} src={one.evidenceUrl} mode='aspectFit' />
          )}
        </View>
      ))}
    </Card>
  )
}
