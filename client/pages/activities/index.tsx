import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { momentInWords } from '@shared/kernel/local-date'
import styles from './index.module.scss'

/** What is open to everyone in the next weeks. */
export default function ActivitiesPage() {
  const query = useQuery(api.lecture.session.list.queryOptions({ input: {} }))
  return (
    <Page tab={1} title='活动' note='家庭教育讲座，公益免费'>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState why='近期还没有公开讲座' what='可以先看看课程菜单' />
          ) : (
            items.map((session) => (
              <Card
                key={session.id}
                title={session.lectureTitle}
                onPress={() =>
                  Taro.navigateTo({ url: `/pages/lecture/session/index?sessionId=${session.id}` })
                }
              >
                <Text className={styles.line}>{momentInWords(session.startsAt, new Date())}</Text>
                <Text className={styles.line}>{`${session.venue} ${session.room}`}</Text>
              </Card>
            ))
          )
        }
      </QueryView>
    </Page>
  )
}
