import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { ReadAloud } from '@client/components/read-aloud'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { holds, holdsAnywhere } from '@shared/account/account.rules'
import { bookingRoles } from '@shared/lecture/booking.rules'
import type { LectureDetail, LectureId } from '@shared/lecture/lecture.model'
import {
  audienceLabels,
  FREE_OF_CHARGE,
  outlineStatusLabels,
} from '@shared/lecture/lecture.wording'
import { go } from '../go'
import styles from '../lecture.module.scss'
import { OutlineDownload } from '../outline-download'
import { OutlineVersions } from '../outline-versions'
import { useMe } from '../use-me'

export default function TalkPage() {
  const lectureId = useRouteId<LectureId>('lectureId')
  const query = useQuery(api.lecture.lecture.get.queryOptions({ input: { lectureId } }))
  const { me } = useMe()
  const talk = query.data
  const mayOrder = me !== undefined && holdsAnywhere(me, bookingRoles)
  return (
    <Page
      title={talk?.title ?? '讲座'}
      office={talk && { name: `${talk.committeeName}关工办`, phone: talk.officePhone }}
      action={
        talk &&
        mayOrder && (
          <MainAction
            label='点这一课'
            refusal={talk.bookable ? null : '提纲审定后才能点单'}
            onPress={() => go('order', { lectureId })}
          />
        )
      }
    >
      <QueryView query={query}>
        {(one) => (
          <>
            <Facts talk={one} />
            {me &&
              one.waiting?.status === 'returned' &&
              holds(me, ['lecturer', 'countyOffice'], one.committeePath) && (
                <MainAction
                  label='按意见修改提纲'
                  kind='second'
                  onPress={() => go('propose', { lectureId })}
                />
              )}
            {me && holds(me, ['lecturer', 'countyOffice'], one.committeePath) && (
              <OutlineVersions lectureId={lectureId} />
            )}
            {mayOrder && (
              <MainAction
                label='谁能讲这一课'
                kind='second'
                onPress={() => go('corps', { sectionId: one.sectionId })}
              />
            )}
            {!mayOrder && (
              <Text className={prose.soft}>由学校、村、社区点单。家长可以看“活动”里的公开课。</Text>
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Facts({ talk }: { talk: LectureDetail }) {
  const { approved, waiting } = talk
  return (
    <>
      {waiting && (
        <StatusSentence
          tag={`第 ${waiting.version} 版`}
          sentence={`${outlineStatusLabels[waiting.status]}${waiting.returnReason ? `：${waiting.returnReason}` : ''}`}
        />
      )}
      <Card>
        <SummaryList
          rows={[
            { label: '板块', value: talk.sectionName },
            {
              label: '讲给谁听',
              value: talk.audiences.map((one) => audienceLabels[one]).join('、'),
            },
            { label: '时长', value: `${talk.minutes} 分钟` },
            { label: '设备', value: talk.equipment || '不需要' },
          ]}
        />
      </Card>
      {approved && (
        <Card title='讲什么'>
          <Text className={styles.outline}>{approved.body}</Text>
          <ReadAloud text={`${talk.title}。${approved.body}`} />
          {approved.fileId && <OutlineDownload lectureId={talk.id} version={approved.version} />}
        </Card>
      )}
      {!approved && waiting && (
        <Card title='提纲（还没上菜单）'>
          <Text className={styles.outline}>{waiting.body}</Text>
          {waiting.fileId && <OutlineDownload lectureId={talk.id} version={waiting.version} />}
        </Card>
      )}
      <Notice tone='good' title='公益免费'>
        {FREE_OF_CHARGE}
      </Notice>
    </>
  )
}
