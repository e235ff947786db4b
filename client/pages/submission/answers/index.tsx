import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { DataTable } from '@client/components/data-table'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { SolicitationId } from '@shared/submission/article.model'
import { articleStatusLabels } from '@shared/submission/article.wording'
import { go } from '../go'

/** P-10: the articles behind the numbers, of one unit or of all. */
export default function AnswersPage() {
  const solicitationId = useRouteId<SolicitationId>('solicitationId')
  const unitId = useRouteId<CommitteeId>('unitId') || undefined
  const query = useInfiniteQuery(
    api.submission.solicitation.answers.infiniteOptions({
      ...turning,
      input: (after) => ({ after, solicitationId, unitId }),
      select: allItems,
    }),
  )
  return (
    <Page title='交来的稿件' wide>
      <PagedList query={query} empty={{ why: '还没有交来稿件' }}>
        {(articles) => (
          <View>
            <DataTable
              label='交来的稿件'
              columns={[
                { label: '标题', cell: ({ title }) => `《${title}》` },
                { label: '单位', cell: ({ unitName }) => unitName },
                { label: '交稿', cell: ({ submittedOn }) => submittedOn.replaceAll('-', '.') },
                { label: '到了哪一步', cell: ({ status }) => articleStatusLabels[status] },
              ]}
              rows={articles}
              keyOf={({ articleId }) => articleId}
              onOpen={({ articleId }) => go('review', { articleId })}
            />
          </View>
        )}
      </PagedList>
    </Page>
  )
}
