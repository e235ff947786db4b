import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { yuan } from '@shared/kernel/money'
import type { ProgrammeId } from '@shared/sponsorship/agreement.model'
import { type AidMovement, AidStage, type Programme } from '@shared/sponsorship/aid.model'
import { aidStageLabels, portionInWords } from '@shared/sponsorship/aid.wording'
import {
  PROGRESS_DEFINITION,
  planInWords,
  progressInWords,
} from '@shared/sponsorship/programme.wording'
import { PromiseSheet } from '../promise-sheet'
import { MovementSheet } from './_parts/movement-sheet'
import { ProgrammeActions } from './_parts/programme-actions'

/** S-11: the ledger of one programme; lines are only added, totals are their sums. */
export default function ProgrammePage() {
  const programmeId = useRouteId<ProgrammeId>('programmeId')
  const [promising, setPromising] = useState(false)
  const [chosen, setChosen] = useState<AidMovement | null>(null)
  const query = useQuery(api.sponsorship.programme.get.queryOptions({ input: { programmeId } }))
  const ledger = useInfiniteQuery(
    api.sponsorship.aid.list.infiniteOptions({
      input: (after: string | undefined) => ({ programmeId, after }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  return (
    <Page
      title='款物台账'
      wide
      action={
        query.data?.status === 'open' && (
          <MainAction label='记一笔待拨付' onPress={() => setPromising(true)} />
        )
      }
    >
      <QueryView query={query}>
        {(programme) => (
          <View>
            <Totals programme={programme} />
            <ProgrammeActions programme={programme} />
          </View>
        )}
      </QueryView>
      <QueryView query={ledger}>
        {({ pages }) => <Ledger lines={pages.flatMap((page) => page.items)} onChoose={setChosen} />}
      </QueryView>
      {ledger.hasNextPage && (
        <MainAction
          kind='second'
          label='再看后面的'
          busy={ledger.isFetchingNextPage}
          onPress={() => ledger.fetchNextPage()}
        />
      )}
      {promising && <PromiseSheet programmeId={programmeId} onClose={() => setPromising(false)} />}
      {chosen && <MovementSheet movement={chosen} onClose={() => setChosen(null)} />}
    </Page>
  )
}

function Totals({
  programme: { name, source, custodian, totals, plan },
}: {
  programme: Programme
}) {
  const perStudent = [
    totals.fenPerStudent === null ? null : `${yuan(totals.fenPerStudent)}/人`,
    totals.piecesPerStudent === null ? null : `${totals.piecesPerStudent.toFixed(1)} 件/人`,
  ].filter(Boolean)
  return (
    <Card title={name}>
      <SummaryList
        rows={[
          {
            label: '受托机构',
            value: `${custodian.name}\n登记证号 ${custodian.registrationNumber}`,
          },
          ...(planInWords(plan) ? [{ label: '合办和期限', value: planInWords(plan) }] : []),
          {
            label: '预算执行',
            value: progressInWords(totals.stages.signed.amountFen, plan.budgetFen),
          },
          {
            label: '受助学生',
            value: `${totals.students} 人${totals.studentsReported ? '（报送数）' : ''}`,
          },
          {
            label: '合计',
            value: `${yuan(totals.total.amountFen)}，${totals.total.pieces} 件`,
          },
          ...(perStudent.length > 0 ? [{ label: '平均', value: perStudent.join('，') }] : []),
          ...AidStage.options.map((stage) => ({
            label: aidStageLabels[stage],
            value: `${yuan(totals.stages[stage].amountFen)}，${totals.stages[stage].pieces} 件`,
          })),
        ]}
      />
      {plan.budgetFen !== null && <Text className={prose.soft}>{PROGRESS_DEFINITION}</Text>}
      <Text className={prose.soft}>口径：合计 = 台账各笔之和，各阶段相加等于合计</Text>
      {source && <Text className={prose.soft}>{`来源：${source}`}</Text>}
    </Card>
  )
}

type LedgerProps = { lines: AidMovement[]; onChoose: (line: AidMovement) => void }

function Ledger({ lines, onChoose }: LedgerProps) {
  const today = localDateOf(new Date())
  if (lines.length === 0) return <EmptyState why='台账里还没有记录' />
  return (
    <View>
      <DataTable
        label='款物台账'
        rows={lines}
        keyOf={(line) => String(line.movementId)}
        onOpen={onChoose}
        columns={[
          { label: '日期', cell: (line) => dayInWords(line.happenedOn, today) },
          { label: '编号', cell: (line) => line.code ?? '整批' },
          { label: '款物', cell: (line) => portionInWords(line.portion) },
          { label: '到哪里', cell: stageOf },
          { label: '票据号', cell: (line) => line.receiptNumber ?? '—' },
        ]}
      />
    </View>
  )
}

function stageOf(line: AidMovement): string {
  if (line.reverses !== null) return `冲正第 ${line.reverses} 笔`
  const where = line.to ? aidStageLabels[line.to] : '退出'
  return line.reversed ? `${where}（已冲正）` : where
}
