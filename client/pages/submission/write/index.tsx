import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { ArticleId, SolicitationId } from '@shared/submission/article.model'
import { isWithAuthor, WRITERS } from '@shared/submission/article.rules'
import { articleStatusLabels } from '@shared/submission/article.wording'
import type { ArticleDetail } from '@shared/submission/review.model'
import type { FinishedTalk } from '@shared/submission/talk.model'
import { WriteForm } from './_parts/write-form'

/** 写稿, and the same page again for a revision. From home a finished talk opens it with `bookingId`. */
export default function WritePage() {
  const articleId = useRouteId<ArticleId>('articleId')
  const { bookingId } = useRouter().params
  if (articleId) return <GoOnWriting articleId={articleId} />
  return bookingId ? <BeginAfterTalk bookingId={bookingId} /> : <BeginWriting />
}

/** Date, place and people are written already; a talk too long ago opens the empty form. */
function BeginAfterTalk({ bookingId }: { bookingId: string }) {
  const query = useQuery(api.submission.article.listTalks.queryOptions({ input: {} }))
  if (query.data) {
    return <BeginWriting talk={query.data.find((talk) => talk.bookingId === bookingId)} />
  }
  return (
    <Page title='写稿'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

/** From a 征稿 it is begun with that one chosen, for the unit that was asked. */
function BeginWriting({ talk }: { talk?: FinishedTalk | undefined }) {
  const solicitationId = useRouteId<SolicitationId>('solicitationId') || null
  const askedUnit = useRouteId<CommitteeId>('unitId') || talk?.unitId
  const me = useQuery(api.account.me.get.queryOptions({ input: {} }))
  const units = me.data?.grants.filter((grant) => WRITERS.includes(grant.role)) ?? []
  const unit = units.find((grant) => grant.committeeId === askedUnit) ?? units[0]
  if (!me.data || !unit) {
    return (
      <Page title='写稿'>
        <QueryView query={me}>
          {() => <EmptyState why='您还没有单位' what='请打电话给关工办，登记成通讯员后再写' />}
        </QueryView>
      </Page>
    )
  }
  const bylines = me.data.name ? [me.data.name] : []
  return (
    <WriteForm
      opened={{
        articleId: null,
        unitId: unit.committeeId,
        manuscript: {
          columnId: null,
          solicitationId,
          title: talk?.title ?? '',
          body: talk ? `${talk.opening}\n` : '',
          bylines,
          photos: [],
        },
        savedAt: null,
      }}
      article={null}
    />
  )
}

function GoOnWriting({ articleId }: { articleId: ArticleId }) {
  const query = useQuery({
    ...api.submission.article.get.queryOptions({ input: { articleId } }),
    refetchOnWindowFocus: false,
    refetchOnMount: 'always',
  })
  if (!query.data || query.isPending || query.fetchStatus === 'fetching') {
    return (
      <Page title='写稿'>
        <QueryView query={{ ...query, data: undefined } as typeof query}>{() => null}</QueryView>
      </Page>
    )
  }
  if (!query.data.mine || !isWithAuthor(query.data.status)) {
    return (
      <Page title='写稿'>
        <EmptyState
          why={`这篇稿件${articleStatusLabels[query.data.status]}，现在不能改`}
          what='要改请等退改，或打电话给关工办'
        />
      </Page>
    )
  }
  return <WriteForm key={articleId} opened={openedFrom(query.data)} article={query.data} />
}

const openedFrom = ({ id, unit, columnId, solicitation, bylines, version }: ArticleDetail) => ({
  articleId: id,
  unitId: unit.id,
  manuscript: {
    columnId,
    solicitationId: solicitation?.id ?? null,
    title: version.title,
    body: version.body,
    bylines,
    photos: version.photos.map(({ url: _, ...photo }) => photo),
  },
  savedAt: Date.parse(version.savedAt),
})
