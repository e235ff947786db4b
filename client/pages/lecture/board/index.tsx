import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Ratio } from '@client/components/ratio'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import type { BoardTalk } from '@shared/lecture/board.model'
import { type BoardLine, boardLines, linesOf } from '@shared/lecture/board.rules'
import { boardLineLabels, boardNextSteps } from '@shared/lecture/board.wording'
import { readTour } from '@shared/lecture/coverage.rules'
import { COVERAGE_DEFINITIONS } from '@shared/lecture/coverage.wording'
import { isReady } from '@shared/lecture/wish.rules'
import { go } from '../go'
import { periodOf, type Span, spanOf, TermField } from '../term-field'
import styles from './index.module.scss'

/** The term on one page: every number opens its rows, and says what to do next. */
export default function BoardPage() {
  const [span, setSpan] = useState<Span>(spanOf(undefined))
  const input = periodOf(span)
  const board = useQuery(api.lecture.board.get.queryOptions({ input }))
  const tour = useQuery(api.lecture.coverage.tour.queryOptions({ input }))
  const demand = useQuery(api.lecture.wish.tally.queryOptions({ input: {} }))
  return (
    <Page title='讲座学期看板' note='点任何一格看名单' wide>
      <TermField value={span} onChange={setSpan} />
      <QueryView query={demand}>
        {(topics) => (
          <Tile
            label='家长想听，可开一场'
            count={topics.filter(isReady).length}
            unit={`类（一共说了 ${topics.length} 类）`}
            next={topics.length === 0 ? '现在没有' : '看看哪一类，点一课'}
            isMust={topics.some(isReady)}
            onPress={() => go('wishes')}
          />
        )}
      </QueryView>
      <QueryView query={board}>{({ talks }) => <Lines talks={talks} span={span} />}</QueryView>
      <QueryView query={tour}>
        {(all) => {
          const { schools, lecturers } = readTour(all)
          return (
            <View className={styles.tiles}>
              <Ratio
                label='学校覆盖'
                {...schools}
                definition={COVERAGE_DEFINITIONS.schools}
                onOpen={() => go('tour', { span })}
              />
              <Ratio
                label='讲师使用'
                {...lecturers}
                definition={COVERAGE_DEFINITIONS.lecturers}
                onOpen={() => go('tour', { span })}
              />
            </View>
          )
        }}
      </QueryView>
    </Page>
  )
}

/** Whoever answers next is the office, except where a lecturer is being asked. */
const waiting: readonly BoardLine[] = ['unanswered', 'today']

function Lines({ talks, span }: { talks: readonly BoardTalk[]; span: Span }) {
  const now = useNow()
  const standing = talks.flatMap((talk) => linesOf(talk, now))
  return (
    <View className={styles.tiles}>
      {boardLines.map((line) => {
        const count = standing.filter((one) => one === line).length
        return (
          <Tile
            key={line}
            label={boardLineLabels[line]}
            count={count}
            unit='场'
            next={count === 0 ? '现在没有' : boardNextSteps[line]}
            isMust={count > 0 && !waiting.includes(line)}
            onPress={() => go('board-line', { line, span })}
          />
        )
      })}
    </View>
  )
}

type TileProps = {
  label: string
  count: number
  unit: string
  next: string
  isMust: boolean
  onPress: () => void
}

function Tile({ label, count, unit, next, isMust, onPress }: TileProps) {
  return (
    <Card urgent={isMust} label={`${label} ${count} ${unit}，看名单`} onPress={onPress}>
      <Text className={prose.soft}>{label}</Text>
      <Text className={prose.big}>{`${count} ${unit}`}</Text>
      <Text className={prose.soft}>{next}</Text>
    </Card>
  )
}
