import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import type { PersonId } from '@shared/account/account.model'
import { holdsAnywhere } from '@shared/account/account.rules'
import type { CommitteeId } from '@shared/committee/committee.model'
import { momentInWords } from '@shared/kernel/local-date'
import { bookingRoles } from '@shared/lecture/booking.rules'
import { bookingStatusLabels } from '@shared/lecture/booking.wording'
import type { TourState, TourTalk } from '@shared/lecture/coverage.model'
import { totalOf } from '@shared/lecture/coverage.rules'
import { tourStateLabels } from '@shared/lecture/coverage.wording'
import { go } from '../go'
import { periodOf, spanInWords, spanOf } from '../term-field'
import { useMe } from '../use-me'

/** The talks behind a number of the tour: where, who, when and how many came. */
export default function TourTalksPage() {
  const { span, hostId, lecturerId, state } = useRouter().params
  const { me } = useMe()
  const mayOpen = me ? holdsAnywhere(me, bookingRoles) : false
  const shown = spanOf(span)
  const kind = state ? tourStateLabels[state as TourState] : '全部讲座'
  const asked = {
    ...periodOf(shown),
    ...(hostId && { hostId: hostId as CommitteeId }),
    ...(lecturerId && { lecturerId: lecturerId as PersonId }),
    ...(state && { state: state as TourState }),
  }
  const query = useInfiniteQuery(
    api.lecture.coverage.talks.infiniteOptions({
      input: (after: string | undefined) => ({ ...asked, ...(after && { after }) }),
      ...turning,
      select: allItems<TourTalk>,
    }),
  )
  return (
    <Page title='讲座明细' note={`${spanInWords(shown)} · ${kind}`} wide>
      <PagedList query={query} empty={{ why: '这里没有讲座', what: '回上一页换一格看看' }}>
        {(talks) => (
          <View>
            {talks.map((talk) => (
              <TalkCard key={talk.bookingId} talk={talk} mayOpen={mayOpen} />
            ))}
            <Text className={prose.soft}>{`这里显示 ${talks.length} 场`}</Text>
          </View>
        )}
      </PagedList>
    </Page>
  )
}

function TalkCard({ talk, mayOpen }: { talk: TourTalk; mayOpen: boolean }) {
  const { bookingId, lectureTitle, hostName, lecturerName, at, state, status, heads } = talk
  return (
    <Card
      title={`《${lectureTitle}》`}
      label={`${hostName}《${lectureTitle}》`}
      {...(mayOpen && { onPress: () => go('booking', { bookingId }) })}
    >
      <Text className={prose.line}>{hostName}</Text>
      <Text className={prose.soft}>{momentInWords(at, new Date())}</Text>
      <Text className={prose.soft}>{lecturerName ? `${lecturerName}讲` : '讲师还没定'}</Text>
      <StatusSentence
        tag={state === 'ordered' ? bookingStatusLabels[status] : tourStateLabels[state]}
        tone={state === 'delivered' ? 'good' : 'warm'}
        sentence={
          heads
            ? `${totalOf(heads)} 人次：家长 ${heads.parents}，老师 ${heads.teachers}，学生 ${heads.students}`
            : '人次未填'
        }
      />
    </Card>
  )
}
