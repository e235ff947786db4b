import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { useCommand } from '@client/forms/use-command'
import type { Import, ImportId, LineVerdict } from '@shared/volunteer/import.model'
import { importStatusLabels, lineVerdictLabels } from '@shared/volunteer/import.wording'
import { Enter } from './_parts/enter'
import { Lines } from './_parts/lines'

/** The dry run: how many lines can be entered, and what is wrong with the others, line by line. */
export default function ImportCheckPage() {
  const importId = useRouteId<ImportId>('importId')
  const query = useQuery({
    ...api.volunteer.import.get.queryOptions({ input: { importId } }),
    meta: { keep: false },
  })
  const [chosen, setChosen] = useState<number[]>([])
  return (
    <Page
      title='检查结果'
      wide
      action={
        query.data?.status === 'checked' && (
          <Enter brought={query.data} chosen={chosen} onEntered={() => setChosen([])} />
        )
      }
    >
      <QueryView query={query}>
        {(brought) =>
          brought.status === 'reading' ? (
            <Reading brought={brought} />
          ) : (
            <Checked brought={brought} chosen={chosen} onChoose={setChosen} />
          )
        }
      </QueryView>
    </Page>
  )
}

/** A long sheet is read in steps; each answer asks for the next. */
function Reading({ brought }: { brought: Import }) {
  const { run, busy, failure } = useCommand(client.volunteer.import.read)
  const { id: importId, linesRead } = brought
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count of lines asks once for the next step
  useEffect(() => run({ importId }), [importId, linesRead])
  return (
    <View>
      <StatusSentence
        tag={failure ? '看不了' : importStatusLabels.reading}
        sentence={failure ?? `已经看了 ${linesRead} 行，请不要关掉这一页`}
      />
      {failure && (
        <MainAction label='再看一次' kind='second' busy={busy} onPress={() => run({ importId })} />
      )}
    </View>
  )
}

const order: readonly LineVerdict[] = ['faulty', 'twin', 'doubtful', 'fit']

type CheckedProps = {
  brought: Import
  chosen: number[]
  onChoose: (rows: number[]) => void
}

function Checked({ brought, chosen, onChoose }: CheckedProps) {
  const { counts, linesRead, entered, status } = brought
  const first = order.find((verdict) => counts[verdict] > 0) ?? 'fit'
  const [verdict, setVerdict] = useState<LineVerdict>(first)
  return (
    <View>
      <StatusSentence
        tag={importStatusLabels[status]}
        tone={counts.faulty > 0 ? 'warm' : 'good'}
        sentence={`共 ${linesRead} 行，已录入 ${entered} 人${counts.faulty > 0 ? `；${counts.faulty} 行要改，改好后可以再导入一次` : ''}`}
      />
      <ChoiceTiles
        label='看哪些行'
        choices={order.map((value) => ({
          value,
          label: `${lineVerdictLabels[value]} ${counts[value]} 行`,
        }))}
        value={verdict}
        onChange={setVerdict}
      />
      <Lines
        key={verdict}
        importId={brought.id}
        verdict={verdict}
        chosen={chosen}
        onChoose={onChoose}
      />
    </View>
  )
}
