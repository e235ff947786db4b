import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { PickerField } from '@client/components/picker-field'
import prose from '@client/design/prose.module.scss'
import type { ArticleColumnId, Publication } from '@shared/submission/article.model'
import { sourceInWords } from '@shared/submission/article.wording'
import { go } from '../go'
import { Found } from './_parts/found'
import { SearchBox } from './_parts/search-box'

/** P-12: what was published, for everyone: by column, or by words. */
export default function ArticlesPage() {
  const [words, setWords] = useState('')
  return (
    <Page title='稿件' wide>
      <SearchBox onSearch={setWords} />
      {words ? <Found words={words} /> : <ByColumn />}
    </Page>
  )
}

function ByColumn() {
  const [columnId, setColumnId] = useState<ArticleColumnId | 'all'>('all')
  const columns = useQuery(api.submission.column.list.queryOptions({ input: {} }))
  const query = useInfiniteQuery(
    api.submission.publication.list.infiniteOptions({
      ...turning,
      input: (after) => ({ after, ...(columnId !== 'all' && { columnId }) }),
      select: allItems<Publication>,
    }),
  )
  return (
    <View>
      <PickerField
        label='栏目'
        choices={[
          { value: 'all' as const, label: '全部栏目' },
          ...(columns.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={columnId}
        onChange={setColumnId}
      />
      <PagedList
        query={query}
        empty={
          columnId === 'all'
            ? { why: '还没有发布过稿件' }
            : { why: '这个栏目还没有稿件', what: '换一个栏目看看' }
        }
      >
        {(publications) => (
          <View>
            {publications.map((publication) => (
              <Card
                key={publication.id}
                label={`打开《${publication.title}》`}
                onPress={() => go('article', { articleId: publication.id })}
              >
                <Text className={prose.name}>{publication.title}</Text>
                <Text className={prose.soft}>{sourceInWords(publication)}</Text>
              </Card>
            ))}
          </View>
        )}
      </PagedList>
    </View>
  )
}
