import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { Sheet } from '@client/components/sheet'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { useDraftForm } from '@client/forms/use-draft-form'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { AllowSheet } from '@shared/volunteer/certifying.contract'
import type { CertifyingOffice } from '@shared/volunteer/statement.model'
import { statementTitle } from '@shared/volunteer/statement.wording'

/** O-10: which offices below may call a statement of service 证明, and by which document. */
export default function CertifyingPage() {
  const query = useQuery(api.volunteer.certifying.list.queryOptions({ input: {} }))
  return (
    <Page
      title='谁能出证明'
      note='有依据的单位才能出“志愿服务记录证明”，其他单位出“服务记录清单”'
      wide
    >
      <QueryView query={query}>
        {(offices) =>
          offices.length === 0 ? (
            <EmptyState why='没有下级单位' />
          ) : (
            <View>
              {offices.map((office) => (
                <Office key={office.committeeId} office={office} />
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

function Office({ office }: { office: CertifyingOffice }) {
  const { committeeId, committeeName, right } = office
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const forbid = useCommand(client.volunteer.certifying.forbid, { onDone: close })
  return (
    <Card title={committeeName}>
      <SummaryList
        rows={
          right
            ? [
                { label: '可以出', value: statementTitle(true) },
                { label: '依据', value: right.basis },
                { label: '从哪天起', value: dayInWords(right.since, localDateOf(new Date())) },
                { label: '谁准许的', value: right.givenBy },
              ]
            : [{ label: '可以出', value: statementTitle(false) }]
        }
      />
      <MainAction
        label={right ? `收回${committeeName}的证明权` : `准许${committeeName}出证明`}
        kind='second'
        onPress={() => setAsking(true)}
      />
      {asking && right && (
        <AskReason
          title='为什么收回？'
          hint='以后只出清单；已经出的证明照旧有效，会记在操作日志里'
          verb='收回'
          kind='danger'
          busy={forbid.busy}
          onSubmit={(reason) => forbid.run({ committeeId, reason })}
          onClose={close}
        />
      )}
      {asking && !right && <Allow office={office} onClose={close} />}
    </Card>
  )
}

function Allow({ office, onClose }: { office: CertifyingOffice; onClose: () => void }) {
  const { committeeId, committeeName } = office
  const { field, foot } = useDraftForm({
    name: `volunteer.certifying.${committeeId}`,
    schema: z.strictObject(AllowSheet),
    initial: { basis: '', since: localDateOf(new Date()) },
    send: (values, requestId) =>
      client.volunteer.certifying.allow({ ...values, requestId, committeeId }),
    onDone: onClose,
  })
  return (
    <Sheet title={`准许${committeeName}出证明`} onClose={onClose}>
      <TextField
        label='依据'
        hint='文件名和文号，例如“民政局备案〔2026〕3号”'
        maxLength={80}
        {...field('basis')}
      />
      <DateField label='从哪天起' {...field('since')} />
      <FormFoot label='准许' {...foot} />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
