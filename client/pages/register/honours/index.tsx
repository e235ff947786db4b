import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { useDraftForm } from '@client/forms/use-draft-form'
import { localDateOf } from '@shared/kernel/local-date'
import { HonourSheet } from '@shared/volunteer/honour.contract'
import type { Honour } from '@shared/volunteer/honour.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

const Sheet = z.strictObject(HonourSheet)

/** O-05: the office writes down what a member was honoured with, and takes a wrong line back. */
export default function HonoursPage() {
  const volunteerId = useRouteId<VolunteerId>('volunteerId')
  const query = useQuery({
    ...api.volunteer.register.get.queryOptions({ input: { volunteerId } }),
    meta: { keep: false },
  })
  const { field, foot } = useDraftForm({
    name: `volunteer.honour.${volunteerId}`,
    schema: Sheet,
    initial: { title: '', issuer: '', awardedOn: '' },
    send: (values, requestId) =>
      client.volunteer.honour.record({ ...values, requestId, volunteerId }),
    onDone: () => {},
  })
  return (
    <Page
      title={query.data ? `${query.data.name}的表彰` : '表彰'}
      note='登记后写进档案和以后出的服务记录清单'
      action={<FormFoot label='登记表彰' {...foot} />}
    >
      <TextField
        label='表彰名称'
        hint='照证书上的写，例如“优秀五老志愿者”'
        maxLength={60}
        {...field('title')}
      />
      <TextField label='颁发单位' hint='例如“江北区关工委”' maxLength={60} {...field('issuer')} />
      <DateField label='哪天颁发' end={localDateOf(new Date())} {...field('awardedOn')} />
      <QueryView query={query}>
        {(file) => (
          <View>
            {file.honours.map((honour) => (
              <One key={honour.id} honour={honour} />
            ))}
          </View>
        )}
      </QueryView>
    </Page>
  )
}

function One({ honour }: { honour: Honour }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useCommand(client.volunteer.honour.withdraw, {
    onDone: () => setAsking(false),
  })
  return (
    <Card title={honour.title}>
      <SummaryList
        rows={[
          { label: '颁发单位', value: honour.issuer },
          { label: '颁发日期', value: honour.awardedOn },
        ]}
      />
      <MainAction label='登错了，撤下' kind='second' onPress={() => setAsking(true)} />
      {asking && (
        <AskReason
          title='为什么撤下？'
          hint='撤下后不在档案里，经过留在操作日志'
          verb='撤下'
          kind='danger'
          busy={withdraw.busy}
          onSubmit={(reason) => withdraw.run({ honourId: honour.id, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
