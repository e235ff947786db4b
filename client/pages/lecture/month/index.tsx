import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { dayInWords, localDateOf, timeInWords } from '@shared/kernel/local-date'
import { byMonth } from '@shared/lecture/month.rules'
import type { MyOffer } from '@shared/lecture/offer.model'
import type { Session } from '@shared/lecture/seat.model'
import { go } from '../go'
import { fullnessOf } from '../session-card'
import { useMe } from '../use-me'
import styles from './index.module.scss'

type Entry = {
  key: string
  startsAt: string
  title: string
  place: string
  words: string
  /** 「我讲」 or 「我去听」. */
  mine: string | null
  open: () => void
}

/** What is on when, in big type, day under day: no grid of small squares (L-16). */
export default function MonthPage() {
  const { me, isKnown } = useMe()
  const now = useNow()
  const sessions = useInfiniteQuery(
    api.lecture.session.list.infiniteOptions({
      input: (after: string | undefined) => (after ? { after } : {}),
      ...turning,
      select: allItems<Session>,
    }),
  )
  const seats = useQuery(api.lecture.seat.list.queryOptions({ input: {}, enabled: isKnown }))
  const offers = useQuery(
    api.lecture.offer.list.queryOptions({
      input: { limit: 50 },
      enabled: me?.grants.some((grant) => grant.role === 'lecturer') ?? false,
    }),
  )
  const seated = new Set(
    seats.data?.items.filter((seat) => seat.status === 'booked').map((seat) => seat.sessionId),
  )
  const myTalks = (offers.data?.items ?? []).filter(
    (offer) => offer.status === 'accepted' && !offer.isOver && Date.parse(offer.endsAt) > +now,
  )
  const given = new Set(myTalks.map((offer) => offer.bookingId))
  return (
    <Page title='什么时候有讲座' note='一天一天往下看，点开看地点和路线'>
      <PagedList
        query={sessions}
        more='再看后面的'
        empty={{
          why: myTalks.length > 0 ? '近期没有公开课' : '近期还没有讲座',
          what: '学校开放后这里就能看到',
        }}
      >
        {() => null}
      </PagedList>
      {byMonth([
        ...myTalks.map(talkOf),
        ...(sessions.data ?? [])
          .filter((session) => !given.has(session.bookingId))
          .map((session) => sessionOf(session, seated.has(session.id))),
      ]).map(({ month, days }) => (
        <View key={month}>
          <Text className={styles.month}>{monthInWords(month)}</Text>
          {days.map(({ day, entries }) => (
            <View key={day}>
              <Text className={styles.day}>{dayInWords(day, localDateOf(now))}</Text>
              {entries.map((entry) => (
                <EntryCard key={entry.key} entry={entry} />
              ))}
            </View>
          ))}
        </View>
      ))}
    </Page>
  )
}

function EntryCard({ entry }: { entry: Entry }) {
  const time = timeInWords(entry.startsAt)
  return (
    <Card onPress={entry.open} label={`${time}，${entry.title}，${entry.place}`}>
      <Text className={styles.time}>{time}</Text>
      <Text className={prose.name}>{entry.title}</Text>
      <Text className={prose.line}>{entry.place}</Text>
      {entry.mine && <Tag label={entry.mine} tone='good' />}
      <Text className={prose.soft}>{entry.words}</Text>
    </Card>
  )
}

const sessionOf = (session: Session, isMine: boolean): Entry => ({
  key: session.id,
  startsAt: session.startsAt,
  title: session.lectureTitle,
  place: `${session.venue} ${session.room}`,
  words: fullnessOf(session),
  mine: isMine ? '我去听' : null,
  open: () => go('session', { sessionId: session.id }),
})

const talkOf = (offer: MyOffer): Entry => ({
  key: offer.id,
  startsAt: offer.startsAt,
  title: offer.lectureTitle,
  place: `${offer.venue} ${offer.room}`,
  words: `${offer.hostName}，约 ${offer.audienceHeads} 人听`,
  mine: '我讲',
  open: () => go('offers'),
})

const monthInWords = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
