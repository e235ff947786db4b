import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import prose from '@client/design/prose.module.scss'
import { localDateOf } from '@shared/kernel/local-date'
import { go } from '../go'

/** What was published, for everyone. */
export default function ArticlesPage() {
  const query = useInfiniteQuery(
    api.submission.publication.list.infiniteOptions({
      ...turning,
      input: (after) => ({ after }),
      select: allItems,
    }),
  )
  return (
    <Page title='稿件' wide>
      <PagedList query={query} empty={{ why: '还没有发布过稿件' }}>
        {(publications) => (
          <View>
            {publications.map(({ id, title, columnName, unitName, publishedAt }) => (
              <Card
                key={id}
                label={`打开《${title}》`}
                onPress={() => go('article', { articleId: id })}
              >
                <Text className={prose.name}>{title}</Text>
                <Text className={prose.soft}>
                  {`${columnName} · ${unitName} · ${localDateOf(publishedAt).replaceAll('-', '.')}`}
                </Text>
              </Card>
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}
