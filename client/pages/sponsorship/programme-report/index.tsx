import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { localDateOf, stampOf } from '@shared/kernel/local-date'
import type { ProgrammeId } from '@shared/sponsorship/agreement.model'
import type {
  ProgrammeReport,
  ReportQuarter,
  ReportRow,
} from '@shared/sponsorship/programme-report.model'
import { quarterBefore, quarterOf, quarterWindow } from '@shared/sponsorship/programme-report.rules'
import {
  quarterInWords,
  REPORT_DEFINITION,
  TABLE_HEAD,
  tableRow,
} from '@shared/sponsorship/programme-report.wording'

const SHOWN = 12
const keyOf = ({ year, quarter }: ReportQuarter) => `${year}-${quarter}`

function lastQuarters(today: string): ReportQuarter[] {
  const quarters = [quarterOf(today)]
  for (let from = quarterWindow(quarterOf(today)).from; quarters.length < SHOWN; ) {
    const before = quarterBefore(from)
    quarters.push(before)
    from = quarterWindow(before).from
  }
  return quarters
}

/** 慈善法 §79: a quarter drafted from the ledger, put right by the office, taken out as Word or PDF. */
export default function ProgrammeReportPage() {
  const programmeId = useRouteId<ProgrammeId>('programmeId')
  const today = localDateOf(new Date())
  const [quarter, setQuarter] = useState<ReportQuarter>(quarterBefore(today))
  const quarters = lastQuarters(today)
  const query = useQuery({
    ...api.sponsorship.programme.report.queryOptions({ input: { programmeId, quarter } }),
    meta: { keep: false },
  })
  return (
    <Page title='季度报告' note='慈善项目至少每季度公开一次进展（慈善法第七十九条）' wide>
      <PickerField
        label='季度'
        choices={quarters.map((one) => ({ value: keyOf(one), label: quarterInWords(one) }))}
        value={keyOf(quarter)}
        onChange={(key) => setQuarter(quarters.find((one) => keyOf(one) === key) ?? quarter)}
      />
      <QueryView query={query}>
        {(report) => <Report key={`${keyOf(quarter)} ${report.savedAt}`} report={report} />}
      </QueryView>
    </Page>
  )
}

function Report({ report }: { report: ProgrammeReport }) {
  const { programmeId, quarter } = report
  const [text, setText] = useState(report.text)
  const save = useCommand(client.sponsorship.programme.saveReport)
  const { open, opening } = usePaper()
  const print = useCommand(client.sponsorship.programme.printReport, { onDone: open })
  const unsaved = text !== report.text
  return (
    <View>
      <Notice tone={report.savedAt ? 'good' : 'warm'}>
        {report.savedAt
          ? `办公室 ${stampOf(report.savedAt)} 保存过，下载的就是这一份`
          : '这是系统按台账起草的，请看一遍，改好后保存'}
      </Notice>
      <TextField label='报告正文' lines={8} maxLength={4000} value={text} onChange={setText} />
      <Card title={report.programme}>
        <Text className={prose.soft}>{`${report.fromOn} 至 ${report.untilOn}`}</Text>
        <DataTable<ReportRow>
          label='季度收支'
          rows={report.rows}
          keyOf={({ step }) => step}
          columns={TABLE_HEAD.map((label, at) => ({
            label,
            numeric: at > 0,
            cell: (row) => tableRow(row)[at] ?? '',
          }))}
        />
        <Text className={prose.soft}>{REPORT_DEFINITION}</Text>
      </Card>
      <MainAction
        label='保存报告'
        busy={save.busy}
        refusal={unsaved || !report.savedAt ? null : '没有改动'}
        onPress={() => save.run({ programmeId, quarter, text })}
      />
      {(['word', 'pdf'] as const).map((format) => (
        <MainAction
          key={format}
          kind='second'
          label={format === 'word' ? '下载 Word' : '下载 PDF'}
          busy={print.busy || opening}
          refusal={unsaved ? '先保存改动再下载' : null}
          onPress={() => print.run({ programmeId, quarter, format })}
        />
      ))}
    </View>
  )
}
