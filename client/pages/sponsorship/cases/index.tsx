import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { standingInWords, studentStatusLabels } from '@shared/sponsorship/student.wording'
import { go } from '../go'

/** The children one is guardian of, or applied for. */
export default function CasesPage() {
  const query = useQuery(api.sponsorship.application.list.queryOptions({ input: {} }))
  return (
    <Page
      title='助学申请'
      action={<MainAction label='替孩子申请' onPress={() => go('apply/index')} />}
    >
      <QueryView query={query}>
        {(cases) =>
          cases.length === 0 ? (
            <EmptyState why='您还没有申请过' what='老师替您填过的，用关联码接过来' />
          ) : (
            <View>
              {cases.map((one) => (
                <Card
                  key={one.studentId}
                  title={`${one.maskedName} · ${one.code}`}
                  onPress={() => go(`case/index?studentId=${one.studentId}`)}
                >
                  <StatusSentence
                    tag={studentStatusLabels[one.status]}
                    sentence={standingInWords(one.status, one.step)}
                  />
                </Card>
              ))}
            </View>
          )
        }
      </QueryView>
      <View>
        <MainAction
          kind='second'
          label='我有关联码'
          note='老师或村干部替您填的申请，凭关联码接到您的微信'
          onPress={() => go('claim/index')}
        />
      </View>
    </Page>
  )
}
