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
import type {
  Briefing,
  BriefingId,
  BriefingNumbers,
  Candidate,
} from '@shared/submission/briefing.model'
import { numbersInWords } from '@shared/submission/briefing.wording'
import { goOn } from '../go'
import { SeriesForm } from './_parts/series-form'

/** P-09: pick published articles, in the order they are tapped; an unsigned issue is picked anew. */
export default function CompilePage() {
  const committeeId = useRouteId<CommitteeId>('committeeId')
  const briefingId = useRouteId<BriefingId>('briefingId')
  const query = useQuery(api.submission.briefing.prepare.queryOptions({ input: { committeeId } }))
  const begun = useQuery({
    ...api.submission.briefing.get.queryOptions({ input: { briefingId } }),
    enabled: briefingId !== '',
  })
  if (query.data && !query.data.masthead) return <SeriesForm committeeId={committeeId} />
  if (query.data && (begun.data || briefingId === '')) {
    return <Picking committeeId={committeeId} {...query.data} begun={begun.data ?? null} />
  }
  return (
    <Page title='编简报'>
      <QueryView query={query.data ? begun : query}>{() => null}</QueryView>
    </Page>
  )
}

type Props = {
  committeeId: CommitteeId
  next: BriefingNumbers | null
  candidates: Candidate[]
  begun: Briefing | null
}

function Picking({ committeeId, next, candidates, begun }: Props) {
  const inIt = (begun?.items ?? []).flatMap(({ articleId, title, suppliedBy }) =>
    articleId ? [{ value: articleId, title, note: `${suppliedBy} · 已在这一期` }] : [],
  )
  const choices = [
    ...inIt,
    ...candidates.map((one) => ({ value: one.articleId, title: one.title, note: noteOf(one) })),
  ]
  const [picked, setPicked] = useState<ArticleId[]>(inIt.map(({ value }) => value))
  const done = { onDone: ({ id }: Briefing) => goOn('briefing', { briefingId: id }) }
  const compile = useCommand(client.submission.briefing.compile, done)
  const rearrange = useCommand(client.submission.briefing.rearrange, done)
  return (
    <Page
      title='编简报'
      wide
      note={next ? `签发后是 ${numbersInWords(next)}` : undefined}
      action={
        <MainAction
          label={begun ? `这一期用这 ${picked.length} 篇` : `把这 ${picked.length} 篇编成一期`}
          busy={compile.busy || rearrange.busy}
          refusal={picked.length === 0 ? '请先点选稿件' : null}
          note='编好后请领导签发，签发时编上期号'
          onPress={() =>
            begun
              ? rearrange.run({ briefingId: begun.id, articleIds: picked })
              : compile.run({ committeeId, articleIds: picked })
          }
        />
      }
    >
      {choices.length === 0 ? (
        <EmptyState why='没有可以选的稿件' what='稿件发布后就会出现在这里' />
      ) : (
        <View>
          <ManyChoiceTiles
            label='选稿'
            hint='按点选的先后排；要换次序，先点掉再点上'
            columns={1}
            choices={choices.map(({ value, title, note }) => ({
              value,
              label: `${orderOf(picked, value)}${title}`,
              note,
            }))}
            values={picked}
            onChange={setPicked}
          />
        </View>
      )}
    </Page>
  )
}

const noteOf = ({ unitName, words, publishedOn, adoptions }: Candidate) =>
  [
    unitName,
    `${words} 字`,
    `${publishedOn.replaceAll('-', '.')}发布`,
    ...(adoptions > 0 ? [`被 ${adoptions} 家采用`] : []),
  ].join(' · ')

const orderOf = (picked: readonly ArticleId[], id: ArticleId) =>
  picked.includes(id) ? `${picked.indexOf(id) + 1}. ` : ''
