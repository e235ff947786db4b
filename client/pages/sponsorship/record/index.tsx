import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api, client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { useCommand } from '@client/forms/use-command'
import { isClosed } from '@shared/sponsorship/retention.rules'
import type { CaseDetail, StudentId, StudentRecord } from '@shared/sponsorship/student.model'
import { recordLines } from '../record-lines'
import { AskCorrection } from './_parts/ask-correction'
import { Asked } from './_parts/asked'

/** What is kept about the child, for the guardian: to read, to take along, to have put right. */
export default function RecordPage() {
  const input = { studentId: useRouteId<StudentId>('studentId') }
  const detail = useQuery({
    ...api.sponsorship.application.get.queryOptions({ input }),
    meta: { keep: false },
  })
  const record = useQuery({
    ...api.sponsorship.application.open.queryOptions({ input }),
    meta: { keep: false },
  })
  return (
    <Page
      title='孩子的资料'
      note='系统里存着的都在这里'
      office={detail.data && { name: '县关工办', phone: detail.data.officePhone }}
    >
      <QueryView query={detail}>
        {(found) => (
          <QueryView query={record}>{(kept) => <Kept detail={found} record={kept} />}</QueryView>
        )}
      </QueryView>
    </Page>
  )
}

function Kept({ detail, record }: { detail: CaseDetail; record: StudentRecord }) {
  const { studentId, status } = detail
  const { open, opening } = usePaper()
  const copy = useCommand(client.sponsorship.correction.copy, { onDone: open })
  const waits = record.corrections.some((one) => one.answer === null)
  return (
    <View>
      <Card>
        <SummaryList rows={recordLines(record, detail)} />
      </Card>
      {record.corrections.map((one) => (
        <Asked key={one.correctionId} one={one} />
      ))}
      {!waits && !isClosed(status) && <AskCorrection studentId={studentId} />}
      <MainAction
        kind='second'
        label='下载一份（PDF）'
        busy={copy.busy || opening}
        onPress={() => copy.run({ studentId })}
      />
    </View>
  )
}
