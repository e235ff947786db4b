import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { useRouteId } from '@client/boot/use-route-id'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import { useMe } from '@client/session/use-me'
import { momentInWords } from '@shared/kernel/local-date'
import type { ExportId, ExportRecord } from '@shared/volunteer/export.model'
import { EXPORT_APPROVERS } from '@shared/volunteer/export.rules'
import { exportKindLabels, exportStateLabels } from '@shared/volunteer/export.wording'

/** One export: where it stands, and the one thing this person can do with it. */
export default function ExportPage() {
  const exportId = useRouteId<ExportId>('exportId')
  const query = useQuery(api.volunteer.export.get.queryOptions({ input: { exportId } }))
  const { me } = useMe()
  const decides =
    query.data?.state === 'awaiting' &&
    !query.data.isOwn &&
    me?.grants.some(({ role }) => EXPORT_APPROVERS.includes(role))
  const downloads = query.data?.isOwn && query.data.state === 'open'
  return (
    <Page
      title='导出'
      action={
        query.data &&
        (decides ? <Decide record={query.data} /> : downloads && <Download record={query.data} />)
      }
    >
      <QueryView query={query}>{(record) => <Sheet record={record} />}</QueryView>
    </Page>
  )
}

function Sheet({ record }: { record: ExportRecord }) {
  const now = useNow()
  return (
    <View>
      <StatusSentence
        tag={exportStateLabels[record.state]}
        tone={record.state === 'open' ? 'good' : 'warm'}
        sentence={sentenceOf(record, now)}
      />
      <Card title={exportKindLabels[record.kind]}>
        <SummaryList
          rows={[
            { label: '范围', value: record.committeeName },
            { label: '人数', value: `${record.people} 人` },
            {
              label: '手机号和出生日期',
              value: record.unmasked ? '完整' : '遮住，或没有这两栏',
            },
            ...(record.purpose ? [{ label: '用途', value: record.purpose }] : []),
            { label: '谁要的', value: record.askedBy },
            { label: '什么时候', value: momentInWords(record.askedAt, now) },
            ...(record.decidedBy ? [{ label: '谁批的', value: record.decidedBy }] : []),
            ...(record.reason ? [{ label: '原因', value: record.reason }] : []),
            { label: '下载过', value: `${record.fetches} 次` },
          ]}
        />
      </Card>
    </View>
  )
}

function sentenceOf({ state, isOwn, openUntil }: ExportRecord, now: Date): string {
  if (state === 'awaiting') {
    return isOwn ? '等主任或关工办的同志批准，批了会通知您' : '请看用途和人数，决定给不给'
  }
  if (state === 'refused') return '没有批准，原因在下面'
  if (state === 'closed') return '下载时间过了，文件已经删掉，需要的话请重新导出'
  return `请在${momentInWords(openUntil ?? now, now)}前下载`
}

function Download({ record }: { record: ExportRecord }) {
  const paper = usePaper()
  const fetching = useCommand(client.volunteer.export.fetch, { onDone: paper.open })
  const busy = fetching.busy || paper.opening
  return (
    <View>
      {busy && <StatusSentence tag='正在生成' sentence={`共 ${record.people} 人，请稍等`} />}
      <MainAction
        label={`下载${exportKindLabels[record.kind]}`}
        busy={busy}
        note='每次下载都会记录在案'
        onPress={() => fetching.run({ exportId: record.id })}
      />
    </View>
  )
}

function Decide({ record }: { record: ExportRecord }) {
  const [asks, setAsks] = useState(false)
  const approve = useCommand(client.volunteer.export.approve)
  const refuse = useCommand(client.volunteer.export.refuse, { onDone: () => setAsks(false) })
  return (
    <View>
      <MainAction
        label={`批准导出 ${record.people} 人的完整信息`}
        busy={approve.busy}
        note='批准后对方 24 小时内可以下载'
        onPress={() => approve.run({ exportId: record.id })}
      />
      <MainAction label='不批准' kind='second' onPress={() => setAsks(true)} />
      {asks && (
        <AskReason
          title='为什么不批准？'
          hint='要导出的同志会看到这段话'
          verb='不批准'
          busy={refuse.busy}
          onSubmit={(reason) => refuse.run({ exportId: record.id, reason })}
          onClose={() => setAsks(false)}
        />
      )}
    </View>
  )
}
