import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { MyArticle } from '@shared/submission/article.model'
import { isWithAuthor, needsAuthor } from '@shared/submission/article.rules'
import { articleStatusLabels, progressInWords } from '@shared/submission/article.wording'
import { go } from '../go'

export default function MyArticlesPage() {
  const query = useInfiniteQuery(
    api.submission.article.listMine.infiniteOptions({
      ...turning,
      input: (after) => ({ after }),
      select: allItems,
    }),
  )
  return (
    <Page title='我的稿件' action={<MainAction label='写一篇稿' onPress={() => go('write')} />}>
      <PagedList
        query={query}
        empty={{ why: '您还没有写过稿件', what: '活动、经验、好人好事都可以写' }}
      >
        {(articles) => (
          <View>
            {articles.map((article) => (
              <ArticleCard key={article.id} article={article} />
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}

function ArticleCard({ article }: { article: MyArticle }) {
  const { id, title, status, dueOn, adoptions } = article
  const today = localDateOf(new Date())
  const query = { articleId: id }
  return (
    <Card
      urgent={needsAuthor(status)}
      label={`打开《${title || '没写标题'}》`}
      onPress={() => (isWithAuthor(status) ? go('write', query) : go('progress', query))}
    >
      <Text className={prose.name}>{title || '还没写标题'}</Text>
      <Text className={prose.line}>
        {progressInWords({ ...article, dueDay: dueOn && dayInWords(dueOn, today) })}
      </Text>
      <View className={prose.tags}>
        <Tag
          label={articleStatusLabels[status]}
          tone={needsAuthor(status) ? 'brand' : status === 'published' ? 'good' : 'plain'}
        />
        {adoptions > 0 && <Tag label={`被 ${adoptions} 家采用`} tone='good' />}
      </View>
    </Card>
  )
}
