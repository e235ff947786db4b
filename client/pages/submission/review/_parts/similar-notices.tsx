import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import type { ArticleId } from '@shared/submission/article.model'
import { similarInWords } from '@shared/submission/similarity.wording'
import { go } from '../../go'

/** P-13: which other articles say most of this, to be looked at before it is judged. */
export function SimilarNotices({ articleId }: { articleId: ArticleId }) {
  const query = useQuery(api.submission.article.listSimilar.queryOptions({ input: { articleId } }))
  return (
    <View>
      {query.data?.map((one) => (
        <Notice key={`${one.article?.articleId} ${one.percent}`} title='有相似的稿件'>
          <View>{similarInWords(one)}</View>
          {one.article && (
            <MainAction
              kind='second'
              label={`看《${one.article.title}》`}
              onPress={() => open(one.article)}
            />
          )}
        </Notice>
      ))}
    </View>
  )
}

/** What is out is for everyone, the rest is opened as its reviewers see it. */
function open(other: { articleId: ArticleId; status: string } | null) {
  if (other) go(other.status === 'published' ? 'article' : 'review', { articleId: other.articleId })
}
