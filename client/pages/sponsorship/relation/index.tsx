import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { type RelationNames, RelationOutcome } from '@shared/sponsorship/relation.model'
import { relationHintLabels, relationOutcomeLabels } from '@shared/sponsorship/relation.wording'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { stageLabels } from '@shared/sponsorship/student.wording'
import { HarmLink } from '../harm-link'
import { RecordDoor, UntilClosed } from '../record-door'

/** S-09: the township asks around and writes what it found; related stays blocked. */
export default function RelationPage() {
  const studentId = useRouteId<StudentId>('studentId')
  const sponsorId = useRouteId<SponsorId>('sponsorId')
  return (
    <Page title='核实利害关系' note='您看这些姓名会记录在案，只用来核实，请不要外传'>
      <RecordDoor studentId={studentId} purposes={['relation']}>
        {() => <Inquiry studentId={studentId} sponsorId={sponsorId} />}
      </RecordDoor>
    </Page>
  )
}

type Pair = { studentId: StudentId; sponsorId: SponsorId }

function Inquiry({ studentId, sponsorId }: Pair) {
  const query = useQuery({
    ...api.sponsorship.relation.open.queryOptions({ input: { studentId, sponsorId } }),
    meta: { keep: false },
  })
  return (
    <QueryView query={query}>
      {(found) => (
        <UntilClosed closesAt={found.closesAt}>
          <Card title={`编号 ${found.code}`}>
            <StatusSentence
              tone={found.outcome ? 'plain' : 'warm'}
              tag={found.outcome ? '已有结论' : '等您核实'}
              sentence={
                found.outcome
                  ? relationOutcomeLabels[found.outcome]
                  : '有结论以前不能结对，请在 5 个工作日内核实'
              }
            />
            <SummaryList rows={rowsOf(found)} />
          </Card>
          {!found.outcome && <Conclude studentId={studentId} sponsorId={sponsorId} />}
          <HarmLink code={found.code} />
        </UntilClosed>
      )}
    </QueryView>
  )
}

const rowsOf = (found: RelationNames) => [
  { label: '学生', value: `${found.studentName}（${stageLabels[found.stage]}）` },
  { label: '监护人', value: found.guardianName },
  { label: '住在', value: found.village },
  {
    label: '资助人',
    value: found.organisation ? `${found.sponsorName}（${found.organisation}）` : found.sponsorName,
  },
  { label: '为什么要核实', value: found.hints.map((hint) => relationHintLabels[hint]).join('；') },
  { label: '提出', value: dayInWords(localDateOf(found.askedAt), localDateOf(new Date())) },
  ...(found.conclusion ? [{ label: '结论', value: found.conclusion }] : []),
]

function Conclude(pair: Pair) {
  const [outcome, setOutcome] = useState<RelationOutcome | null>(null)
  const [conclusion, setConclusion] = useState('')
  const conclude = useCommand(client.sponsorship.hold.clear)
  const refusal = conclusion.trim().length < 2 ? '请先写怎么核实的' : null
  return (
    <View>
      <ChoiceTiles
        label='核实下来'
        columns={1}
        choices={RelationOutcome.options.map((value) => ({
          value,
          label: relationOutcomeLabels[value],
        }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextField
        label='怎么核实的'
        hint='问了谁、什么时候、怎么说'
        lines={3}
        maxLength={200}
        value={conclusion}
        onChange={setConclusion}
      />
      <MainAction
        label='写下结论'
        busy={conclude.busy}
        refusal={outcome ? refusal : '请先选有没有利害关系'}
        note='写下后不能改，资助人会收到结果'
        onPress={() => outcome && conclude.run({ ...pair, outcome, conclusion })}
      />
    </View>
  )
}
