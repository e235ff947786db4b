import { Text, View } from '@tarojs/components'
import { Card } from '@client/components/card'
import { StatusSentence } from '@client/components/status-sentence'
import { aria } from '@client/design/aria'
import type { TourColumn, TourRow } from '@shared/lecture/coverage.rules'
import {
  attendancesInWords,
  countsInWords,
  schoolNextSteps,
  schoolReachedLabels,
} from '@shared/lecture/coverage.wording'
import { go } from '../../go'
import type { Span } from '../../term-field'
import styles from '../index.module.scss'
import { SomeMore } from './some-more'
import { toneOf } from './tone-of'

type Props = { rows: readonly TourRow[]; columns: readonly TourColumn[]; span: Span }

/** The rows of the matrix as cards: where each school stands, and who came or will come. */
export function SchoolList({ rows, columns, span }: Props) {
  const names = new Map<string | null, string>(columns.map(({ id, name }) => [id, name]))
  return (
    <SomeMore lines={rows} unit='所'>
      {(shown) => (
        <View>
          {shown.map((row) => (
            <Card key={row.id} title={row.name} urgent={row.reached === 'none'}>
              <StatusSentence
                tag={schoolReachedLabels[row.reached]}
                tone={toneOf(row.reached)}
                sentence={schoolNextSteps[row.reached]}
              />
              {[...row.cells.values()].map((cell) => {
                const who = names.get(cell.lecturerId) ?? '还没有讲师应单'
                const counts = countsInWords(cell)
                const heads = cell.delivered > 0 ? ` · ${attendancesInWords(cell.attendances)}` : ''
                return (
                  <View
                    key={cell.lecturerId ?? 'nobody'}
                    className={styles.cellLine}
                    onClick={() =>
                      go('tour-talks', {
                        span,
                        hostId: row.id,
                        ...(cell.lecturerId
                          ? { lecturerId: cell.lecturerId }
                          : { state: 'ordered' }),
                      })
                    }
                    {...aria({ role: 'button', label: `${who}，${counts}${heads}，看明细` })}
                  >
                    <Text className={styles.cellWords}>{`${who}：${counts}${heads}`}</Text>
                    <Text className={styles.arrow}>看明细 ›</Text>
                  </View>
                )
              })}
            </Card>
          ))}
        </View>
      )}
    </SomeMore>
  )
}
