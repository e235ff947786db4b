import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { DataTable } from '@client/components/data-table'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { articleStatusLabels } from '@shared/submission/article.wording'
import { go } from '../go'

type Show = 'mine' | 'open' | 'closed'

/** Unit heads sign off here and the three rounds review here: the oldest first, with its age. */
export default function DeskPage() {
  const [show, setShow] = useState<Show>('mine')
  const query = useInfiniteQuery(
    api.submission.review.list.infiniteOptions({
      ...turning,
      input: (after) => ({ after, show }),
      select: allItems,
    }),
  )
  return (
    <Page title='审稿' wide>
      <ChoiceTiles
        label='看哪些'
        choices={[
          { value: 'mine', label: '等我处理的' },
          { value: 'open', label: '正在审的' },
          { value: 'closed', label: '已办结的' },
        ]}
        value={show}
        onChange={setShow}
      />
      <View>
        <PagedList
          query={query}
          empty={{ why: show === 'mine' ? '没有等您处理的稿件' : '这里还没有稿件' }}
        >
          {(lines) => (
            <DataTable
              label='稿件'
              rows={lines}
              keyOf={(line) => line.id}
              onOpen={(line) => go('review', { articleId: line.id })}
              columns={[
                {
                  label: '标题',
                  cell: (line) => (
                    <View>
                      <Text className={prose.name}>{line.title}</Text>
                      {line.important && <Tag label='重要稿' tone='brand' />}
                    </View>
                  ),
                },
                { label: '单位', cell: (line) => line.unitName, sortBy: (line) => line.unitName },
                { label: '栏目', cell: (line) => line.columnName },
                { label: '到哪一步', cell: (line) => articleStatusLabels[line.status] },
                {
                  label: show === 'closed' ? '办结' : '等了',
                  numeric: true,
                  cell: (line) => (line.waitingDays === 0 ? '今天' : `${line.waitingDays} 天`),
                  sortBy: (line) => line.waitingDays,
                },
              ]}
            />
          )}
        </PagedList>
      </View>
    </Page>
  )
}
