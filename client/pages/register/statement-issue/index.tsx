import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { useCommand } from '@client/forms/use-command'
import { go, goOn } from '@client/session/go'
import { localDateOf, momentInWords } from '@shared/kernel/calendar'
import { statementTitle } from '@shared/volunteer/statement.wording'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

/** O-10: from which day to which; the number is given when it is issued. */
export default function StatementIssuePage() {
  const volunteerId = useRouteId<VolunteerId>('volunteerId')
  const now = new Date()
  const today = localDateOf(now)
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState(today)
  const query = useQuery(api.volunteer.statement.list.queryOptions({ input: { volunteerId } }))
  const issue = useCommand(client.volunteer.statement.issue, {
    onDone: ({ statementId }) => goOn('register/statement', { statementId }),
  })
  return (
    <Page
      title='服务记录清单'
      note='只列已确认的业绩；编号、盖章处和核对码都在清单上'
      action={
        <MainAction
          label='出一份清单'
          busy={issue.busy}
          onPress={() => issue.run({ volunteerId, from, to })}
        />
      }
    >
      <DateField label='从哪一天' end={today} value={from} onChange={setFrom} />
      <DateField label='到哪一天' end={today} value={to} onChange={setTo} />
      <QueryView query={query}>
        {(issued) => (
          <View>
            {issued.map((one) => (
              <Card
                key={one.id}
                title={`${statementTitle(one.certified)} ${one.number}`}
                onPress={() => go('register/statement', { statementId: one.id })}
              >
                <SummaryList
                  rows={[
                    { label: '时间', value: `${one.from}至${one.to}` },
                    {
                      label: '出具',
                      value: `${one.issuedBy}，${momentInWords(one.issuedAt, now)}`,
                    },
                  ]}
                />
              </Card>
            ))}
          </View>
        )}
      </QueryView>
    </Page>
  )
}
