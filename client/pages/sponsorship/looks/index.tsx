import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { roleLabels } from '@shared/account/account.wording'
import { momentInWords } from '@shared/kernel/local-date'
import { MOST_LOOKS_SHOWN } from '@shared/sponsorship/look.rules'
import type { StudentId } from '@shared/sponsorship/student.model'
import { purposeLabels } from '@shared/sponsorship/student.wording'

/** Every look at the record, for the guardian (条例 §36). */
export default function LooksPage() {
  const studentId = useRouteId<StudentId>('studentId')
  const query = useQuery({
    ...api.sponsorship.application.listLooks.queryOptions({ input: { studentId } }),
    meta: { keep: false },
  })
  return (
    <Page title='谁看过孩子的信息' note='每看一次都会记下来，谁也改不了'>
      <QueryView query={query}>
        {(looks) =>
          looks.length === 0 ? (
            <EmptyState why='还没有人看过' />
          ) : (
            <>
              {looks.map((look) => (
                <Card key={`${look.readAt}${look.reader}`} title={look.reader}>
                  <Text className={prose.line}>{`为了${purposeLabels[look.purpose]}`}</Text>
                  <Text className={prose.soft}>
                    {`${momentInWords(look.readAt, new Date())}${look.role ? ` · ${roleLabels[look.role]}` : ''}`}
                  </Text>
                </Card>
              ))}
              {looks.length === MOST_LOOKS_SHOWN && (
                <Text className={prose.soft}>
                  {`这里列最近 ${MOST_LOOKS_SHOWN} 次，更早的也都留着，可以请办公室查`}
                </Text>
              )}
            </>
          )
        }
      </QueryView>
    </Page>
  )
}
