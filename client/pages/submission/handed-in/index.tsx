import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import type { CommitteeId } from '@shared/committee/committee.model'
import { daysBetween } from '@shared/kernel/local-date'
import { articleStatusLabels } from '@shared/submission/article.wording'
import { spanOf } from '@shared/submission/points.rules'
import type { HandedIn } from '@shared/submission/statistics.model'
import { go } from '../go'
import { thisYear } from '../period-field'

/** P-14: the articles behind the numbers. */
export default function HandedInPage() {
  const { params } = useRouter()
  const committeeId = useRouteId<CommitteeId>('committeeId')
  const unitId = useRouteId<CommitteeId>('unitId')
  const year = spanOf(thisYear(), 'year')
  const span = { fromOn: params.fromOn ?? year.fromOn, toOn: params.toOn ?? year.toOn }
  const query = useInfiniteQuery(
    api.submission.statistics.articles.infiniteOptions({
      ...turning,
      input: (after) => ({ after, committeeId, ...span, ...(unitId && { unitId }) }),
      select: allItems,
    }),
  )
  return (
    <Page
      title='来稿'
      note={`${span.fromOn.replaceAll('-', '.')} 到 ${span.toOn.replaceAll('-', '.')}`}
      wide
    >
      <PagedList query={query} empty={{ why: '这一段没有来稿' }}>
        {(articles) => (
          <View>
            {articles.map((article) => (
              <Card
                key={article.articleId}
                label={`打开《${article.title}》`}
                onPress={() => go('review', { articleId: article.articleId })}
              >
                <Text className={prose.name}>{article.title}</Text>
                <Text className={prose.line}>{whenInWords(article)}</Text>
                <View className={prose.tags}>
                  <Tag
                    label={articleStatusLabels[article.status]}
                    tone={article.status === 'published' ? 'good' : 'warm'}
                  />
                  {article.adoptions > 0 && (
                    <Tag label={`${article.adoptions} 家采用`} tone='good' />
                  )}
                </View>
              </Card>
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}

function whenInWords({ unitName, submittedOn, decidedOn }: HandedIn): string {
  const handedIn = `${unitName} · ${submittedOn.replaceAll('-', '.')} 交稿`
  return decidedOn ? `${handedIn}，${daysBetween(submittedOn, decidedOn)} 天有结论` : handedIn
}
