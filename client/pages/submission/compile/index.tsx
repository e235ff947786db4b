import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { ArticleId } from '@shared/submission/article.model'
import type { BriefingNumbers, Candidate } from '@shared/submission/briefing.model'
import { numbersInWords } from '@shared/submission/briefing.wording'
import { goOn } from '../go'
import { SeriesForm } from './_parts/series-form'

/** P-09: pick published articles, in the order they are tapped. */
export default function CompilePage() {
  const committeeId = useRouteId<CommitteeId>('committeeId')
  const query = useQuery(api.submission.briefing.prepare.queryOptions({ input: { committeeId } }))
  if (query.data && !query.data.masthead) return <SeriesForm committeeId={committeeId} />
  if (query.data) return <Picking committeeId={committeeId} {...query.data} />
  return (
    <Page title='编简报'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

type Props = {
  committeeId: CommitteeId
  next: BriefingNumbers | null
  candidates: Candidate[]
}

function Picking({ committeeId, next, candidates }: Props) {
  const [picked, setPicked] = useState<ArticleId[]>([])
  const compile = useCommand(client.submission.briefing.compile, {
    onDone: ({ id }) => goOn('briefing', { briefingId: id }),
  })
  return (
    <Page
      title='编简报'
      wide
      note={next ? `签发后是 ${numbersInWords(next)}` : undefined}
      action={
        <MainAction
          label={picked.length > 0 ? `把这 ${picked.length} 篇编成一期` : '编成一期'}
          busy={compile.busy}
          refusal={picked.length === 0 ? '请先点选稿件' : null}
          note='编好后请领导签发，签发时编上期号'
          onPress={() => compile.run({ committeeId, articleIds: picked })}
        />
      }
    >
      {candidates.length === 0 ? (
        <EmptyState why='没有可以选的稿件' what='稿件发布后就会出现在这里' />
      ) : (
        <View>
          <ManyChoiceTiles
            label='选稿'
            hint='按点选的先后排'
            columns={1}
            choices={candidates.map((one) => ({
              value: one.articleId,
              label: `${orderOf(picked, one.articleId)}${one.title}`,
              note: `${one.unitName} · ${one.words} 字 · ${one.publishedOn.replaceAll('-', '.')}发布${one.adoptions > 0 ? ` · 被 ${one.adoptions} 家采用` : ''}`,
            }))}
            values={picked}
            onChange={setPicked}
          />
        </View>
      )}
    </Page>
  )
}

const orderOf = (picked: readonly ArticleId[], id: ArticleId) =>
  picked.includes(id) ? `${picked.indexOf(id) + 1}. ` : ''
