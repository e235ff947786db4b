import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { momentInWords } from '@shared/kernel/local-date'
import { boardLines, linesOf } from '@shared/lecture/board.rules'
import { boardLineLabels, boardNextSteps, boardSentence } from '@shared/lecture/board.wording'
import { bookingStatusLabels } from '@shared/lecture/booking.wording'
import { go } from '../go'
import { periodOf, spanOf } from '../term-field'

/** The rows behind one number of the board. */
export default function BoardLinePage() {
  const { line: asked, span } = useRouter().params
  const line = boardLines.find((one) => one === asked) ?? 'toOffer'
  const now = useNow()
  const board = useQuery(api.lecture.board.get.queryOptions({ input: periodOf(spanOf(span)) }))
  return (
    <Page title={boardLineLabels[line]} note={boardNextSteps[line]} wide>
      <QueryView query={board}>
        {({ talks }) => {
          const rows = talks.filter((talk) => linesOf(talk, now).includes(line))
          if (rows.length === 0) return <EmptyState why='这里现在没有讲座' what='回看板看别的' />
          return (
            <View>
              {rows.map((talk) => (
                <Card
                  key={talk.bookingId}
                  title={`《${talk.lectureTitle}》`}
                  label={`${talk.hostName}《${talk.lectureTitle}》`}
                  onPress={() => go('booking', { bookingId: talk.bookingId })}
                >
                  <Text className={prose.line}>{talk.hostName}</Text>
                  <Text className={prose.soft}>
                    {`${momentInWords(talk.at, now)} · ${talk.lecturerName ?? '讲师还没定'}`}
                  </Text>
                  <StatusSentence
                    tag={bookingStatusLabels[talk.status]}
                    sentence={boardSentence(talk, line, now)}
                  />
                </Card>
              ))}
            </View>
          )
        }}
      </QueryView>
    </Page>
  )
}
