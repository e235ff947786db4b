import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { goOn } from '@client/session/go'
import { TellMe } from '@client/session/tell-me'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { joinsAsLabels, reviewPromise } from '@shared/volunteer/application.wording'

/** The number to keep, who looks at it next and within how many days (V-01). */
export default function ReceiptPage() {
  const query = useQuery(api.volunteer.application.mine.queryOptions({ input: {} }))
  const next = query.data?.next

  return (
    <Page
      title='报名收到了'
      office={next && { name: next.officeName, phone: next.officePhone }}
      action={
        <View>
          <MainAction label='看进度' onPress={() => goOn('volunteer/progress')} />
          <TellMe label='审核结果通知我' templates={['reviewResult']} />
        </View>
      }
    >
      <QueryView query={query}>
        {(mine) =>
          mine ? (
            <View>
              {mine.next && (
                <StatusSentence
                  tone='good'
                  tag='已提交'
                  sentence={`${mine.next.officeName}${reviewPromise}会看，最晚${dayInWords(
                    mine.next.dueOn,
                    localDateOf(new Date()),
                  )}`}
                />
              )}
              <Card>
                <SummaryList
                  rows={[
                    { label: '编号', value: mine.application.number },
                    { label: '报名', value: joinsAsLabels[mine.application.joinsAs] },
                    { label: '下一步', value: `${mine.next?.officeName ?? ''}来看` },
                    ...(mine.next?.contactName
                      ? [{ label: '找谁', value: mine.next.contactName }]
                      : []),
                  ]}
                />
              </Card>
              <Text>编号请记一下，打电话问的时候报编号就行。</Text>
            </View>
          ) : (
            <EmptyState why='没有找到报名' what='请回首页看看' />
          )
        }
      </QueryView>
    </Page>
  )
}
