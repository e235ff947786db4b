import { Text } from '@tarojs/components'
import { Card } from '@client/components/card'
import prose from '@client/design/prose.module.scss'
import { momentInWords } from '@shared/kernel/local-date'
import { audienceLabels } from '@shared/lecture/lecture.wording'
import type { Session } from '@shared/lecture/seat.model'
import { go } from './go'

/** How full it is, said as it is. */
export function fullnessOf({ capacity, taken, waiting }: Session): string {
  const left = capacity - taken
  if (waiting > 0) return `候补中，已有 ${waiting} 家在等`
  return left === 0 ? '座位已满，可以排候补' : `还有 ${left} 个座位`
}

export function SessionCard({ session, words }: { session: Session; words?: string }) {
  return (
    <Card
      title={session.lectureTitle}
      onPress={() => go('session', { sessionId: session.id })}
      label={`${session.lectureTitle}，${words ?? fullnessOf(session)}`}
    >
      <Text className={prose.line}>{momentInWords(session.startsAt, new Date())}</Text>
      <Text className={prose.line}>{`${session.venue} ${session.room}`}</Text>
      <Text className={prose.soft}>
        {`讲给${session.audiences.map((one) => audienceLabels[one]).join('、')} · ${words ?? fullnessOf(session)}`}
      </Text>
    </Card>
  )
}
