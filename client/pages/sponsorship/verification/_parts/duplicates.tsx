import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { holdsAnywhere } from '@shared/account/account.rules'
import { dayInWords, localDateOf, momentInWords } from '@shared/kernel/local-date'
import { type Duplicate, DuplicateOutcome } from '@shared/sponsorship/duplicate.model'
import { refusalToDecide } from '@shared/sponsorship/duplicate.rules'
import {
  DUPLICATE_HINT,
  duplicateOutcomeLabels,
  duplicateRefusalMessages,
  duplicateTitle,
} from '@shared/sponsorship/duplicate.wording'
import { sumInWords } from '@shared/sponsorship/ending.wording'
import type { CaseDetail, StudentId } from '@shared/sponsorship/student.model'
import { studentStatusLabels } from '@shared/sponsorship/student.wording'

/** S-18, for the county office: other applications that may be for the same child. */
export function Duplicates({ detail }: { detail: CaseDetail }) {
  const { studentId, status } = detail
  const me = useQuery(api.account.me.get.queryOptions({ input: {} }))
  const found = useQuery({
    ...api.sponsorship.duplicate.list.queryOptions({ input: { studentId } }),
    enabled: me.data !== undefined && holdsAnywhere(me.data, ['countyOffice']),
    meta: { keep: false },
  })
  const [judging, setJudging] = useState<{ one: Duplicate; outcome: DuplicateOutcome } | null>(null)
  const [again, setAgain] = useState<StudentId | null>(null)
  const decide = useCommand(client.sponsorship.duplicate.decide, {
    onDone: () => {
      setJudging(null)
      setAgain(null)
    },
  })
  return (
    <View>
      {(found.data ?? []).map((one) => (
        <Card key={one.otherId} title={duplicateTitle(one)} urgent={one.decision === null}>
          {one.decision === null && <Text className={prose.line}>{DUPLICATE_HINT}</Text>}
          <SummaryList rows={linesOf(one)} />
          {one.decision && again !== one.otherId && (
            <MainAction kind='second' label='重新判断' onPress={() => setAgain(one.otherId)} />
          )}
          {(one.decision === null || again === one.otherId) &&
            DuplicateOutcome.options.map((outcome) => {
              const refusal = refusalToDecide({ status, isAlike: true }, outcome)
              return (
                <MainAction
                  key={outcome}
                  kind={outcome === 'stopped' ? 'danger' : 'second'}
                  label={duplicateOutcomeLabels[outcome]}
                  refusal={refusal && duplicateRefusalMessages[refusal]}
                  onPress={() => setJudging({ one, outcome })}
                />
              )
            })}
        </Card>
      ))}
      {judging && (
        <AskReason
          title={`${duplicateOutcomeLabels[judging.outcome]}？`}
          hint={
            judging.outcome === 'stopped'
              ? '监护人会看到这段话'
              : '怎么知道的：问了谁、什么时候问的'
          }
          verb={duplicateOutcomeLabels[judging.outcome]}
          kind={judging.outcome === 'stopped' ? 'danger' : 'main'}
          busy={decide.busy}
          onSubmit={(reason) =>
            decide.run({
              studentId,
              otherId: judging.one.otherId,
              outcome: judging.outcome,
              reason,
            })
          }
          onClose={() => setJudging(null)}
        />
      )}
    </View>
  )
}

function linesOf({ status, since, programmes, promised, signed, decision }: Duplicate) {
  const now = new Date()
  return [
    {
      label: '那一份',
      value: `${studentStatusLabels[status]}，${dayInWords(since, localDateOf(now))}起`,
    },
    { label: '资助项目', value: programmes.length > 0 ? programmes.join('、') : '还没有款物' },
    { label: '约定款物', value: sumInWords(promised) },
    { label: '已经签收', value: sumInWords(signed) },
    ...(decision
      ? [
          { label: '判断', value: duplicateOutcomeLabels[decision.outcome] },
          { label: '理由', value: decision.reason ?? '已按规定删除' },
          { label: '谁判断', value: `${decision.by}，${momentInWords(decision.at, now)}` },
        ]
      : []),
  ]
}
