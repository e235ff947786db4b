import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useEffect } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { ReadAloud } from '@client/components/read-aloud'
import prose from '@client/design/prose.module.scss'
import { newRequestId } from '@client/forms/request-id'
import { useIsKnown } from '@client/session/use-me'
import type { ArticleId } from '@shared/submission/article.model'
import { sourceInWords } from '@shared/submission/article.wording'
import { ArticleBody } from '../article-body'

/** A published article, as anyone reads it and passes it on. */
export default function ArticlePage() {
  const articleId = useRouteId<ArticleId>('articleId')
  const query = useQuery(api.submission.publication.get.queryOptions({ input: { articleId } }))
  const readings = useReading(articleId, query.data !== undefined)
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
              {`${sourceInWords(article)} · ${article.bylines.join('、')}`}
            </Text>
            <Text className={prose.soft}>
              {`阅读 ${readings ?? article.readings} 人次（登录的人每天计一次）`}
            </Text>
            <ReadAloud text={`${article.title}。${article.body}`} />
            <ArticleBody body={article.body} photos={article.photos} />
          </View>
        )}
      </QueryView>
    </Page>
  )
}

/** Tell the cloud once that it was opened; how often it has been read since. */
function useReading(articleId: ArticleId, isOpen: boolean): number | undefined {
  const isKnown = useIsKnown()
  const { data, mutate } = useMutation({
    mutationFn: () => client.submission.publication.read({ articleId, requestId: newRequestId() }),
    meta: { speaksForItself: true },
  })
  useEffect(() => {
    if (isOpen && isKnown) mutate()
  }, [isOpen, isKnown, mutate])
  return data?.readings
}
