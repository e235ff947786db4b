import { Text, View } from '@tarojs/components'
import { Card } from '@client/components/card'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import type { TourColumn } from '@shared/lecture/coverage.rules'
import {
  attendancesInWords,
  countsInWords,
  lecturerReachedLabels,
} from '@shared/lecture/coverage.wording'
import { go } from '../../go'
import type { Span } from '../../term-field'
import { SomeMore } from './some-more'
import { toneOf } from './tone-of'

/** Who of the corps spoke, who will, and who was not asked this term. */
export function LecturerList({ columns, span }: { columns: readonly TourColumn[]; span: Span }) {
  return (
    <SomeMore lines={columns} unit='位'>
      {(shown) => (
        <View>
          {shown.map(({ id, name, reached, sum }) => (
            <Card
              key={id}
              title={name}
              label={`${name}，${lecturerReachedLabels[reached]}，看明细`}
              {...(reached !== 'none' && {
                onPress: () => go('tour-talks', { span, lecturerId: id }),
              })}
            >
              <StatusSentence
                tag={lecturerReachedLabels[reached]}
                tone={toneOf(reached)}
                sentence={
                  reached === 'none' ? '本期还没有讲过，派单时可以先想到' : countsInWords(sum)
                }
              />
              {sum.delivered > 0 && (
                <Text className={prose.soft}>{attendancesInWords(sum.attendances)}</Text>
              )}
            </Card>
          ))}
        </View>
      )}
    </SomeMore>
  )
}
