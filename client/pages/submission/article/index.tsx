import { useQuery } from '@tanstack/react-query'
import { Button, Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { ReadAloud } from '@client/components/read-aloud'
import prose from '@client/design/prose.module.scss'
import { localDateOf } from '@shared/kernel/local-date'
import type { ArticleId } from '@shared/submission/article.model'
import { ArticleBody } from '../article-body'

/** A published article, as anyone reads it and passes it on. */
export default function ArticlePage() {
  const articleId = useRouteId<ArticleId>('articleId')
  const query = useQuery(api.submission.publication.get.queryOptions({ input: { articleId } }))
  useShareAppMessage(() => ({
    title: query.data?.title ?? '关心下一代稿件',
    path: `/pages/submission/article/index?articleId=${articleId}`,
  }))
  return (
    <Page
      title={query.data?.title ?? '稿件'}
      action={
        process.env.TARO_ENV === 'weapp' ? <Button openType='share'>转给大家看</Button> : undefined
      }
    >
      <QueryView query={query}>
        {(article) => (
          <View>
            <Text className={prose.soft}>
              {`${article.columnName} · ${article.unitName} · ${article.bylines.join('、')} · ${localDateOf(article.publishedAt).replaceAll('-', '.')}`}
            </Text>
            <ReadAloud text={`${article.title}。${article.body}`} />
            <ArticleBody body={article.body} photos={article.photos} />
          </View>
        )}
      </QueryView>
    </Page>
  )
}
