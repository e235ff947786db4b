import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useMe } from '@client/session/use-me'
import { holdsAnywhere } from '@shared/account/account.rules'
import { timeInWords } from '@shared/kernel/local-date'
import { isClosed } from '@shared/sponsorship/retention.rules'
import type { CaseDetail, OpenedRecord } from '@shared/sponsorship/student.model'
import { levelLabels } from '@shared/sponsorship/student.wording'
import { RECORD_PURPOSES } from '@shared/sponsorship/view.rules'
import { RecordDoor, UntilClosed } from '../../record-door'
import { recordLines } from '../../record-lines'
import styles from '../../sponsorship.module.scss'
import { Correct } from './correct'

type Purpose = (typeof RECORD_PURPOSES)[number]

/** Shut until who is in charge agrees; each look is written down and shown to the guardian. */
export const Record = ({ detail }: { detail: CaseDetail }) => (
  <RecordDoor studentId={detail.studentId} purposes={RECORD_PURPOSES}>
    {(purpose) => <Opening detail={detail} purpose={purpose} />}
  </RecordDoor>
)

function Opening({ detail, purpose }: { detail: CaseDetail; purpose: Purpose }) {
  const { studentId, status } = detail
  const { me } = useMe()
  const cache = useQueryClient()
  const opening = api.sponsorship.student.open.queryOptions({ input: { studentId, purpose } })
  const query = useQuery({
    ...opening,
    // Fetched once: a refresh of the page would be one more look that nobody asked for.
    enabled: ({ state }) => state.data === undefined,
    meta: { keep: false },
  })
  const mayCorrect = me && holdsAnywhere(me, ['countyOffice']) && !isClosed(status)
  return (
    <QueryView query={query}>
      {(record) => (
        <UntilClosed closesAt={record.closesAt}>
          <Opened record={record} detail={detail} />
          {mayCorrect && (
            <Correct
              record={record}
              onDone={() => cache.resetQueries({ queryKey: opening.queryKey })}
            />
          )}
        </UntilClosed>
      )}
    </QueryView>
  )
}

function Opened({ record, detail }: { record: OpenedRecord; detail: CaseDetail }) {
  const { opinions, closesAt } = record
  return (
    <Card title='材料（已记录这次查看）'>
      <Text className={prose.soft}>{`可以看到${timeInWords(closesAt)}，到时自动合上`}</Text>
      <SummaryList rows={recordLines(record, detail)} />
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
