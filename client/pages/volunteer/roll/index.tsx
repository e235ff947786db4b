import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { go } from '@client/session/go'
import { momentInWords } from '@shared/kernel/local-date'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import { attendanceLabels } from '@shared/volunteer/ceremony.wording'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import styles from './index.module.scss'

/** V-07: the roll on paper, with a column to sign in. */
export default function RollPage() {
  const ceremonyId = useRouteId<CeremonyId>('ceremonyId')
  const query = useQuery(
    api.volunteer.ceremony.get.queryOptions({
      input: { ceremonyId },
    }),
  )
  return (
    <Page
      title='宣誓名册'
      wide
      action={
        <MainAction
          label='导出 PDF 名册'
          onPress={() => go('register/export-ask', { ceremonyId })}
        />
      }
    >
      <QueryView query={query}>
        {(ceremony) => (
          <View className={styles.sheet}>
            <Text className={styles.head}>{`${ceremony.committeeName}关工委入队宣誓名册`}</Text>
            <Text className={styles.note}>
              {`${momentInWords(ceremony.startsAt, new Date())} · ${ceremony.place} · 领誓人 ${ceremony.leaderName} · 誓词第 ${ceremony.oathVersion} 版`}
            </Text>
            <DataTable
              label='宣誓名册'
              rows={ceremony.roll.map((entry, index) => ({ ...entry, line: index + 1 }))}
              keyOf={(entry) => entry.volunteerId}
              columns={[
                { label: '序号', cell: (entry) => entry.line },
                { label: '姓名', cell: (entry) => entry.name },
                { label: '村（社区）', cell: (entry) => entry.villageName },
                {
                  label: '队员编号',
                  cell: (entry) =>
                    entry.memberNumber ? memberNumberInWords(entry.memberNumber) : '',
                },
                { label: '到场', cell: (entry) => attendanceLabels[entry.attendance] },
                { label: '签名', cell: () => '　　　　　　' },
              ]}
            />
            <Text className={styles.note}>（关工委盖章）</Text>
          </View>
        )}
      </QueryView>
    </Page>
  )
}
