import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import type { Actor } from '@shared/account/account.model'
import { momentInWords } from '@shared/kernel/local-date'
import type { Booking } from '@shared/lecture/booking.model'
import { isHost, isOrganiser } from '@shared/lecture/booking.rules'
import { refusalToGiveFeedback } from '@shared/lecture/rating.rules'
import { go } from '../../go'
import { Handouts } from '../../handouts'
import { VerdictCard } from '../../verdict-card'
import styles from '../index.module.scss'

/** What is left of a talk that took place: what was said of it, and what was kept. */
export function Afterwards({ booking, me }: { booking: Booking; me: Actor }) {
  const { id: bookingId, startsAt, minutes, status } = booking
  const now = useNow()
  const isOver = startsAt !== null && Date.parse(startsAt) + minutes * 60_000 <= now.getTime()
  const tookPlace = isOver && (status === 'confirmed' || status === 'delivered')
  const verdict = useQuery(
    api.lecture.rating.get.queryOptions({ input: { bookingId }, enabled: tookPlace }),
  ).data
  const archive = useQuery(
    api.lecture.archive.get.queryOptions({ input: { bookingId }, enabled: status === 'delivered' }),
  ).data
  if (!tookPlace || !verdict) return null
  const talk = { startsAt, minutes, bookingStatus: status }
  const mayAnswer =
    isHost(booking.hostPath, me) &&
    refusalToGiveFeedback(talk, verdict.feedback !== null, now) === null
  const byOffice = isOrganiser(booking.hostPath, me)
  return (
    <View>
      {(byOffice || verdict.feedback) && (
        <VerdictCard verdict={verdict} title='评单' onlyFeedback={!byOffice} />
      )}
      {mayAnswer && (
        <MainAction
          label='说说讲得怎么样'
          kind='second'
          onPress={() => go('feedback', { bookingId })}
        />
      )}
      <Handouts bookingId={bookingId} />
      {archive && (
        <Card title='归档'>
          <SummaryList
            rows={[
              { label: '主题', value: archive.topic },
              { label: '归档', value: momentInWords(archive.archivedAt, now) },
              { label: '经办', value: archive.archivedBy ?? '关工办' },
            ]}
          />
          {archive.photos.map(({ url, caption }, at) => (
            <View key={url ?? String(at)}>
              {url && (
                <Image
                  className={styles.photo}
                  src={url}
                  mode='aspectFill'
                  ariaLabel={caption || `第 ${at + 1} 张照片`}
                />
              )}
              {caption && <Text className={prose.soft}>{caption}</Text>}
            </View>
          ))}
        </Card>
      )}
    </View>
  )
}
