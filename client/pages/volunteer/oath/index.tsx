import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import { sampleMark } from '@shared/volunteer/oath-text.wording'
import styles from './index.module.scss'

/** The words of the oath as large as the screen allows, for whoever leads it. */
export default function OathPage() {
  const ceremonyId = useRouteId<CeremonyId>('ceremonyId')
  const query = useQuery(
    api.volunteer.ceremony.get.queryOptions({
      input: { ceremonyId },
    }),
  )
  return (
    <Page title='誓词' wide>
      <QueryView query={query}>
        {({ oathBody, oathIsSample, leaderName }) => (
          <View className={styles.oath}>
            {oathIsSample && <Tag label={sampleMark} tone='warm' />}
            {oathBody.split('\n').map((line) => (
              <Text key={line} className={styles.line}>
                {line}
              </Text>
            ))}
            <Text className={styles.line}>宣誓人：（各人报姓名）</Text>
            <Text className={styles.note}>{`领誓人 ${leaderName}`}</Text>
          </View>
        )}
      </QueryView>
    </Page>
  )
}
