import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { momentInWords } from '@shared/kernel/local-date'
import { urgencyLabels } from '@shared/sponsorship/harm-report.wording'

/** What was reported in the county, the newest first; nothing here can be removed. */
export default function HarmReportsPage() {
  const query = useQuery({
    ...api.sponsorship.harmReport.list.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  return (
    <Page title='伤害报告' note='请马上联系公安、民政，按强制报告制度办理'>
      <QueryView query={query}>
        {(reports) =>
          reports.length === 0 ? (
            <EmptyState why='没有报告' />
          ) : (
            <View>
              {reports.map((one) => (
                <Card key={one.reportId} urgent title={one.place}>
                  <Tag label={urgencyLabels[one.urgency]} tone='brand' />
                  <Text className={prose.line}>{one.what}</Text>
                  <Text className={prose.soft}>
                    {`${one.code ? `学生编号 ${one.code} · ` : ''}${one.reporter} · ${momentInWords(one.reportedAt, new Date())}`}
                  </Text>
                </Card>
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}
