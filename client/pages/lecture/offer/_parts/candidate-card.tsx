import { Text, View } from '@tarojs/components'
import { Card } from '@client/components/card'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import type { Candidate } from '@shared/lecture/booking.model'
import { askRefusalMessages } from '@shared/lecture/offer.wording'
import { nthOfMonth, roadSentence } from '@shared/lecture/point.wording'

type Props = {
  candidate: Candidate
  /** The time they would be asked for. */
  startsAt: string
  /** The place in the line of those to be asked; 0 is not chosen. */
  turn: number
  onPress: () => void
}

/** One lecturer: what speaks for them, and in words what stands against them. */
export function CandidateCard({ candidate, startsAt, turn, onPress }: Props) {
  const { name, refusal, answered } = candidate
  return (
    <Card
      title={turn > 0 ? `${turn}. ${name}` : name}
      label={`${name}${turn > 0 ? `，第 ${turn} 位` : ''}`}
      urgent={turn > 0}
      {...(refusal ? {} : { onPress })}
    >
      {refusal ? (
        <Text className={prose.soft}>{`不能派：${askRefusalMessages[refusal]}`}</Text>
      ) : (
        <View className={prose.tags}>
          {turn > 0 && <Tag label={`第 ${turn} 位问`} tone='brand' />}
          {candidate.inFreeTime ? (
            <Tag label='这个时间有空' tone='good' />
          ) : (
            <Tag label='不在常空时间，要商量' tone='warm' />
          )}
          {candidate.teachesSection ? (
            <Tag label='讲这个板块' tone='good' />
          ) : (
            <Tag label='没报这个板块' tone='warm' />
          )}
          {answered === 'declined' && <Tag label='这单谢绝过' tone='warm' />}
          {answered === 'expired' && <Tag label='这单没答复' tone='warm' />}
        </View>
      )}
      <Text className={prose.soft}>{nthOfMonth({ ...candidate, startsAt }, new Date())}</Text>
      <Text className={prose.soft}>{roadSentence(candidate.road)}</Text>
    </Card>
  )
}
