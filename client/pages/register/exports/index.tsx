import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { go } from '@client/session/go'
import { momentInWords } from '@shared/kernel/local-date'
import type { ExportRecord } from '@shared/volunteer/export.model'
import { exportKindLabels, exportStateLabels } from '@shared/volunteer/export.wording'

/** What waits for this person's consent, and what they took out of late. */
export default function ExportsPage() {
  const query = useQuery(api.volunteer.export.list.queryOptions({ input: {} }))
  return (
    <Page
      title='导出、打印'
      wide
      action={<MainAction label='导出名册或登记表' onPress={() => go('register/export-ask')} />}
    >
      <QueryView query={query}>
        {({ own, toDecide }) => (
          <View>
            {toDecide.length > 0 && (
              <Card title='等您批准' urgent>
                <Records label='等您批准' records={toDecide} />
              </Card>
            )}
            {own.length > 0 ? (
              <Records label='我导出的' records={own} />
            ) : (
              <EmptyState why='您还没有导出过' what='宣誓名册在仪式页面里打印' />
            )}
          </View>
        )}
      </QueryView>
    </Page>
  )
}

function Records({ label, records }: { label: string; records: ExportRecord[] }) {
  const now = new Date()
  return (
    <DataTable
      label={label}
      rows={records}
      keyOf={({ id }) => id}
      onOpen={({ id }) => go('register/export', { exportId: id })}
      columns={[
        { label: '什么', cell: ({ kind }) => exportKindLabels[kind] },
        { label: '范围', cell: ({ committeeName, people }) => `${committeeName} ${people} 人` },
        { label: '个人信息', cell: ({ unmasked }) => (unmasked ? '完整' : '遮住') },
        {
          label: '谁、什么时候',
          cell: (one) => `${one.askedBy} ${momentInWords(one.askedAt, now)}`,
        },
        { label: '情况', cell: ({ state }) => exportStateLabels[state] },
      ]}
    />
  )
}
